import type { Metric } from "../../../data/schema/metric.ts";
import type { Period } from "../../../data/schema/period.ts";
import type { Atlas } from "../../model/atlas.ts";
import {
  type Contradiction,
  type ContradictionRule,
  contradiction,
  exactly,
  stated,
  type Term,
} from "./contradiction.ts";
import { factorOf, meet, times } from "./spread.ts";
import {
  type Known,
  knownFigure,
  middle,
  notesOf,
  observedAt,
  placesOf,
  spreadOfFigure,
  unitOf,
} from "./statements.ts";

const wholeYear = (year: string): Period => ({ start: `${year}-01-01`, end: `${year}-12-31` });

function yearBefore(date: string): string {
  return `${String(Number(date.slice(0, 4)) - 1).padStart(4, "0")}${date.slice(4)}`.replace("-02-29", "-02-28");
}

/** The two periods between which a growth is stated. */
function ends({ period }: Known, since: "year-before" | "period-start"): { earlier: Period; later: Period } {
  const { start, end } = period;
  return since === "year-before"
    ? { earlier: { start: yearBefore(start), end: yearBefore(end) }, later: period }
    : { earlier: wholeYear(start.slice(0, 4)), later: wholeYear(end.slice(0, 4)) };
}

interface Stated {
  readonly growth: Known;
  readonly earlier: Known | null;
  readonly later: Known | null;
  readonly earlierPeriod: Period;
}

function statedGrowths(atlas: Atlas, metric: Metric): readonly Stated[] {
  const { growthOf } = metric;
  if (!growthOf) return [];
  return placesOf(atlas, metric.id).flatMap((placeId) =>
    observedAt(atlas, metric.id, placeId).map((growth): Stated => {
      const { earlier, later } = ends(growth, growthOf.since);
      return {
        growth,
        earlier: knownFigure(atlas, growthOf.metricId, placeId, earlier),
        later: knownFigure(atlas, growthOf.metricId, placeId, later),
        earlierPeriod: earlier,
      };
    }),
  );
}

const factor = (growth: Known) => 1 + middle(growth.value) / 100;
const fromGrowth = (figure: Known, growth: Known) => figure.derivation?.inputs.includes(growth.id) ?? false;

function mismatch(atlas: Atlas, { growth, earlier, later }: Stated): Contradiction[] {
  if (!earlier || !later || fromGrowth(earlier, growth) || fromGrowth(later, growth)) return [];
  const grown = times(spreadOfFigure(atlas, earlier), factorOf(spreadOfFigure(atlas, growth), 1));
  if (meet(grown, spreadOfFigure(atlas, later))) return [];
  const implied: Term = {
    type: "computed",
    formula: "growth-base",
    period: later.period,
    value: { type: "number", value: middle(earlier.value) * factor(growth), qualifier: "≈" },
    unit: unitOf(atlas, later),
  };
  return [
    contradiction({
      rule: "growth-base",
      code: "growth-base",
      severity: "contradiction",
      placeId: later.placeId,
      terms: [stated(later), implied],
      inputs: [earlier.id, growth.id],
      amounts: {
        earlier: { value: earlier.value, unit: unitOf(atlas, earlier) },
        growth: { value: growth.value, unit: "%" },
      },
      noteIds: notesOf(earlier, growth, later),
    }),
  ];
}

/** value(t − 1) × (1 + growth) against value(t), each as far as its printed digits go. */
export const growthBase: ContradictionRule = (atlas) =>
  atlas.metrics.flatMap((metric) => statedGrowths(atlas, metric).flatMap((found) => mismatch(atlas, found)));

function alone(atlas: Atlas, { growth, earlier, later, earlierPeriod }: Stated): Contradiction[] {
  if (!later || factor(growth) <= 0 || (earlier && !fromGrowth(earlier, growth))) return [];
  const { value } = later;
  const qualifier = value.type === "number" && value.qualifier !== "=" ? value.qualifier : "≈";
  const implied: Term = earlier
    ? stated(earlier)
    : {
        type: "computed",
        formula: "growth-alone",
        period: earlierPeriod,
        value: { type: "number", value: middle(value) / factor(growth), qualifier },
        unit: unitOf(atlas, later),
      };
  return [
    contradiction({
      rule: "implied-alone",
      code: "growth-alone",
      severity: "ambiguous",
      placeId: later.placeId,
      terms: [stated(later), implied],
      inputs: [growth.id],
      amounts: { growth: { value: growth.value, unit: "%" }, factor: exactly(factor(growth), "×") },
      noteIds: notesOf(growth),
    }),
  ];
}

/** An earlier value that only a growth rate implies: no source states it. */
export const impliedByGrowth: ContradictionRule = (atlas) =>
  atlas.metrics.flatMap((metric) => statedGrowths(atlas, metric).flatMap((found) => alone(atlas, found)));
