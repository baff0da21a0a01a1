import { expect, test } from "./atlas-test.ts";
import { known } from "./known.ts";

const TARGET = "livestream_retail_sales/310000/2026-01-01/2026-12-31";

test("all claims are listed, and filters and search leave what they say, in the link too", async ({ atlas }) => {
  await atlas.open("v=evidence");
  await expect(atlas.claims.getByRole("row")).toHaveCount(known.claims.length + 1);
  await atlas.filterClaims("Yangpu");
  await atlas.filterClaims("Challenges");
  await atlas.expectLink({ fd: "310110", et: "challenges" });
  const expected = known.claims.filter(({ placeId, theme }) => placeId === "310110" && theme === "challenges");
  await expect(atlas.claims.getByRole("row")).toHaveCount(expected.length + 1);
  await atlas.answer.getByRole("button", { name: "Clear filters" }).click();
  await atlas.searchClaims("虹橋品匯");
  await expect(atlas.claims.getByRole("row")).toHaveCount(3);
  await atlas.expectLink({ eq: "虹橋品匯", fd: undefined });
});

test("a claim leads to its card by the keyboard, and to the source that bears it out or contradicts it", async ({
  atlas,
}) => {
  await atlas.open("v=evidence&eq=6000");
  await expect(atlas.claim("S010")).toContainText("Confirmed elsewhere");
  await atlas.claim("S067").getByRole("button").first().focus();
  await atlas.page.keyboard.press("Enter");
  await expect(atlas.card).toContainText("Contradicts");
  await atlas.card.locator(`[data-figure="${TARGET}"]`).first().click();
  await atlas.expectLink({ f: TARGET });
  await expect(atlas.card).toContainText("does not agree with it");
  await atlas.page.keyboard.press("Escape");
});

test("claims are downloaded as shown and whole, each with its source and licence", async ({ atlas }) => {
  await atlas.open("v=evidence&fd=310118");
  for (const [name, count] of [
    ["Download CSV", 2],
    ["Download all 95 as CSV", 95],
  ] as const) {
    const { bytes } = await atlas.download(atlas.answer.getByRole("button", { name }));
    const [header = "", ...lines] = bytes.toString("utf8").trim().split("\r\n");
    expect(header).toContain("licence");
    expect(lines).toHaveLength(count);
    for (const line of lines) expect(line).toContain("Licence not stated");
  }
});

test("on the map claims are counted by district, and a count opens them", async ({ atlas }) => {
  await atlas.open();
  await atlas.showOnMap("Claims");
  await expect(atlas.page.getByRole("button", { name: /57 on the city, 10 on the country/ })).toBeVisible();
  await atlas.features.getByRole("button", { name: "Qingpu: 2 claims" }).press("Enter");
  await atlas.expectLink({ v: "evidence", fd: "310118", s: "place:310118" });
  await expect(atlas.claims.getByRole("row")).toHaveCount(3);
});

test("a missing number opens a card that says why", async ({ atlas }) => {
  await atlas.open("i=gdp&d=none&t=2023-12-31");
  const row = atlas.rankingGrid.getByRole("row").filter({ hasText: "Qingpu" });
  await row.getByRole("button").last().click();
  await atlas.expectLink({ f: "gdp/310118/2023-12-31~absent" });
  await expect(atlas.card).toContainText("Stated for other dates, not for this one");
  await atlas.page.keyboard.press("Escape");
  await atlas.expectLink({ f: undefined });
});
