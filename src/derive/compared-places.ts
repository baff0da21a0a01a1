import type { Claim } from "../../data/schema/claim.ts";
import type { Figure } from "../../data/schema/figure.ts";
import { METRIC_GROUPS, type Metric, type MetricGroup } from "../../data/schema/metric.ts";
import type { Period } from "../../data/schema/period.ts";
import type { Place } from "../../data/schema/place.ts";
import type { Site } from "../../data/schema/site.ts";
import type { Text } from "../../data/schema/text.ts";
import { type Atlas, CITY_ID } from "../model/atlas.ts";
import { isTarget } from "../model/metric-series.ts";
import { comparePeriods, periodKey } from "../model/period.ts";
import { comparability, type Mark } from "./comparability.ts";
import { memo } from "./memo.ts";
import { type MissingCause, missingAnywhere } from "./missing-cause.ts";
import { aboutCities } from "./table-cell.ts";

/** A column: a place, or a site with the one district whose figures stand in for what nobody states of a site. */
export type ComparedThing =
  | { readonly type: "place"; readonly id: string; readonly place: Place; readonly figuresOf: string }
  | { readonly type: "site"; readonly id: string; readonly site: Site; readonly figuresOf: string | null };

/** A site in several districts, or in none that is known, has no district's figures. */
export type ComparedCause = MissingCause | "several-districts" | "district-unknown";

export interface ComparedCell {
  readonly figure: Figure | null;
  readonly cause: ComparedCause | null;
  /** The figure is of the district that the site lies in. */
  readonly ofDistrict: boolean;
  /** Against the first figure of the row; none for that one itself. */
  readonly marks: readonly Mark[];
  /** How many times the first figure, where the two may be compared and both are exact numbers. */
  readonly ratio: number | null;
  readonly extreme: "largest" | "smallest" | null;
}

export interface ComparedRow {
  readonly id: string;
  readonly metric: Metric;
  /** null: the latest of each, whichever dates these are. */
  readonly period: Period | null;
  readonly cells: readonly ComparedCell[];
}

export interface ComparedClaims {
  readonly measureId: string;
  readonly names: Text;
  readonly theme: Claim["theme"];
  readonly cells: readonly (readonly Claim[])[];
}

export interface ComparedPlaces {
  readonly things: readonly ComparedThing[];
  /** The latest of each metric first, then its other dates, latest first. */
  readonly groups: readonly { readonly group: MetricGroup; readonly rows: readonly ComparedRow[] }[];
  readonly claims: readonly ComparedClaims[];
  /** Metrics of such places that know nothing of any of them. */
  readonly unknown: readonly Metric[];
}

function thingOf(atlas: Atlas, id: string): ComparedThing[] {
  const place = atlas.placeById.get(id);
  if (place) return [{ type: "place", id, place, figuresOf: id }];
  const site = atlas.siteById.get(id);
  if (!site) return [];
  const [district, ...others] = site.districtIds;
  return [{ type: "site", id, site, figuresOf: others.length === 0 ? (district ?? null) : null }];
}

function causeOf(atlas: Atlas, metricId: string, thing: ComparedThing): ComparedCause {
  if (thing.figuresOf !== null) return missingAnywhere(atlas, metricId, thing.figuresOf) ?? "outside-period";
  return thing.type === "site" && thing.site.districtIds.length > 1 ? "several-districts" : "district-unknown";
}

/** The latest observation; a target stands for the metric only where nothing was observed. */
function latestOf(figures: readonly Figure[]): Figure | null {
  const ordered = figures.toSorted((a, b) => comparePeriods(a.period, b.period));
  return ordered.findLast((figure) => !isTarget(figure)) ?? ordered.at(-1) ?? null;
}

/** A number that can be divided and ordered: exact or approximate, and positive. */
function plainNumber(figure: Figure | null): number | null {
  if (figure?.value.type !== "number" || !"=≈".includes(figure.value.qualifier)) return null;
  return figure.value.value > 0 ? figure.value.value : null;
}

