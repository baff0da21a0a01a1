import type { Browser } from "playwright";
import { measureLoad, measureSteps } from "./measure.ts";
import type { Comparison } from "./report.ts";

/** Resident population at year end: three dates of all districts; to and fro gives steps that each recolour all. */
const STEP_VIEW = "#i=resident_population_year_end&t=2012-12-31";
const STEPS = 6;

/** The built explorer against a bare MapLibre page with the same polygons, measured in turn. */
export async function compareLoads(
  browser: Browser,
  atlasUrl: string,
  bareUrl: string,
  repetitions: number,
): Promise<Comparison[]> {
  const comparison = (what: string, atMost: number): Comparison => ({
    what,
    goal: { atMost },
    against: "bare",
    oursMs: [],
    theirsMs: [],
  });
  const ready = comparison("time to ready", 1.5);
  const cpu = comparison("main-thread CPU of the load", 1.5);
  const step = comparison("main-thread CPU of a timeline step", 1.3);
  await measureLoad(browser, bareUrl);
  await measureLoad(browser, atlasUrl);
  for (let n = 0; n < repetitions; n += 1) {
    const [b, a] = [await measureLoad(browser, bareUrl), await measureLoad(browser, atlasUrl)];
    ready.theirsMs.push(b.readyMs);
    ready.oursMs.push(a.readyMs);
    cpu.theirsMs.push(b.cpuMs);
    cpu.oursMs.push(a.cpuMs);
    step.theirsMs.push(
      ...(await measureSteps(browser, bareUrl, STEPS, async (page, i) => {
        await page.evaluate((k) => (window as unknown as { step(n: number): void }).step(k + 1), i);
      })),
    );
    step.oursMs.push(
      ...(await measureSteps(
        browser,
        atlasUrl + STEP_VIEW,
        STEPS,
        (page, i) => page.keyboard.press(i % 4 < 2 ? "ArrowRight" : "ArrowLeft"),
        (page) =>
          page
            .getByRole("slider", { name: /^(日期|Date)$/ })
            .first()
            .focus(),
      )),
    );
  }
  return [ready, cpu, step];
}
