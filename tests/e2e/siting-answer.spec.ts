import { readFileSync } from "node:fs";
import type { Locator } from "@playwright/test";
import Papa from "papaparse";
import { expect, test } from "./atlas-test.ts";

/** A proof takes a second or two, and more where all workers share two cores. */
const PATIENCE = { timeout: 40_000 };

const stated = async (within: Locator, formula: string): Promise<number> =>
  Number(await within.locator(`[data-computed="${formula}"]`).first().getAttribute("data-value"));

test("checks the proven answer again, tells what forbidding its sites costs, and follows the curve", async ({
  atlas,
}) => {
  await atlas.open("m=site");
  const certificate = atlas.page.getByRole("region", { name: "Proved optimal" });
  await expect(certificate).toBeVisible(PATIENCE);
  const objective = await stated(certificate, "objective-mclp");
  await certificate.getByRole("button", { name: "Check again" }).click();
  await expect(certificate.getByText("15 of 15 statements hold", { exact: false })).toBeVisible();
  await expect(certificate.locator('[data-computed="forced-objective"]')).toHaveCount(2, PATIENCE);
  for (const without of await certificate.locator('[data-computed="forced-objective"]').all())
    expect(Number(await without.getAttribute("data-value"))).toBeLessThanOrEqual(objective);
  await atlas.page.getByRole("radio", { name: /^1 new site:/ }).check({ force: true });
  await expect.poll(() => stated(certificate, "objective-mclp"), PATIENCE).toBeLessThan(objective);
  await atlas.expectLink({ st: "newSites:1" });
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
    await expect(atlas.answer.getByRole("heading", { name, exact: true })).toBeVisible(PATIENCE);
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
