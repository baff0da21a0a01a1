import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const INPUTS = [
  "claims",
  "crossings",
  "events",
  "metrics",
  "notes",
  "places",
  "rules",
  "sites",
  "sources",
  "supply",
  "towns",
];

/** A copy of everything that people write in `data/`, without what the build makes of it. */
export async function copyData(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "atlas-data-"));
  for (const folder of INPUTS) {
    await mkdir(join(root, "data"), { recursive: true });
    await cp(join(ROOT, "data", folder), join(root, "data", folder), { recursive: true });
  }
  return root;
}

export async function removeCopy(root: string): Promise<void> {
  await rm(root, { recursive: true });
}

/** Replaces text in one file of the copy; throws when the text is not there, so that no test breaks nothing. */
export async function breakFile(root: string, file: string, from: string, to: string): Promise<void> {
  const path = join(root, file);
  const text = await readFile(path, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text.replace(from, to));
}
