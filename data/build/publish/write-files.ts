import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { BuiltFiles } from "../build-files.ts";

/** Writes every built file below the root. */
export async function writeFiles(root: string, files: BuiltFiles): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** Paths below the root that are missing, differ from what was built, or stand there without having been built. */
export async function differingFiles(root: string, files: BuiltFiles): Promise<string[]> {
  const differing: string[] = [];
  for (const [path, text] of files) {
    const found = await readFile(join(root, path), "utf8").catch(() => null);
    if (found !== text) differing.push(path);
  }
  for (const folder of new Set([...files.keys()].map(dirname))) {
    const names = await readdir(join(root, folder)).catch(() => []);
    const paths = names.filter((name) => name.endsWith(".json")).map((name) => join(folder, name));
    differing.push(...paths.filter((path) => !files.has(path)));
  }
  return differing.sort();
}
