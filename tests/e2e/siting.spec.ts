import type { Locator } from "@playwright/test";
import { expect, test } from "./atlas-test.ts";

/** A proof takes a second or two, and more where all workers share two cores. */
const PATIENCE = { timeout: 40_000 };

/** What a formula says within a part of the page, once the answer is whole. */
async function computed(within: Locator, formula: string): Promise<number[]> {
  const numbers = within.locator(`[data-computed="${formula}"]`);
  await expect(numbers.first()).toBeAttached(PATIENCE);
  await expect(within.page().locator("[aria-busy]")).toHaveCount(0, PATIENCE);
  return numbers.evaluateAll((all) => all.map((one) => Number(one.getAttribute("data-value"))));
}

test("two new sites from a cold start: proved, checked, dearer by hand, no better without the winner; limits that contradict are named", async ({
  atlas,
}) => {
  test.slow();
  await atlas.open("m=site");
  const { left, right } = atlas;
  const card = right.locator("[data-status]");
  await expect(card).toHaveAttribute("data-status", "proved", PATIENCE);
  const [best = 0] = await computed(card, "objective-mclp");
  expect(best).toBe(17_283_800);
  expect(await computed(card, "bound")).toEqual([best]);
  expect(await computed(card, "gap")).toEqual([0]);
  expect(await computed(card, "checker-objective")).toEqual([best]);
  const chosen = ((await right.getByRole("heading", { level: 2 }).first().textContent()) ?? "").split(" + ");
  expect(chosen).toHaveLength(2);

  await right.getByRole("button", { name: "Top 2 by score" }).click();
  const [picked = 0] = await computed(right, "pick-objective");
  expect(picked).toBeLessThan(best);
  expect(await computed(right, "pick-loss")).toEqual([best - picked]);

  await left.getByRole("button", { name: "Change: Forced / forbidden" }).click();
  await left.getByRole("combobox", { name: "Candidate" }).selectOption({ label: chosen[1] ?? "" });
  await left.getByRole("button", { name: "Forbid", exact: true }).click();
  await expect(right.getByRole("heading", { level: 2 }).first()).not.toContainText(chosen[1] ?? "", PATIENCE);
  await expect(card).toHaveAttribute("data-status", "proved", PATIENCE);
  const [without = 0] = await computed(card, "objective-mclp");
  expect(without).toBeLessThanOrEqual(best);

  await left.getByRole("combobox", { name: "Kind of problem" }).selectOption("lscp");
  await expect(card).toHaveAttribute("data-status", "infeasible", PATIENCE);
  await expect(card).toContainText("must have a site within the radius");
  await card.getByRole("button", { name: "Apply" }).last().click();
  await expect(card).toHaveAttribute("data-status", "proved", PATIENCE);
  for (let steps = 0; steps < 4; steps += 1) await atlas.undo();
  await atlas.expectLink({ m: "site", st: undefined });
});

test("a cost that is the same everywhere takes no part; weights follow the thumb; a second run ranks the same", async ({
  atlas,
}) => {
  await atlas.open("m=site");
  const { left, right } = atlas;
  const idle = left.locator("[data-idle]");
  await expect(idle).toContainText("cannot tell candidates apart", PATIENCE);
  await expect(idle.locator("[data-figure]")).toHaveAttribute("data-value", "68");
  await idle.locator("[data-figure]").click();
  await expect(atlas.card).toBeVisible();
  await atlas.page.keyboard.press("Escape");

  const slider = left.getByRole("slider", { name: /^Weight of Mean distance/ });
  await slider.press("End");
  await expect(slider).toHaveAttribute("aria-valuetext", "1.00");
  await atlas.undo();
  await atlas.expectLink({ st: undefined });

  const first = await computed(right, "first-rank-acceptability");
  expect(first.length).toBeGreaterThan(1);
  await atlas.load("m=site");
  expect(await computed(right, "first-rank-acceptability")).toEqual(first);
});
