import { type JsonObject, lineOf, objectOf, Refusal } from "./isochrones-json.ts";

export const MAX_FEATURES = 1_000;

/** The service that made an area, as far as its form tells; `contour`: Valhalla or Mapbox, whose answers look alike. */
export const ISOCHRONE_PROVIDERS = [
  "valhalla",
  "mapbox",
  "contour",
  "openrouteservice",
  "traveltime",
  "other",
] as const;
export type IsochroneProvider = (typeof ISOCHRONE_PROVIDERS)[number];

/** One shape of a document, before its geometry is read. */
export interface RawShape {
  /** Which one, as a reader would count: 1 is the first. */
  feature: string;
  geometry: JsonObject | null;
  provider: IsochroneProvider;
  minutes?: unknown;
  km?: unknown;
  /** A distance of which the form does not say whether it is km or metres. */
  kmOrMetres?: unknown;
  mode: string | null;
  attribution: string | null;
  label: string | null;
  center: unknown;
}

/**
 * The shapes of a document of any of the known services.
 *
 * Sources of the forms (read, not copied): Valhalla, *Isochrone & Isodistance service API reference* (properties `contour` in minutes or
 * km and `metric`); Mapbox, *Isochrone API* (the same, with metres); openrouteservice, API *isochrones* (`group_index`, `value` in seconds
 * or metres, `center`; `metadata.query.profile`, `.range_type`, `.units`, `metadata.attribution`); TravelTime, *Isochrones (Time Map)*
 * (`results[].shapes[].shell` / `.holes` of `{lat, lng}`, or a FeatureCollection with `search_id`; neither states the time).
 *
 * @throws Refusal when it is none of them.
 */
export function shapesOf(document: unknown): RawShape[] {
  const root = objectOf(document, "");
  if (!root) throw new Refusal("shape-unknown");
  if (Array.isArray(root.results)) return ofTravelTime(root.results);
  if (root.type === "FeatureCollection") return ofCollection(root);
  if (root.type === "Feature") return ofCollection({ type: "FeatureCollection", features: [root] });
  if (root.type === "Polygon" || root.type === "MultiPolygon")
    return ofCollection({
      type: "FeatureCollection",
      features: [{ type: "Feature", properties: null, geometry: root }],
    });
  const said = errorOf(root);
  throw said ? new Refusal("service-said", {}, { text: said }) : new Refusal("shape-unknown");
}

/** What a service says when it has no area: each has an error document of its own. */
export function errorOf(root: JsonObject): string | null {
  const error = objectOf(root.error, "error");
  return lineOf(error?.message) ?? lineOf(root.error) ?? lineOf(root.description) ?? lineOf(root.message);
}

function checkedCount(count: number): void {
  if (count === 0) throw new Refusal("no-features");
  if (count > MAX_FEATURES) throw new Refusal("too-many-features", {}, { count, most: MAX_FEATURES });
}

function ofCollection(root: JsonObject): RawShape[] {
  const { features } = root;
  if (!Array.isArray(features)) throw new Refusal("shape-unknown", { field: "features" });
  checkedCount(features.length);
  const metadata = objectOf(root.metadata, "metadata");
  const query = objectOf(metadata?.query, "metadata.query");
  return features.map((value, i) => {
    const feature = String(i + 1);
    const field = `features[${i}]`;
    const properties = objectOf(objectOf(value, field)?.properties, `${field}.properties`) ?? {};
    const geometry = objectOf(objectOf(value, field)?.geometry, `${field}.geometry`);
    const label = lineOf(properties.search_id) ?? lineOf(properties.name) ?? lineOf(properties.id);
    const none = { feature, geometry, mode: null, attribution: null, label, center: null };
    if (Object.hasOwn(properties, "group_index") || metadata?.service === "isochrones")
      return { ...none, ...ofOpenRouteService(properties, metadata, query) };
    if (Object.hasOwn(properties, "contour")) return { ...none, ...ofContour(properties) };
    if (Object.hasOwn(properties, "search_id")) return { ...none, provider: "traveltime" as const };
    return { ...none, provider: "other" as const };
  });
}

function ofContour({ contour, metric }: JsonObject): Pick<RawShape, "provider" | "minutes" | "kmOrMetres"> {
  // Early versions of both had no distances, and did not name the measure.
  const isTime = metric === undefined || metric === "time";
  return {
    provider: "contour",
    ...(isTime ? { minutes: contour } : metric === "distance" ? { kmOrMetres: contour } : {}),
  };
}

function ofOpenRouteService(
  { value, center }: JsonObject,
  metadata: JsonObject | null,
  query: JsonObject | null,
): Pick<RawShape, "provider" | "minutes" | "km" | "mode" | "attribution" | "center"> {
  const amount = typeof value === "number" ? value : Number.NaN;
  const inMetres = query?.units === undefined || query.units === "m";
  const isDistance = query?.range_type === "distance";
  return {
    provider: "openrouteservice",
    // In which unit a distance asked in km or miles comes back the documentation does not say.
    ...(isDistance ? (inMetres ? { km: amount / 1000 } : {}) : { minutes: amount / 60 }),
    mode: lineOf(query?.profile),
    attribution: lineOf(metadata?.attribution),
    center,
  };
}

function ofTravelTime(results: readonly unknown[]): RawShape[] {
  const shapes = results.map((value, i) => {
    const result = objectOf(value, `results[${i}]`);
    const list = Array.isArray(result?.shapes) ? result.shapes : null;
    const geometry = list && { type: "MultiPolygon", coordinates: list.map((shape, j) => ringsOfShape(shape, i, j)) };
    return {
      feature: String(i + 1),
      geometry,
      provider: "traveltime" as const,
      mode: null,
      attribution: null,
      label: lineOf(result?.search_id),
      center: null,
    };
  });
  checkedCount(shapes.length);
  return shapes;
}

function ringsOfShape(value: unknown, i: number, j: number): unknown {
  const shape = objectOf(value, `results[${i}].shapes[${j}]`);
  const holes = shape?.holes ?? [];
  return Array.isArray(holes) ? [shape?.shell, ...holes].map(positionsOf) : null;
}

function positionsOf(ring: unknown): unknown {
  if (!Array.isArray(ring)) return null;
  return ring.map((position) => [position?.lng, position?.lat]);
}
