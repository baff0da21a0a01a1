import { readFileSync } from "node:fs";
import type { Locator } from "@playwright/test";
import Papa from "papaparse";
import { expect, test } from "./atlas-test.ts";

const stated = async (within: Locator, formula: string): Promise<number> =>
  Number(await within.locator(`[data-computed="${formula}"]`).first().getAttribute("data-value"));

test("proves the first question, checks it again, and tells what forbidding and my own pick lose", async ({
  atlas,
}) => {
  await atlas.open("m=site");
  const certificate = atlas.page.getByRole("region", { name: "Proved optimal" });
  await expect(certificate).toBeVisible();
  const objective = await stated(certificate, "objective-mclp");
  expect(objective).toBe(17_283_800);
  expect(await stated(certificate, "bound")).toBe(objective);
  expect(await stated(certificate, "gap")).toBe(0);
  expect(await stated(certificate, "checker-objective")).toBe(objective);
  await certificate.getByRole("button", { name: "Check again" }).click();
  await expect(certificate.getByText("15 of 15 statements hold", { exact: false })).toBeVisible();
  await expect(certificate.locator('[data-computed="forced-objective"]')).toHaveCount(2);
  for (const without of await certificate.locator('[data-computed="forced-objective"]').all())
    expect(Number(await without.getAttribute("data-value"))).toBeLessThanOrEqual(objective);

  const pick = atlas.page.getByRole("region", { name: "My pick" });
  await pick.getByRole("button", { name: "Top 2 by score" }).click();
  await expect(pick.locator('[data-computed="pick-loss"]')).toBeVisible();
  const [own, loss] = [await stated(pick, "pick-objective"), await stated(pick, "pick-loss")];
  expect(own + loss).toBe(objective);
  expect(loss).toBeGreaterThan(0);

  const robustness = atlas.page.getByRole("region", { name: "Robustness" });
  await expect(robustness.locator('[data-computed="first-rank-acceptability"]').first()).toBeVisible();
  await atlas.page.getByRole("radio", { name: /^1 new site:/ }).check({ force: true });
  await expect.poll(() => stated(certificate, "objective-mclp")).toBeLessThan(objective);
  await atlas.expectLink({ st: expect.stringContaining("newSites:1") });
});

test("names the limits that contradict each other, and the smallest relaxation leaves a proven answer", async ({
  atlas,
}) => {
  await atlas.open("m=site&st=problem:lscp");
  const conflict = atlas.page.getByRole("region", { name: "Limits contradict each other" });
  await expect(conflict).toContainText("must have a site within the radius");
  const wider = conflict.getByRole("listitem").filter({ hasText: "A radius of" });
  await wider.getByRole("button", { name: "Apply" }).click();
  const certificate = atlas.page.getByRole("region", { name: "Proved optimal" });
  await expect(certificate).toBeVisible();
  expect(await stated(certificate, "covered-share")).toBe(1);
});

test("gives each table as a file with ids, positions, seed and hash", async ({ atlas }) => {
  await atlas.open("m=site&v=table");
  const tables = [
    ["Candidates", "candidate_id", "longitude"],
    ["Allocation", "demand_id", "candidate_latitude"],
    ["Checks", "check", "limit"],
  ] as const;
  for (const [name, id, other] of tables) {
    await atlas.answer.getByRole("radio", { name, exact: true }).check({ force: true });
    await expect(atlas.answer.getByRole("heading", { name, exact: true })).toBeVisible();
    const [file] = await Promise.all([
      atlas.page.waitForEvent("download"),
      atlas.answer.getByRole("button", { name: "Download CSV" }).click(),
    ]);
    const text = readFileSync(await file.path(), "utf8").replace(/^\uFEFF/, "");
    const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.length).toBeGreaterThan(10);
    expect(data[0]).toHaveProperty([id]);
    expect(data[0]).toHaveProperty([other]);
    for (const row of data) {
      expect(row.seed).toBe("20250618");
      expect(row.data_sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  }
});
