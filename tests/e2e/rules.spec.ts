import { expect, test } from "./atlas-test.ts";

const RULES = "v=evidence&e=rules";

test("a turnover is held against the rules exactly at the boundary, and stands in the link", async ({ atlas }) => {
  await atlas.open(RULES);
  const field = atlas.page.getByRole("textbox", { name: "Turnover of a company in a year" });
  const rebate = atlas.page.getByRole("listitem").filter({ has: atlas.page.getByRole("heading", { name: "Rebate" }) });
  for (const [typed, expected] of [
    ["5000万", "exactly the threshold, which is not included"],
    ["0.50000001亿", "Applies."],
    ["４９，９９９，９９９", "under the threshold"],
  ] as const) {
    await field.fill(typed);
    await expect(rebate).toContainText(expected);
  }
  await expect(rebate).toContainText("The source gives no date");
  await field.press("Enter");
  await atlas.expectLink({ eo: "49999999" });
  await field.fill("minus five");
  await expect(atlas.page.getByRole("alert")).toContainText("Not a number");
});

test("a rule's number leads to the claim that states it by Enter", async ({ atlas }) => {
  await atlas.open(`${RULES}&eo=60000000`);
  await atlas.page.locator('[data-figure="S055"]').press("Enter");
  await expect(atlas.page.getByRole("dialog")).toContainText("地方留存部分的30%");
});
