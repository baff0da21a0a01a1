import type { AtlasFile } from "../../data/schema/atlas-file.ts";
import type { Claim } from "../../data/schema/claim.ts";
import { type Figure, type FigureKind, type FigureValue, figureId, type Qualifier } from "../../data/schema/figure.ts";
import type { Metric } from "../../data/schema/metric.ts";
import type { Period } from "../../data/schema/period.ts";
import type { Site } from "../../data/schema/site.ts";
import type { Quality } from "../../data/schema/source.ts";
import { type Atlas, type AtlasGeometry, buildAtlas, type UnitFeature } from "../../src/model/atlas.ts";

// A world of two districts and a city in which every number is made up, for tests of rules. Real data: fixture-atlas.ts.

export const EAST = "310118";
export const WEST = "310110";
export const CITY = "310000";

const words = (text: string) => ({ zhHans: text, zhHant: text, en: text });
const place = (id: string, kind: "city" | "district", parentId: string | null) => ({
  id,
  kind,
  names: words(`place ${id}`),
  shortNames: words(id),
  aliases: [],
  parentId,
});

export function metric(id: string, patch: Partial<Metric> = {}): Metric {
  return {
    id,
    group: "economy",
    names: words(id),
    definition: words(id),
    unit: "{person}",
    kind: "stock",
    aggregation: "sum",
    denominators: ["none", "land", "residents"],
    defaultDenominator: "none",
    direction: "neutral",
    defaultClassification: { method: "quantile", k: 3 },
    seeAlso: [],
    noteIds: [],
    ...patch,
  };
}

export const day = (date: string): Period => ({ start: date, end: date });
export const year = (n: number): Period => ({ start: `${n}-01-01`, end: `${n}-12-31` });

interface FigurePatch {
  kind?: FigureKind;
  quality?: Quality;
  qualifier?: Qualifier;
  sourceId?: string;
  noteIds?: string[];
}

export function figure(
  metricId: string,
  placeId: string,
  period: Period,
  value: number | FigureValue,
  { kind = "observed", quality = "official", qualifier = "=", sourceId = "yearbook", noteIds = [] }: FigurePatch = {},
): Figure {
  return {
    id: figureId(metricId, placeId, period),
    metricId,
    placeId,
    period,
    value: typeof value === "number" ? { type: "number", value, qualifier } : value,
    kind,
    quality,
    sourceId,
    noteIds,
  };
}

export function site(id: string, patch: Partial<Site> = {}): Site {
  return {
    id,
    kind: "livestream-base",
    names: words(id),
    shortNames: words(id),
    baseCluster: true,
    inArticle: true,
    districtIds: [EAST],
    geometry: "point",
    lngLat: [121.1, 31.1],
    crs: "WGS84",
    uncertaintyM: 400,
    locatedBy: words("a survey"),
    sourceId: "yearbook",
    ...patch,
  };
}

export function claim(id: string, patch: Partial<Claim> = {}): Claim {
  return {
    id,
    placeId: EAST,
    siteIds: [],
    subject: null,
    measureId: "rooms",
    names: words("rooms"),
    value: { type: "number", value: 4, qualifier: "=" },
    unit: "{room}",
    kind: "observed",
    theme: "technology",
    technologies: [],
    period: null,
    quality: "low",
    sourceId: "yearbook",
    locator: "§3.3",
    quote: "4 rooms",
    ...patch,
  };
}

const AREA = metric("area_km2", { unit: "km2", denominators: ["none"], group: "space" });
const RESIDENTS = metric("resident_population_year_end", { denominators: ["none", "land"], group: "population" });

/** Land: 100 and 50 km² (2012), 200 km² for the east in 2024; residents: 20,000 and 10,000 (2017). */
const DENOMINATORS = [
  figure("area_km2", EAST, day("2012-12-31"), 100),
  figure("area_km2", EAST, day("2024-12-31"), 200),
  figure("area_km2", WEST, day("2012-12-31"), 50),
  figure("resident_population_year_end", EAST, day("2017-12-31"), 20_000),
  figure("resident_population_year_end", WEST, day("2017-12-31"), 10_000),
];

function square(id: string, west: number): UnitFeature {
  const ring = [
    [west, 31],
    [west + 0.1, 31],
    [west + 0.1, 31.1],
    [west, 31.1],
    [west, 31],
  ];
  const labelPoint: [number, number] = [west + 0.05, 31.05];
  return { type: "Feature", id, properties: { id, labelPoint }, geometry: { type: "Polygon", coordinates: [ring] } };
}

const EMPTY = { type: "FeatureCollection" as const, features: [] };
const GEOMETRY: AtlasGeometry = {
  districts: { type: "FeatureCollection", features: [square(WEST, 121.1), square(EAST, 121)] },
  cities: EMPTY,
  provinces: EMPTY,
  sea: EMPTY,
  river: EMPTY,
};

export function tinyAtlas(
  parts: Partial<Pick<AtlasFile, "metrics" | "figures" | "notes" | "sites" | "claims" | "events" | "supply">>,
): Atlas {
  return buildAtlas({
    atlas: {
      header: { generatedBy: "npm run data", schemaVersion: 1, inputHash: "0".repeat(64) },
      places: [place(CITY, "city", null), place(EAST, "district", CITY), place(WEST, "district", CITY)],
      notes: [],
      sources: [],
      supply: [],
      sites: [],
      claims: [],
      events: [],
      ...parts,
      metrics: [AREA, RESIDENTS, ...(parts.metrics ?? [])],
      figures: [...DENOMINATORS, ...(parts.figures ?? [])],
    },
    geometry: GEOMETRY,
  });
}
