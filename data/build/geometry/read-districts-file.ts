import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { MultiPolygon, Polygon } from "geojson";
import type { Issue, Result } from "../../schema/issue.ts";
import { checkDistrictShapes } from "./check-district-shapes.ts";
import type { Unit } from "./clean-edges.ts";
import { datumOf } from "./datum-of.ts";

type Json = Record<string, unknown>;
type Report = (code: string, where?: Omit<Issue["where"], "file">, params?: Issue["params"]) => Issue;

/**
 * A GeoJSON file of the 16 districts in the place of the built-in ones.
 *
 * It must be a FeatureCollection of Polygons or MultiPolygons whose `id`, or property `id` or `adcode`, is the district's
 * GB/T 2260 code: each of the 16 once. It must say that it is on WGS 84 (see `datumOf`); GCJ-02 and BD-09 are refused, not
 * converted, because a wrong statement would shift every district by half a kilometre unseen. Its shapes must tile Shanghai
 * (see `checkDistrictShapes`).
 *
 * @param builtIn the built-in districts on WGS 84: the 16 codes and where each district lies.
 * @returns the districts in adcode order, rings turned as RFC 7946 asks, or every issue found.
 */
export async function readDistrictsFile(path: string, builtIn: readonly Unit[]): Promise<Result<Unit[]>> {
  const file = basename(path);
  const report: Report = (code, where = {}, params = {}) => ({
    severity: "error",
    code,
    where: { file, ...where },
    params,
  });
  const refuse = (...issues: Issue[]) => ({ ok: false as const, issues });

  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    return refuse(report("file-unreadable"));
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return refuse(report("file-not-json", {}, { message: error instanceof Error ? error.message : String(error) }));
  }
  return parseDistricts(json, builtIn, report);
}

/** The file's content, parsed: see `readDistrictsFile`. */
function parseDistricts(json: unknown, builtIn: readonly Unit[], report: Report): Result<Unit[]> {
  if (!isRecord(json) || json.type !== "FeatureCollection" || !Array.isArray(json.features)) {
    return { ok: false, issues: [report("not-a-feature-collection")] };
  }
  const issues: Issue[] = [];
  const datum = datumOf(json);
  if (datum.kind === "missing") issues.push(report("datum-missing", { field: "metadata.datum" }));
  else if (datum.kind !== "accepted") {
    issues.push(report(`datum-${datum.kind}`, { field: "metadata.datum" }, { datum: datum.name }));
  }
  const units = readUnits(
    json.features,
    builtIn.map(({ properties }) => properties.id),
    report,
    issues,
  );
  if (issues.length > 0) return { ok: false, issues };

  const found = checkDistrictShapes(units, builtIn).map((issue) => ({
    ...issue,
    where: { ...report("").where, ...issue.where },
  }));
  if (found.some(({ severity }) => severity === "error")) return { ok: false, issues: found };
  return { ok: true, value: units, issues: found };
}

function readUnits(features: unknown[], adcodes: string[], report: Report, issues: Issue[]): Unit[] {
  const units = new Map<string, Unit>();
  features.forEach((feature, i) => {
    const row = i + 1;
    const id = adcodeOf(feature);
    if (!id) issues.push(report("adcode-missing", { row, field: "id" }));
    else if (!adcodes.includes(id))
      issues.push(report("adcode-unknown", { row, field: "id", feature: id }, { adcode: id }));
    else if (units.has(id)) issues.push(report("adcode-duplicate", { row, field: "id", feature: id }, { adcode: id }));
    else {
      const geometry = polygonOf(feature);
      if (!geometry)
        issues.push(report("geometry-not-a-polygon", { row, field: "geometry", feature: id }, { adcode: id }));
      units.set(id, {
        type: "Feature",
        id,
        properties: { id },
        geometry: geometry ?? { type: "MultiPolygon", coordinates: [] },
      });
    }
  });
  for (const adcode of adcodes) {
    if (!units.has(adcode)) issues.push(report("district-missing", { feature: adcode }, { adcode, found: units.size }));
  }
  return adcodes.flatMap((adcode) => units.get(adcode) ?? []);
}

function adcodeOf(feature: unknown): string | null {
  if (!isRecord(feature)) return null;
  const properties = isRecord(feature.properties) ? feature.properties : {};
  const id = feature.id ?? properties.id ?? properties.adcode;
  return typeof id === "string" || typeof id === "number" ? String(id).trim() : null;
}

/** The geometry if it is built like a (Multi)Polygon of numbers, third coordinates dropped; what it encloses is checked later. */
function polygonOf(feature: unknown): Polygon | MultiPolygon | null {
  const geometry = isRecord(feature) ? feature.geometry : null;
  if (!isRecord(geometry) || !Array.isArray(geometry.coordinates)) return null;
  const polygons: unknown = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return null;
  if (!isListOf(polygons, (polygon) => isListOf(polygon, (ring) => isListOf(ring, isPosition)))) return null;
  const coordinates = (polygons as number[][][][]).map((polygon) =>
    polygon.map((ring) => ring.map(([lng, lat]) => [lng as number, lat as number])),
  );
  return { type: "MultiPolygon", coordinates };
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isItem);
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 2 && typeof value[0] === "number" && typeof value[1] === "number";
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
