import type { FeatureCollection } from "geojson";
import atlasUrl from "../../data/published/atlas.json?url";
import citiesUrl from "../../data/published/cities.json?url";
import districtsUrl from "../../data/published/districts.json?url";
import provincesUrl from "../../data/published/provinces.json?url";
import riverUrl from "../../data/published/river.json?url";
import seaUrl from "../../data/published/sea.json?url";
import { AtlasFile } from "../../data/schema/atlas-file.ts";
import type { Issue } from "../../data/schema/issue.ts";
import { featuresOf, type Topology } from "../../geo/shape/topology.ts";
import { type Atlas, type AtlasGeometry, buildAtlas } from "../model/atlas.ts";

export type LoadResult = { ok: true; atlas: Atlas } | { ok: false; issues: Issue[] };

class LoadError extends Error {
  readonly issue: Issue;
  constructor(issue: Issue) {
    super(issue.code);
    this.issue = issue;
  }
}

async function fetchJson(url: string, file: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new LoadError({ severity: "error", code: "file-unreachable", where: { file }, params: {} });
  }
  if (!response.ok)
    throw new LoadError({
      severity: "error",
      code: "file-refused",
      where: { file },
      params: { status: response.status },
    });
  try {
    return await response.json();
  } catch {
    throw new LoadError({ severity: "error", code: "file-not-json", where: { file }, params: {} });
  }
}

/** Geometry is proved by the build (`npm run data`); here only its kind is looked at, so that a wrong file is named. */
async function fetchGeometry<T extends FeatureCollection>(url: string, file: string): Promise<T> {
  const json = await fetchJson(url, file);
  const topology = json as Partial<Topology> & { metadata?: unknown };
  if (topology?.type !== "Topology" || !Array.isArray(topology.arcs) || !topology.objects?.units) {
    throw new LoadError({ severity: "error", code: "file-not-topojson", where: { file }, params: {} });
  }
  const features = featuresOf(topology as Topology);
  return { type: "FeatureCollection", bbox: topology.bbox, metadata: topology.metadata, features } as unknown as T;
}

async function fetchRecords(): Promise<AtlasFile> {
  const parsed = AtlasFile.safeParse(await fetchJson(atlasUrl, "atlas.json"));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new LoadError({
    severity: "error",
    code: "file-invalid",
    where: { file: "atlas.json", field: first?.path.join(".") ?? "" },
    params: { count: parsed.error.issues.length },
  });
}

/** The published files as one Atlas, or what was wrong with the first that failed. */
export async function loadAtlas(): Promise<LoadResult> {
  try {
    const [atlas, districts, cities, provinces, sea, river] = await Promise.all([
      fetchRecords(),
      fetchGeometry<AtlasGeometry["districts"]>(districtsUrl, "districts.json"),
      fetchGeometry<AtlasGeometry["cities"]>(citiesUrl, "cities.json"),
      fetchGeometry<AtlasGeometry["provinces"]>(provincesUrl, "provinces.json"),
      fetchGeometry<AtlasGeometry["sea"]>(seaUrl, "sea.json"),
      fetchGeometry<AtlasGeometry["river"]>(riverUrl, "river.json"),
    ]);
    return { ok: true, atlas: buildAtlas({ atlas, geometry: { districts, cities, provinces, sea, river } }) };
  } catch (error) {
    if (error instanceof LoadError) return { ok: false, issues: [error.issue] };
    throw error;
  }
}
