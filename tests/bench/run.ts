import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "playwright";
import { chromiumLaunchOptions } from "../support/chromium.mjs";
import { compareLoads } from "./browser-load.ts";
import { compareCoverage } from "./geo-coverage.ts";
import { comparePoints } from "./geo-points.ts";
import { type Served, serveBarePage, serveFolder } from "./pages.ts";
import { measureDrags } from "./reach-drag.ts";
import { type Limit, median, type Result, report, reportLimit } from "./report.ts";
import { compareLocation } from "./siting-location.ts";
import { compareScores } from "./siting-scores.ts";

// `npm run bench` runs all parts, `npm run bench -- geo` the named ones. What is compared is measured in turn in one run, never
// against a time of another day or machine.

const ROOT = join(import.meta.dirname, "../..");
const SITE = resolve(ROOT, process.env.SITE ?? "dist");
const REPETITIONS = Number(process.env.REPETITIONS ?? 7);

type Measured = Result | Limit | { what: string; skipped: string };

const PARTS: Record<string, () => Promise<Measured[]>> = {
  /** Ratios of the built explorer to a bare MapLibre page with the same polygons. */
  browser: () =>
    withSite(async (browser, atlas) => {
      const bare = await serveBarePage();
      try {
        return (await compareLoads(browser, atlas.url, bare.url, REPETITIONS)).map(report);
      } finally {
        bare.close();
      }
    }),
  /** Ratios of geo/ to Turf. */
  geo: async () => [...compareCoverage(REPETITIONS).map(report), ...comparePoints(REPETITIONS).map(report)],
  /** Ratios of scoring candidates and choosing sites to plain ways of doing it; what a proof takes. */
  siting: async () => [...compareScores(REPETITIONS).map(report), ...(await compareLocation())],
  /** The longest task while a reach is dragged. */
  reach: () =>
    withSite(async (browser, atlas) => {
      const what = "longest task, one of 5 reaches dragged";
      const drag = await measureDrags(browser, atlas.url, REPETITIONS);
      if (typeof drag === "string") {
        console.log(`${what.padEnd(48)} skipped: ${drag}`);
        return [{ what, skipped: drag }];
      }
      const clock = `by the clock ${median(drag.clockMs).toFixed(1)} ms, with whatever else the machine ran`;
      return [reportLimit(what, 50, drag.cpuMs, [clock])];
    }),
};

async function withSite(measure: (browser: Browser, atlas: Served) => Promise<Measured[]>): Promise<Measured[]> {
  if (!existsSync(join(SITE, "index.html")))
    throw new Error(`There is no built site in ${SITE}: run npm run build first.`);
  const atlas = await serveFolder(SITE);
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    return await measure(browser, atlas);
  } finally {
    await browser.close();
    atlas.close();
  }
}

async function main(): Promise<void> {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !(name in PARTS));
  if (unknown.length > 0) throw new Error(`no part "${unknown[0]}": there are ${Object.keys(PARTS).join(", ")}`);
  const results: (Measured & { part: string })[] = [];
  for (const [part, measure] of Object.entries(PARTS))
    if (named.length === 0 || named.includes(part))
      results.push(...(await measure()).map((measured) => ({ part, ...measured })));
  writeFileSync(
    join(ROOT, "bench-results.json"),
    `${JSON.stringify({ repetitions: REPETITIONS, results }, null, 2)}\n`,
  );
}

await main();
