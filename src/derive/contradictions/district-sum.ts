import type { Metric } from "../../../data/schema/metric.ts";
import { type Atlas, CITY_ID } from "../../model/atlas.ts";
import { isKnown, isTarget, type MetricDate } from "../../model/metric-series.ts";
import { about, type Contradiction, type ContradictionRule, contradiction, exactly, stated } from "./contradiction.ts";
import { meet, plus, printedStep, type Spread, spreadOf } from "./spread.ts";
import { type Known, middle, notesOf } from "./statements.ts";

const numbers = (value: Known["value"]) => (value.type === "number" ? [value.value] : [value.low, value.high]);

/** Each figure to the digits in which its source prints that column of districts. */
function columnSpreads(figures: readonly Known[], metric: Metric): readonly Spread[] {
  const steps = new Map<string, number>();
  for (const { sourceId } of figures) {
    if (steps.has(sourceId)) continue;
    const column = figures.filter((figure) => figure.sourceId === sourceId).flatMap(({ value }) => numbers(value));
    steps.set(sourceId, printedStep(column));
  }
  return figures.map(({ value, sourceId }) => spreadOf(value, metric.unit, steps.get(sourceId)));
}

function sumAt(atlas: Atlas, metric: Metric, date: MetricDate): Contradiction[] {
  const at = (placeId: string): Known[] => {
    const figure = date.figureByPlace.get(placeId);
    return figure && isKnown(figure) && !isTarget(figure) ? [figure as Known] : [];
  };
  const districts = atlas.districts.flatMap(({ id }) => at(id));
  const [city] = at(CITY_ID);
  if (!city || districts.length === 0) return [];
  const isWhole = districts.length === atlas.districts.length;
  // A city's row may be printed more coarsely than those of its districts: it is held to its own last digit.
  const cityAlone = spreadOf(city.value, metric.unit);
  const summed = plus(columnSpreads(districts, metric));
  if (isWhole ? meet(summed, cityAlone) : summed.low <= cityAlone.high || meet(summed, cityAlone)) return [];
  const sum = districts.reduce((total, { value }) => total + middle(value), 0);
  const stepSum = (summed.high - summed.low + cityAlone.high - cityAlone.low) / 2;
  const residue = sum - middle(city.value);
  return [
    contradiction({
      rule: "district-sum",
      code: isWhole ? (residue < 0 ? "district-sum-below" : "district-sum-above") : "district-sum-partial",
      severity: isWhole ? "residue" : "contradiction",
      placeId: CITY_ID,
      terms: [
        { type: "computed", formula: "district-sum", period: date.period, ...exactly(sum, metric.unit) },
        stated(city),
      ],
      inputs: districts.map(({ id }) => id),
      amounts: {
        residue: exactly(Math.abs(residue), metric.unit),
        share: about((sum / middle(city.value)) * 100, "%"),
        ...(Number.isFinite(stepSum) ? { tolerance: exactly(stepSum, metric.unit) } : {}),
      },
      counts: { districts: districts.length, all: atlas.districts.length },
      noteIds: notesOf(city),
    }),
  ];
}

/** The districts' sum against the city's own figure; a few of them that exceed it are an error. */
export const districtSum: ContradictionRule = (atlas) =>
  atlas.metrics
    .filter(({ aggregation }) => aggregation === "sum")
    .flatMap((metric) =>
      (atlas.seriesByMetric.get(metric.id)?.dates ?? []).flatMap((date) => sumAt(atlas, metric, date)),
    );