function cellsOf(
  atlas: Atlas,
  metric: Metric,
  things: readonly ComparedThing[],
  figures: readonly (Figure | null)[],
): readonly ComparedCell[] {
  const first = figures.find((figure) => figure && figure.value.type !== "missing") ?? null;
  const base = plainNumber(first);
  const bare = things.map((thing, i) => {
    const figure = figures[i] ?? null;
    const { comparable, marks } =
      figure && first ? comparability(atlas, first, figure) : { comparable: false, marks: [] };
    const stated = figure?.value.type === "missing" ? figure.value.reason : null;
    return {
      figure,
      marks,
      number: comparable && base !== null ? plainNumber(figure) : null,
      cause: figure ? stated : causeOf(atlas, metric.id, thing),
      ofDistrict: thing.type === "site" && figure !== null,
    };
  });
  // A share or an index has no ratio that says anything; one figure in two columns is one figure.
  const distinct = new Set(bare.flatMap(({ figure, number }) => (figure && number !== null ? figure : [])));
  const numbers = bare.flatMap(({ number }) => number ?? []);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const differ = distinct.size > 1 && low < high;
  const hasRatio = differ && metric.kind !== "ratio" && metric.kind !== "index";
  return bare.map(({ number, ...cell }) => ({
    ...cell,
    ratio: hasRatio && number !== null && base !== null && cell.figure !== first ? number / base : null,
    extreme: !differ || number === null ? null : number === high ? "largest" : number === low ? "smallest" : null,
  }));
}

function rowsOf(atlas: Atlas, metric: Metric, things: readonly ComparedThing[]): ComparedRow[] {
  const dates = atlas.seriesByMetric.get(metric.id)?.dates ?? [];
  const figureAt = (date: (typeof dates)[number], { figuresOf }: ComparedThing) =>
    (figuresOf === null ? null : date.figureByPlace.get(figuresOf)) ?? null;
  const latest = things.map((thing) => latestOf(dates.flatMap((date) => figureAt(date, thing) ?? [])));
  if (latest.every((figure) => figure === null)) return [];
  const shown = new Set(latest);
  const rows: ComparedRow[] = [{ id: metric.id, metric, period: null, cells: cellsOf(atlas, metric, things, latest) }];
  for (const date of dates.toReversed()) {
    const figures = things.map((thing) => figureAt(date, thing));
    if (figures.every((figure) => figure === null || shown.has(figure))) continue;
    const id = `${metric.id}-${periodKey(date.period)}`;
    rows.push({ id, metric, period: date.period, cells: cellsOf(atlas, metric, things, figures) });
  }
  return rows;
}

const claimsOf = (atlas: Atlas, { type, id }: ComparedThing): readonly Claim[] =>
  atlas.claims.filter((claim) => (type === "place" ? claim.placeId === id : claim.siteIds.includes(id)));

/** A row a measure, so that claims of the same stand beside each other. */
function claimRows(atlas: Atlas, things: readonly ComparedThing[]): ComparedClaims[] {
  const lists = things.map((thing) => claimsOf(atlas, thing));
  const first = new Map<string, Claim>();
  for (const claim of lists.flat()) if (!first.has(claim.measureId)) first.set(claim.measureId, claim);
  const rows = [...first.values()].map(({ measureId, names, theme }) => ({
    measureId,
    names,
    theme,
    cells: lists.map((list) => list.filter((claim) => claim.measureId === measureId)),
  }));
  const count = (row: ComparedClaims) => row.cells.filter((cell) => cell.length > 0).length;
  return rows.sort((a, b) => count(b) - count(a));
}

/** All that is known of chosen places and sites, side by side. */
export const comparedPlaces = memo((atlas: Atlas, ids: readonly string[]): ComparedPlaces => {
  const things = ids.flatMap((id) => thingOf(atlas, id));
  const ofCities = aboutCities(atlas);
  const isExpected = (metric: Metric, { figuresOf }: ComparedThing) => {
    const kind = figuresOf === null ? null : atlas.placeById.get(figuresOf)?.kind;
    return ofCities.has(metric.id) ? kind === "city" : kind === "district" || figuresOf === CITY_ID;
  };
  const rows = atlas.metrics.flatMap((metric) => rowsOf(atlas, metric, things));
  const known = new Set(rows.map(({ metric }) => metric));
  return {
    things,
    groups: METRIC_GROUPS.map((group) => ({ group, rows: rows.filter(({ metric }) => metric.group === group) })).filter(
      (part) => part.rows.length > 0,
    ),
    claims: claimRows(atlas, things),
    unknown: atlas.metrics.filter((metric) => !known.has(metric) && things.some((thing) => isExpected(metric, thing))),
  };
}, 2);
