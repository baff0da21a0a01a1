import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { serve } from "./serve.mjs";

const root = join(import.meta.dirname, "..");
const INPUTS = ["src", "geo", "data", "public", "index.html", "vite.config.ts", "package-lock.json"];

/** When a file or the youngest file of a folder was last changed; 0 where there is none. */
function changedAt(/** @type {string} */ path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  const inside = readdirSync(path, { recursive: true, encoding: "utf8" });
  return Math.max(stat.mtimeMs, ...inside.map((file) => statSync(join(path, file)).mtimeMs));
}

const builtAt = changedAt(join(root, "dist/index.html"));
const isStale = INPUTS.some((input) => changedAt(join(root, input)) > builtAt);
if (isStale) {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const { status } = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
serve();
