import type { Locator } from "@playwright/test";
import { expect, test } from "./atlas-test.ts";

const BASES = [
  "base-yangpu",
  "base-xuhui-binjiang",
  "base-nanxiang-xingda",
  "base-qingpu-factories",
  "base-hongqiao-pinhui",
];
const bases = (km: number) => `m=reach&r=${BASES.map((id) => `${id}@${km}`).join(";")}`;

/** The numbers of a formula within a part of the page. */
async function computed(within: Locator, formula: string): Promise<number[]> {
  const numbers = within.locator(`[data-computed="${formula}"]`);
  await expect(numbers.first()).toBeAttached({ timeout: 40_000 });
  // The answer before stays, faint, until the new one is whole.
  await expect(within.page().locator("[aria-busy], [data-stale]")).toHaveCount(0, { timeout: 40_000 });
  return numbers.evaluateAll((all) => all.map((one) => Number(one.getAttribute("data-value"))));
}

test("five bases at 30 km: each combination, whose areas add up to the union; residents as bounds with their sources", async ({
  atlas,
}) => {
  await atlas.open(bases(30));
  await expect(atlas.right.getByRole("heading", { name: "5 bases, 30 km" })).toBeVisible();
  const table = atlas.right.getByRole("table", { name: /^What each combination/ });
  await expect(table.getByRole("button", { name: "all 5" })).toBeVisible({ timeout: 40_000 });
  await atlas.right.getByRole("button", { name: /smaller combinations$/ }).click();
  const parts = await computed(table, "exclusive-part");
  const [union = 0] = await computed(atlas.right, "union");
  const sum = parts.reduce((all, area) => all + area, 0);
  expect(Math.abs(sum / union - 1)).toBeLessThanOrEqual(1e-6);
  const [core = 0] = await computed(atlas.right, "common-core");
  expect(core).toBeGreaterThan(555);
  expect(core).toBeLessThan(570);
  const verdict = atlas.right.getByRole("region", { name: "Does this radius discriminate?" });
  await expect(verdict).toContainText("this radius separates sites inside Shanghai");
  await verdict.getByRole("slider").press("End");
  await expect(verdict.getByRole("slider")).toHaveAttribute("aria-valuetext", /^(300|1,000) km: \d+ %$/);
  const section = atlas.right.getByRole("region", { name: "Residents" });
  await section
    .getByRole("button", { name: /^\d+ figures/ })
    .first()
    .click({ timeout: 40_000 });
  await section.locator("[data-figure]").first().click();
  await expect(atlas.card).toBeVisible();
  await atlas.page.keyboard.press("Escape");
  await section.getByRole("switch", { name: "Estimate" }).click();
  await expect(section).toContainText("assumes even spread");
});

test("a combination opens by keyboard, and says which districts and residents it holds", async ({ atlas }) => {
  await atlas.open("m=reach&r=base-yangpu@10;base-qingpu-factories@10");
  const only = atlas.right.getByRole("button", { name: "only A" });
  await only.focus();
  await atlas.page.keyboard.press("Enter");
  await expect(only).toHaveAttribute("aria-expanded", "true");
  await expect(atlas.right.getByRole("button", { name: "Pudong", exact: true })).toBeVisible();
  await expect(atlas.right).toContainText("No spot lies within all 2.");
});

test("what five bases share at 300 km, and that at 10 km it is nothing", async ({ atlas }) => {
  for (const [km, low, high, words] of [
    [300, 0.81, 0.84, "this radius does not separate sites inside Shanghai"],
    [10, 0, 0, "these 5 share nothing"],
  ] as const) {
    await atlas.open(bases(km));
    const section = atlas.right.getByRole("region", { name: "Does this radius discriminate?" });
    await expect(section).toContainText(words, { timeout: 40_000 });
    const [union = 1] = await computed(atlas.right, "union");
    const [core = 0] = await computed(atlas.right, "common-core");
    expect(core / union).toBeGreaterThanOrEqual(low);
    expect(core / union).toBeLessThanOrEqual(high);
    // The legend names a core only where there is one.
    const legend = atlas.page.getByRole("region", { name: "Lines of reaches" });
    await expect(legend.getByText("Inside all 5")).toHaveCount(core > 0 ? 1 : 0);
  }
});

test("an unknown origin: its certain core stands in, smaller than any disc; its fringe is larger", async ({
  atlas,
}) => {
  await atlas.open("m=reach&r=310000@300;121.4737,31.2304@300");
  await expect(atlas.right).toContainText("A has no stated position, or only a time: its certain core stands in.");
  const areas = atlas.right.getByRole("table", { name: /^The areas of this reach/ });
  const [certain = 0, possible = 0] = await computed(areas, "reach-area");
  const disc = Math.PI * 300 ** 2;
  expect(certain).toBeLessThan(disc);
  expect(possible).toBeGreaterThan(disc);
  const section = atlas.right.getByRole("region", { name: "Does this radius discriminate?" });
  await expect(section).toContainText("No answer: it takes two stated positions or more.");
});

test("more than five reaches are told by pairs, and why", async ({ atlas }) => {
  await atlas.open(`${bases(30)};base-yangpu@60`);
  await expect(atlas.right).toContainText("6 reaches have 63 combinations", { timeout: 40_000 });
  const pairs = atlas.right.getByRole("table", { name: /^Of each pair/ });
  for (const index of await computed(pairs, "jaccard-index")) {
    expect(index).toBeGreaterThanOrEqual(0);
    expect(index).toBeLessThanOrEqual(1);
  }
});

test("large tables: chosen, sorted, taken away", async ({ atlas }) => {
  await atlas.open(`${bases(30)}&v=table&rt=distances`);
  const table = atlas.answer.getByRole("table", { name: /^Geodesic distances/ });
  await expect(table.locator("tbody tr")).toHaveCount(46);
  await table
    .getByRole("columnheader", { name: /Yangpu riverfront/ })
    .getByRole("button")
    .click();
  const kms = await table
    .locator("tbody tr > :nth-child(3)[data-value]")
    .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute("data-value"))));
  expect(kms).toEqual([...kms].sort((a, b) => b - a));
  const { bytes } = await atlas.download(atlas.answer.getByRole("button", { name: "Download CSV" }));
  expect(bytes.toString("utf8")).toContain("initial_bearing_deg");
  for (const [tab, name] of [
    ["Coverage", /^Covered share of every district/],
    ["Combinations", /^What each combination/],
    ["Nearest", /^Nearest origin of every district/],
    ["Service areas", /^Service area of every origin/],
  ] as const) {
    await atlas.answer.getByRole("radiogroup", { name: "Table" }).getByText(tab, { exact: true }).click();
    await expect(atlas.answer.getByRole("table", { name })).toBeVisible({ timeout: 40_000 });
  }
  await atlas.answer.getByRole("switch", { name: "Draw on the map" }).click();
  await atlas.expectLink({ rt: "service", rs: "1" });
});
