import type { Figure } from "../../data/schema/figure.ts";
import type { LngLat } from "../../data/schema/ids.ts";
import type { DistanceTable, PointTable, SitingFile } from "../../data/schema/siting-file.ts";
import { latestFigure, metricAnswer, type PlaceValue, placeValue } from "../derive/value-at.ts";
import { type Atlas, CITY_ID } from "../model/atlas.ts";
import { isTarget } from "../model/metric-series.ts";
import { measureId } from "./choice-text.ts";
import type { SitingChoice } from "./choice-types.ts";

/** What a figure says of a place, ready for arithmetic. */
export interface StatedValue {
  readonly figureId: string;
  /** In the metric's stored unit, per denominator; the middle of a range; NaN where only a bound is stated. */
  readonly value: number;
  /** Between these: a range's ends, half a unit of the last stated digit of an approximation; both are the value where it is certain. */
  readonly low: number;
  readonly high: number;
  /** The last day of its period. */
  readonly end: string;
}

/** A metric of the criteria by district. */
export interface MetricColumn {
  /** `measureId` of its measure. */
  readonly id: string;
  readonly districts: Readonly<Record<string, StatedValue>>;
  /** The city's own figure, where no district has one. */
  readonly city: StatedValue | null;
}

export interface DemandPlace {
  readonly id: string;
  /** The seat of a city; null: none is stated, or it is a district, whose point comes from its land. */
  readonly seat: LngLat | null;
  readonly stated: StatedValue | null;
}

export interface LocatedSite {
  readonly id: string;
  readonly lngLat: LngLat;
  readonly uncertaintyM: number;
}

/** What siting needs of the atlas and of the reader's files, as plain data: small, and made anew with each choice. */
export interface SitingInputs {
  /** Located sites in the atlas's order. */
  readonly sites: readonly LocatedSite[];
  readonly metrics: readonly MetricColumn[];
  /** Districts or cities with their figures; empty where demand comes from a file. */
  readonly demand: readonly DemandPlace[];
  /** What the demand's metric is, where it is one: only a sum can be divided among places. */
  readonly demandMetric: { readonly id: string; readonly isSum: boolean } | null;
  /** The city's figure of the same period as the districts' figures, for what they add up to. */
  readonly demandCity: StatedValue | null;
  readonly points: PointTable | null;
  readonly demandPoints: PointTable | null;
  readonly matrix: DistanceTable | null;
}

/** What siting needs besides the geometry of `sitingField`. Files that are not here, or of another kind, are null: see `siting-data.ts`. */
export function sitingInputs(atlas: Atlas, choice: SitingChoice, files: ReadonlyMap<string, SitingFile>): SitingInputs {
  const metrics = new Map<string, MetricColumn>();
  for (const { measure } of choice.criteria)
    if (measure.type === "metric" && atlas.seriesByMetric.has(measure.metric))
      metrics.set(measureId(measure), metricColumn(atlas, measure, choice.at));
  const points = (id: string | null) => {
    const file = id === null ? undefined : files.get(id);
    return file?.kind === "points" ? file : null;
  };
  const matrix = choice.distance.type === "file" ? files.get(choice.distance.id) : undefined;
  return {
    sites: atlas.sites.flatMap(({ id, lngLat, uncertaintyM }) =>
      lngLat ? [{ id, lngLat, uncertaintyM: uncertaintyM ?? 0 }] : [],
    ),
    metrics: [...metrics.values()],
    ...demandInputs(atlas, choice),
    points: points(choice.file),
    demandPoints: points(choice.demand.type === "file" ? choice.demand.id : null),
    matrix: matrix?.kind === "matrix" ? matrix : null,
  };
}

function metricColumn(
  atlas: Atlas,
  measure: Extract<SitingChoice["criteria"][number]["measure"], { type: "metric" }>,
  at: string,
): MetricColumn {
  const values = lastStated(atlas, measure.metric, measure.denominator, at, [
    ...atlas.districts.map(({ id }) => id),
    CITY_ID,
  ]);
  const stated = values.map(statedValue);
  const districts = Object.fromEntries(atlas.districts.flatMap(({ id }, i) => (stated[i] ? [[id, stated[i]]] : [])));
  return {
    id: measureId(measure),
    districts,
    city: Object.keys(districts).length === 0 ? (stated.at(-1) ?? null) : null,
  };
}

function demandInputs(
  atlas: Atlas,
  { demand, at }: SitingChoice,
): Pick<SitingInputs, "demand" | "demandMetric" | "demandCity"> {
  const metric = demand.type === "file" ? undefined : atlas.metricById.get(demand.metric);
  if (demand.type === "file" || !metric) return { demand: [], demandMetric: null, demandCity: null };
  const places = demand.type === "districts" ? atlas.districts : atlas.cities;
  const values = lastStated(
    atlas,
    metric.id,
    "none",
    at,
    places.map(({ id }) => id),
  );
  const series = atlas.seriesByMetric.get(metric.id);
  const keys = new Set(
    values.flatMap(({ figure }) => (figure ? [figure.period] : [])).map(({ start, end }) => `${start} ${end}`),
  );
  const date =
    keys.size === 1 ? series?.dates.find(({ period: { start, end } }) => keys.has(`${start} ${end}`)) : undefined;
  const city = demand.type === "districts" ? date?.figureByPlace.get(CITY_ID) : undefined;
  return {
    demand: places.map(({ id, seat }, i) => ({
      id,
      seat: demand.type === "cities" ? (seat?.lngLat ?? null) : null,
      stated: statedValue(values[i] as PlaceValue),
    })),
    demandMetric: { id: metric.id, isSum: metric.aggregation === "sum" },
    demandCity: city ? statedValue(placeValue(atlas, "none", at, CITY_ID, city)) : null,
  };
}

/** What the explorer shows at that date when asked for the latest; where that is a target or a forecast, the last one that is none. */
function lastStated(
  atlas: Atlas,
  metricId: string,
  denominator: Parameters<typeof metricAnswer>[2],
  at: string,
  placeIds: readonly string[],
): PlaceValue[] {
  const series = atlas.seriesByMetric.get(metricId);
  if (!series) throw new Error(`no metric ${metricId}`);
  const { districts, cities, city } = metricAnswer(atlas, metricId, denominator, at, "latest");
  const shown = new Map([...cities, ...districts, city].map((value) => [value.placeId, value]));
  return placeIds.map((id) => {
    const value = shown.get(id);
    if (value?.figure && !isTarget(value.figure)) return value;
    return placeValue(atlas, denominator, at, id, latestFigure(series, id, at));
  });
}

function statedValue({ figure, shown, range }: PlaceValue): StatedValue | null {
  if (!figure || (!shown && !range)) return null;
  const own = { figureId: figure.id, end: figure.period.end };
  if (range) return { ...own, value: (range.low + range.high) / 2, ...range };
  const { value, qualifier } = shown as NonNullable<typeof shown>;
  if (qualifier === "=") return { ...own, value, low: value, high: value };
  // A bound says on which side the value lies, not where: it is no value.
  if (qualifier !== "≈") return { ...own, value: Number.NaN, low: Number.NaN, high: Number.NaN };
  const half = Math.abs(value) * roundingShare(figure);
  return { ...own, value, low: value - half, high: value + half };
}

/** Half a unit of the last digit that is not 0, over the number: what an approximation is good to. */
function roundingShare({ value }: Figure): number {
  if (value.type !== "number" || value.value === 0) return 0;
  const [digits = ""] = Math.abs(value.value).toExponential().split("e");
  return 0.5 / Number(digits.replace(".", ""));
}
