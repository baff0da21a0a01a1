import type { Claim } from "../../../data/schema/claim.ts";
import { type Figure, type FigureValue, figureId } from "../../../data/schema/figure.ts";
import type { Unit } from "../../../data/schema/metric.ts";
import type { Period } from "../../../data/schema/period.ts";
import type { Text } from "../../../data/schema/text.ts";
import type { Atlas } from "../../model/atlas.ts";
import { isKnown, isTarget } from "../../model/metric-series.ts";
import { type Spread, spreadOf } from "./spread.ts";

/** A figure that states a number. */
export type Known = Figure & { readonly value: Exclude<FigureValue, { type: "missing" }> };

/** What a figure or a claim states, as one shape. */
export interface Statement {
  readonly ref: string;
  readonly record: string;
  readonly names: Text;
  readonly placeId: string;
  readonly period: Period | null;
  readonly value: FigureValue | null;
  readonly unit: Unit | null;
  readonly isAim: boolean;
  readonly isDerived: boolean;
  readonly sourceId: string;
  readonly locator: string | undefined;
  /** The metric that it is a figure of; a claim's is named by the figure that says the same. */
  readonly metricId: string | null;
}

function ofClaim(claim: Claim): Statement {
  const { id, names, placeId, period, value, unit, sourceId, locator } = claim;
  return {
    ...{ ref: id, record: `claim:${id}`, names, placeId, period, value, unit, sourceId, locator },
    isAim: claim.kind === "target",
    isDerived: false,
    metricId: claim.figureId?.split("/")[0] ?? null,
  };
}

/** What stands behind a reference; throws for one that names nothing: rules make references, readers do not. */
export function statementOf(atlas: Atlas, ref: string): Statement {
  const claim = atlas.claimById.get(ref);
  if (claim) return ofClaim(claim);
  const figure = atlas.figureById.get(ref);
  const metric = figure && atlas.metricById.get(figure.metricId);
  if (!figure || !metric) throw new Error(`no figure or claim ${ref}`);
  const { placeId, period, value, sourceId, locator } = figure;
  return {
    ...{ ref, record: `metric:${metric.id}`, names: metric.names, placeId, period, value, sourceId, locator },
    unit: metric.unit,
    isAim: isTarget(figure),
    isDerived: figure.kind === "derived",
    metricId: metric.id,
  };
}

const isObserved = (figure: Figure | undefined): figure is Known =>
  figure !== undefined && isKnown(figure) && !isTarget(figure);

/** Figures of a metric at a place that state a number and are no target, earliest first. */
export function observedAt(atlas: Atlas, metricId: string, placeId: string): readonly Known[] {
  const dates = atlas.seriesByMetric.get(metricId)?.dates ?? [];
  return dates.map((date) => date.figureByPlace.get(placeId)).filter(isObserved);
}

/** Every place that a metric has an observed number of. */
export function placesOf(atlas: Atlas, metricId: string): readonly string[] {
  const dates = atlas.seriesByMetric.get(metricId)?.dates ?? [];
  return [...new Set(dates.flatMap((date) => [...date.figureByPlace.keys()]))].sort();
}

export function knownFigure(atlas: Atlas, metricId: string, placeId: string, period: Period): Known | null {
  const figure = atlas.figureById.get(figureId(metricId, placeId, period));
  return isObserved(figure) ? figure : null;
}

export function unitOf(atlas: Atlas, figure: Figure): Unit {
  const metric = atlas.metricById.get(figure.metricId);
  if (!metric) throw new Error(`figure ${figure.id} of no metric`);
  return metric.unit;
}

export const spreadOfFigure = (atlas: Atlas, figure: Known): Spread => spreadOf(figure.value, unitOf(atlas, figure));

/** The number in the middle of what is stated, for naming a size; what is checked are spreads. */
export const middle = (value: Known["value"]): number =>
  value.type === "number" ? value.value : (value.low + value.high) / 2;

/** Notes that any of the figures bears, once each. */
export const notesOf = (...figures: readonly Figure[]): readonly string[] => [
  ...new Set(figures.flatMap(({ noteIds }) => noteIds)),
];
