import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { firstView } from "./first-view.mjs";

const KIB = 1024;
/** MapLibre with its worker is 426 KiB and React 66, so that the floor is about 506. */
export const FIRST_VIEW_LIMIT = 700 * KIB;
/** What shows text before the map engine arrives. */
const SHELL_LIMIT = 210 * KIB;

/**
 * @typedef {{ part: "shell" | "map" | "data", file: string, bytes: number }} Row
 * @typedef {{ rows: Row[], shellBytes: number, firstViewBytes: number }} Sizes
 */

/**
 * The gzip size of each file that the first view needs, and their sums. The page and what it links to (icon,
 * manifest) count as shell.
 *
 * @param {string} root A built site with Vite's manifest.
 * @returns {Sizes}
 */
export function measure(root) {
  const manifest = JSON.parse(readFileSync(join(root, ".vite/manifest.json"), "utf8"));
  const view = firstView(manifest, (file) => statSync(join(root, file)).size);
  const known = new Set(Object.values(view).flat());
  const page = linkedFiles(readFileSync(join(root, "index.html"), "utf8")).filter((file) => !known.has(file));
  const parts = { shell: ["index.html", ...page, ...view.shell], map: view.map, data: [...view.data, ...view.words] };
  const rows = /** @type {const} */ (["shell", "map", "data"]).flatMap((part) =>
    parts[part].map((file) => ({ part, file, bytes: gzipSize(join(root, file)) })),
  );
  return { rows, shellBytes: sum(rows.filter(({ part }) => part === "shell")), firstViewBytes: sum(rows) };
}

/** Files of the site itself that a page's tags name. */
function linkedFiles(/** @type {string} */ html) {
  const links = [...html.matchAll(/(?:href|src)="\.\/([^"#?]+)"/g)].map(([, file = ""]) => file);
  return [...new Set(links)];
}

function gzipSize(/** @type {string} */ path) {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

function sum(/** @type {Row[]} */ rows) {
  return rows.reduce((total, { bytes }) => total + bytes, 0);
}

/**
 * What is over its limit, in words; empty when all is well.
 *
 * @param {Sizes} sizes
 */
export function excesses({ shellBytes, firstViewBytes }) {
  return [
    { name: "shell", bytes: shellBytes, limit: SHELL_LIMIT },
    { name: "first view", bytes: firstViewBytes, limit: FIRST_VIEW_LIMIT },
  ]
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ name, bytes, limit }) => `The ${name} is ${kib(bytes)} KiB, over its limit of ${limit / KIB} KiB.`);
}

function kib(/** @type {number} */ bytes) {
  return (bytes / KIB).toFixed(1);
}

function print(/** @type {Sizes} */ { rows, shellBytes, firstViewBytes }) {
  for (const { part, file, bytes } of rows) console.log(`${kib(bytes).padStart(8)}  ${part.padEnd(5)}  ${file}`);
  console.log(`${kib(shellBytes).padStart(8)}  KiB gzip of ${SHELL_LIMIT / KIB}: shell`);
  console.log(`${kib(firstViewBytes).padStart(8)}  KiB gzip of ${FIRST_VIEW_LIMIT / KIB}: first view`);
}

function main() {
  const root = join(import.meta.dirname, "../dist");
  if (!existsSync(join(root, ".vite/manifest.json"))) {
    console.error("There is no built site in dist/: run npm run build first.");
    process.exitCode = 1;
    return;
  }
  const sizes = measure(root);
  print(sizes);
  for (const excess of excesses(sizes)) {
    console.error(excess);
    process.exitCode = 1;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
