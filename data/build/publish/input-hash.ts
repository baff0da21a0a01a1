import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

const INPUT_FOLDERS = [
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

/** SHA-256, hexadecimal, of the names and bytes of every authored file of `data/`, in the order of their names. */
export async function inputHash(root: string): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of INPUT_FOLDERS) {
    const path = join(root, "data", folder);
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) {
      hash.update(`${relative(root, file).replaceAll("\\", "/")}\0`);
      hash.update(await readFile(file));
    }
  }
  return hash.digest("hex");
}
