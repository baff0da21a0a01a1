import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setUpBrowser } from "./setup-browser.mjs";
import { checkCounts, closingLine, playwrightCounts, vitestCounts } from "./test-counts.mjs";

/** @typedef {import("./test-counts.mjs").Counts} Counts */
/** @typedef {{ name: string, run: () => Counts }} Stage */

const root = join(import.meta.dirname, "..");
const reports = join(root, ".cache");

/** Command lines of the tools, run by this Node so that no shell stands between. */
const BIN = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  vitest: "node_modules/vitest/vitest.mjs",
  tsx: "node_modules/tsx/dist/cli.mjs",
  vite: "node_modules/vite/bin/vite.js",
  playwright: "node_modules/@playwright/test/cli.js",
};

function node(/** @type {string[]} */ ...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status === 0;
}

/** @returns {Stage} */
function check(/** @type {string} */ name, /** @type {string[]} */ ...args) {
  return { name, run: () => checkCounts(node(...args)) };
}

/** Some projects of vitest.config.ts; the report tells how many tests there were. @returns {Stage} */
function tests(/** @type {string} */ name, /** @type {string[]} */ ...projects) {
  const report = join(reports, `${name}-results.json`);
  const args = [
    "run",
    ...projects.map((project) => `--project=${project}`),
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  return { name, run: () => vitestCounts(...reported(report, () => node(BIN.vitest, ...args))) };
}

/**
 * Runs a command that writes a report; an older report is removed first, so that it is never read for a new one.
 *
 * @param {string} path
 * @param {() => boolean} run
 * @returns {[any, boolean]}
 */
function reported(path, run) {
  rmSync(path, { force: true });
  const ok = run();
  return [existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined, ok];
}

/** @type {Stage[]} */
const STAGES = [
  { name: "browser", run: () => checkCounts(setUpBrowser() !== undefined) },
  check("lint", BIN.biome, "check", "--error-on-warnings", "."),
  check("types", "scripts/types.mjs"),
  tests("unit", "node", "jsdom"),
  check("published data", BIN.tsx, "data/build/cli.ts", "--check"),
  tests("data", "data"),
  check("words", BIN.tsx, "scripts/zh-hant.ts", "--check"),
  tests("boundaries", "boundaries"),
  check("build", BIN.vite, "build", "--logLevel", "warn"),
  check("size", "scripts/size.mjs"),
  {
    name: "e2e",
    run: () => {
      const report = join(reports, "e2e-results.json");
      return playwrightCounts(...reported(report, () => node(BIN.playwright, "test")));
    },
  },
];

mkdirSync(reports, { recursive: true });
const started = performance.now();
/** @type {Counts[]} */
const counts = [];
for (const { name, run } of STAGES) {
  console.log(`\n── ${name}`);
  const from = performance.now();
  const result = run();
  counts.push(result);
  console.log(`── ${name}: ${closingLine([result])}, ${((performance.now() - from) / 1000).toFixed(1)} s`);
  if (result.failed > 0) {
    console.error(`\n${name} failed; what follows it was not run.`);
    process.exitCode = 1;
    break;
  }
}
console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s in all`);
console.log(closingLine(counts));
