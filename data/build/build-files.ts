import { join } from "node:path";
import type { Result } from "../schema/issue.ts";
import { checkRecords } from "./check/check-records.ts";
import { buildGeometry, geometryText } from "./geometry/build-geometry.ts";
import { inputHash } from "./publish/input-hash.ts";
import { jsonSchemas } from "./publish/json-schemas.ts";
import { publishRecords } from "./publish/publish-records.ts";
import { type Records, readRecords } from "./read/read-records.ts";

/** Text of each file that the build writes, by path below the root. */
export type BuiltFiles = Map<string, string>;

export interface BuildOptions {
  /** Folder that holds `data/` and `docs/`. */
  root: string;
  /** A GeoJSON file of the 16 districts, put in the place of the built-in boundaries. */
  districtsFile?: string;
}

/** The records of `data/`, each well formed and all of them consistent, or everything that is wrong with them. */
export async function buildRecords(root: string): Promise<Result<Records>> {
  const records = await readRecords(root);
  if (!records.ok) return records;
  const issues = checkRecords(records.value);
  return issues.length > 0 ? { ok: false, issues } : records;
}

/** Every published file in memory; writes nothing. Refuses before the geometry is computed, which takes seconds. */
export async function buildFiles({ root, districtsFile }: BuildOptions): Promise<Result<BuiltFiles>> {
  const records = await buildRecords(root);
  if (!records.ok) return records;
  const geometry = await buildGeometry(districtsFile === undefined ? {} : { districtsFile });
  if (!geometry.ok) return geometry;
  const files: BuiltFiles = new Map();
  for (const [name, text] of Object.entries(publishRecords(records.value, await inputHash(root)))) {
    files.set(join("data", "published", name), text);
  }
  for (const [name, file] of Object.entries(geometry.value)) {
    files.set(join("data", "published", `${name}.json`), geometryText(file));
  }
  for (const [name, text] of Object.entries(jsonSchemas())) files.set(join("docs", "schemas", name), text);
  return { ok: true, value: files, issues: geometry.issues };
}
