import type { Browser } from "playwright";
import { measureLoad, measureSteps, type Spent, type Steps } from "./measure.ts";
import type { Comparison } from "./report.ts";

/** Resident population at year end: three dates of all districts; to and fro gives steps that each recolour all. */
const STEP_VIEW = "#i=resident_population_year_end&t=2012-12-31";
const STEPS = 8;

/** The built explorer against a bare MapLibre page with the same polygons, measured in turn. */
export async function compareLoads(
  browser: Browser,
  atlasUrl: string,
  bareUrl: string,
  repetitions: number,
): Promise<Comparison[]> {
  const ready = comparison("time to ready", 1.5);
  const load = spending("load");
  const single = spending("timeline step", 1.3);
  const run = spending("step of a run, a key held down", 1.3);
  const bareSteps: Steps = {
    url: bareUrl,
    count: STEPS,
    step: (page, n) => page.evaluate((k) => (window as unknown as { step(n: number): void }).step(k + 1), n),
  };
  const atlasSteps: Steps = {
    url: atlasUrl + STEP_VIEW,
    count: STEPS,
    prepare: (page) =>
      page
        .getByRole("slider", { name: /^(日期|Date)$/ })
        .first()
        .focus(),
    step: (page, n) => page.keyboard.press(n % 4 < 2 ? "ArrowRight" : "ArrowLeft"),
  };
  await measureLoad(browser, bareUrl);
  await measureLoad(browser, atlasUrl);
  for (let n = 0; n < repetitions; n += 1) {
    const [theirs, ours] = [await measureLoad(browser, bareUrl), await measureLoad(browser, atlasUrl)];
    ready.theirsMs.push(theirs.readyMs);
    ready.oursMs.push(ours.readyMs);
    load.add([ours], [theirs]);
    const [theirSteps, ourSteps] = [await measureSteps(browser, bareSteps), await measureSteps(browser, atlasSteps)];
    single.add(ourSteps.single, theirSteps.single);
    run.add([ourSteps.run], [theirSteps.run]);
  }
  return [ready, ...load.comparisons, ...single.comparisons, ...run.comparisons];
}

function comparison(what: string, atMost?: number): Comparison {
  return { what, ...(atMost && { goal: { atMost } }), against: "bare", oursMs: [], theirsMs: [] };
}

/** How long the main thread is held, and how much of that is its own computing. */
function spending(what: string, atMost?: number) {
  const [held, cpu] = [comparison(`main thread held: ${what}`, atMost), comparison(`main-thread CPU: ${what}`, atMost)];
  return {
    comparisons: [held, cpu],
    add(ours: readonly Spent[], theirs: readonly Spent[]) {
      held.oursMs.push(...ours.map(({ heldMs }) => heldMs));
      held.theirsMs.push(...theirs.map(({ heldMs }) => heldMs));
      cpu.oursMs.push(...ours.map(({ cpuMs }) => cpuMs));
      cpu.theirsMs.push(...theirs.map(({ cpuMs }) => cpuMs));
    },
  };
}
