import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { chromiumLaunchOptions } from "../support/chromium.mjs";
import { measureLoad, measureSteps } from "./measure.ts";
import { serveBarePage, serveFolder } from "./pages.ts";

// Ratios of the built explorer to a bare MapLibre page with the same polygons, both measured in turn in one run.

const ROOT = join(import.meta.dirname, "../..");
const REPETITIONS = Number(process.env.REPETITIONS ?? 7);
/** Resident population at year end: three dates of all districts; to and fro gives steps that each recolour all. */
const STEP_VIEW = "#i=resident_population_year_end&t=2012-12-31";
const STEPS = 6;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

interface Comparison {
  what: string;
  goal: number;
  atlas: number[];
  bare: number[];
}

function report({ what, goal, atlas, bare }: Comparison) {
  const ratio = median(atlas) / median(bare);
  const verdict = ratio <= goal ? "within" : "over";
  console.log(
    `${what.padEnd(36)} atlas ${median(atlas).toFixed(1).padStart(8)} ms   bare ${median(bare).toFixed(1).padStart(8)} ms   ratio ${ratio.toFixed(2)} (goal ≤ ${goal}, ${verdict})`,
  );
  return { what, goal, ratio, atlasMs: atlas, bareMs: bare };
}

async function main(): Promise<void> {
  if (!existsSync(join(ROOT, "dist/index.html")))
    throw new Error("There is no built site in dist/: run npm run build first.");
  const atlas = await serveFolder(join(ROOT, "dist"));
  const bare = await serveBarePage();
  const browser = await chromium.launch(chromiumLaunchOptions());
  const ready: Comparison = { what: "time to ready", goal: 1.5, atlas: [], bare: [] };
  const cpu: Comparison = { what: "main-thread CPU of the load", goal: 1.5, atlas: [], bare: [] };
  const step: Comparison = { what: "main-thread CPU of a timeline step", goal: 1.3, atlas: [], bare: [] };
  try {
    await measureLoad(browser, bare.url);
    await measureLoad(browser, atlas.url);
    for (let n = 0; n < REPETITIONS; n += 1) {
      const [b, a] = [await measureLoad(browser, bare.url), await measureLoad(browser, atlas.url)];
      ready.bare.push(b.readyMs);
      ready.atlas.push(a.readyMs);
      cpu.bare.push(b.cpuMs);
      cpu.atlas.push(a.cpuMs);
      step.bare.push(
        ...(await measureSteps(browser, bare.url, STEPS, async (page, i) => {
          await page.evaluate((k) => (window as unknown as { step(n: number): void }).step(k + 1), i);
        })),
      );
      step.atlas.push(
        ...(await measureSteps(
          browser,
          atlas.url + STEP_VIEW,
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
    const results = [ready, cpu, step].map(report);
    writeFileSync(
      join(ROOT, "bench-results.json"),
      `${JSON.stringify({ repetitions: REPETITIONS, results }, null, 2)}\n`,
    );
  } finally {
    await browser.close();
    atlas.close();
    bare.close();
  }
}

await main();
