import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { AtlasFile } from "../../data/schema/atlas-file.ts";
import type { Claim } from "../../data/schema/claim.ts";
import type { PolicyEvent } from "../../data/schema/event.ts";
import type { Figure } from "../../data/schema/figure.ts";
import type { LngLat } from "../../data/schema/ids.ts";
import type { Metric } from "../../data/schema/metric.ts";
import type { Place } from "../../data/schema/place.ts";
import type { Site } from "../../data/schema/site.ts";
import type { Source } from "../../data/schema/source.ts";
import type { SupplyClaim } from "../../data/schema/supply.ts";
import type { Text } from "../../data/schema/text.ts";
import { compareCodes } from "./compare-codes.ts";
import { buildSeries, type MetricSeries } from "./metric-series.ts";

export const CITY_ID = "310000";
export const COUNTRY_ID = "CN";

export interface UnitProperties {
  id: string;
  labelPoint: LngLat;
}
export type UnitFeature = Feature<Polygon | MultiPolygon, UnitProperties>;
export type UnitCollection = FeatureCollection<Polygon | MultiPolygon, UnitProperties>;

export interface AtlasGeometry {
  districts: UnitCollection;
  cities: UnitCollection;
  provinces: UnitCollection;
  sea: FeatureCollection<Polygon | MultiPolygon>;
  river: FeatureCollection<LineString | MultiLineString>;
}

/** Everything known, indexed once and frozen. Rebuilt, never mutated. */
export interface Atlas {
  readonly city: Place;
  /** The 16 districts, in adcode order. */
  readonly districts: readonly Place[];
  /** The 41 cities of the Yangtze River Delta, Shanghai among them, in adcode order. */
  readonly cities: readonly Place[];
  readonly placeById: ReadonlyMap<string, Place>;
  readonly metrics: readonly Metric[];
  readonly metricById: ReadonlyMap<string, Metric>;
  readonly seriesByMetric: ReadonlyMap<string, MetricSeries>;
  readonly figureById: ReadonlyMap<string, Figure>;
  readonly figuresByPlace: ReadonlyMap<string, readonly Figure[]>;
  readonly noteById: ReadonlyMap<string, Text>;
  /** Notes whose figures stand on another statistical base than the others of their metric. */
  readonly breakingNotes: ReadonlySet<string>;
  readonly sites: readonly Site[];
  readonly siteById: ReadonlyMap<string, Site>;
  readonly claims: readonly Claim[];
  readonly claimById: ReadonlyMap<string, Claim>;
  readonly events: readonly PolicyEvent[];
  readonly supply: readonly SupplyClaim[];
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly geometry: AtlasGeometry;
  readonly unitById: ReadonlyMap<string, UnitFeature>;
}

export interface Published {
  atlas: AtlasFile;
  geometry: AtlasGeometry;
}

function indexById<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Indexes the published files. Throws when they contradict each other, quoting the id: that is our own bug. */
export function buildAtlas({ atlas, geometry }: Published): Atlas {
  const places = [...atlas.places].sort((a, b) => compareCodes(a.id, b.id));
  const placeById = indexById(places);
  const city = placeById.get(CITY_ID);
  if (!city) throw new Error(`no place ${CITY_ID} in the published atlas`);
  const units = [...geometry.cities.features, ...geometry.districts.features];
  const figuresByMetric = groupBy(atlas.figures, (figure) => figure.metricId);
  return Object.freeze({
    city,
    districts: places.filter((place) => place.kind === "district"),
    cities: places.filter((place) => place.kind === "city"),
    placeById,
    metrics: atlas.metrics,
    metricById: indexById(atlas.metrics),
    seriesByMetric: new Map(
      atlas.metrics.map((metric) => [metric.id, buildSeries(metric, figuresByMetric.get(metric.id) ?? [], placeById)]),
    ),
    figureById: indexById(atlas.figures),
    figuresByPlace: groupBy(atlas.figures, (figure) => figure.placeId),
    noteById: new Map(atlas.notes.map((note) => [note.id, note.text])),
    breakingNotes: new Set(atlas.notes.flatMap((note) => (note.breaksSeries ? note.id : []))),
    sites: atlas.sites,
    siteById: indexById(atlas.sites),
    claims: atlas.claims,
    claimById: indexById(atlas.claims),
    events: atlas.events,
    supply: atlas.supply,
    sourceById: indexById(atlas.sources),
    geometry,
    unitById: new Map(units.map((unit) => [unit.properties.id, unit])),
  });
}
