import Papa from "papaparse";
import { expect, test } from "./atlas-test.ts";

const LINK = "v=evidence&e=contradictions";
const RETAIL = "livestream_retail_share_national/310000/2024-01-01/2024-12-31";
const TRANSACTIONS = "livestream_transaction_share_national/310000/2025-01-01/2025-03-31";

test("18.7 % and 10.5 % stand against each other, with the reason, and lead to their cards by keyboard", async ({
  atlas,
}) => {
  await atlas.open(LINK);
  const strip = atlas.answer.getByRole("listitem").filter({ hasText: "never on one axis" }).first();
  const numbers = await atlas.numbers(strip);
  expect(numbers.map(({ ref, value }) => [ref, ...value])).toEqual([
    [RETAIL, 10.5],
    [TRANSACTIONS, 18.7],
  ]);
  await strip.getByRole("button").nth(1).focus();
  await atlas.page.keyboard.press("Enter");
  await atlas.expectLink({ f: TRANSACTIONS });
  const other = atlas.card.locator(`[data-figure="${RETAIL}"]`).first();
  await other.focus();
  await atlas.page.keyboard.press("Enter");
  await atlas.expectLink({ f: RETAIL });
  await expect(atlas.card).toContainText("never on one axis");
});

test("a count leads to its group without moving the page", async ({ atlas }) => {
  await atlas.open(LINK);
  await atlas.answer.getByRole("button", { name: /^Left open by the source/ }).click();
  const heading = atlas.answer.getByRole("heading", { name: /^Left open by the source/ });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  expect(await atlas.page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
});

test("every contradiction shown is a line of the CSV", async ({ atlas }) => {
  await atlas.open(LINK);
  const shown = await atlas.answer.locator("[data-rule]").count();
  const { bytes } = await atlas.download(atlas.answer.getByRole("button", { name: "Download CSV" }));
  const text = bytes.toString("utf8").replace("\uFEFF", "");
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(shown);
  expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
  expect(data.filter(({ sentence }) => !sentence)).toEqual([]);
});
