import atlasUrl from "../../data/published/atlas.json?url";
import { AtlasFile } from "../../data/schema/atlas-file.ts";
import type { Issue } from "../../data/schema/issue.ts";
import { type Atlas, buildAtlas } from "../model/atlas.ts";
import { fetchJson, LoadError } from "./fetch-json.ts";
import { loadGeometry } from "./load-geometry.ts";

export type LoadResult = { ok: true; atlas: Atlas } | { ok: false; issues: Issue[] };

async function fetchRecords(): Promise<AtlasFile> {
  const parsed = AtlasFile.safeParse(await fetchJson(atlasUrl, "atlas.json"));
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const field = issues[0]?.path.join(".") ?? "";
  throw new LoadError("file-invalid", { file: "atlas.json", field }, { count: issues.length });
}

/** The published files as one Atlas, or what was wrong with the first that failed. */
export async function loadAtlas(): Promise<LoadResult> {
  try {
    const [atlas, geometry] = await Promise.all([fetchRecords(), loadGeometry()]);
    return { ok: true, atlas: buildAtlas({ atlas, geometry }) };
  } catch (error) {
    if (error instanceof LoadError) return { ok: false, issues: [error.issue] };
    throw error;
  }
}
