import { expect, test } from "./atlas-test.ts";

const PATIENCE = { timeout: 40_000 };
/** Shares of demand between more than a thousand candidates: many seconds inside the solver. */
const LONG = "st=problem:pMedian!radius:!open:!newSites:14!capacity:1950000!grid:hex,2!patience:300";

test("a proof is stopped inside the solver with what is known by then; the next question is answered all the same", async ({
  own,
}) => {
  test.slow();
  await own.load("m=site");
  const card = own.right.locator("[data-status]");
  await expect(card).toHaveAttribute("data-status", "proved", PATIENCE);
  await own.page.evaluate((link) => {
    location.hash = `m=site&${link}`;
  }, LONG);
  const stop = own.left.getByRole("button", { name: "Stop" });
  // Longer than a second: it is at work.
  await expect(stop.locator("progress")).toBeAttached(PATIENCE);
  await stop.click();
  await expect(own.left.getByRole("button", { name: "Solve again" })).toBeVisible();
  await expect(own.right.getByText("Stopped before the proof was complete.")).toBeVisible();
  await own.page.evaluate(() => {
    location.hash = "m=site&st=newSites:3";
  });
  await expect(card).toHaveAttribute("data-status", "proved", PATIENCE);
  await expect(card.locator('[data-computed="gap"]').first()).toHaveAttribute("data-value", "0");
});

test("the solver does not come: scores stand, the proof is said to be missing, and made on the next try; what a link says in vain is gone", async ({
  own,
}) => {
  const solver = /\/assets\/highs-[\w-]+\.wasm/;
  await own.page.context().route(solver, (route) => route.abort());
  await own.load("m=site&st=nonsense:1!radius:-3");
  const failure = own.right.getByText("The answer was not finished: its worker stopped.").first();
  await expect(failure).toBeVisible(PATIENCE);
  await expect(own.right.getByRole("table").first()).toBeVisible();
  await expect.poll(async () => (await own.link()).st).toBeUndefined();
  await own.page.context().unroute(solver);
  await own.right.getByRole("button", { name: "Compute again" }).first().click();
  await expect(own.right.locator("[data-status]")).toHaveAttribute("data-status", "proved", PATIENCE);
});
