import type { Denominator } from "../../data/schema/metric.ts";
import type { Atlas } from "../model/atlas.ts";
import { isTarget, type MetricDate } from "../model/metric-series.ts";
import { dayNumber, holds } from "../model/period.ts";
import type { View } from "../state/view.ts";
import { memo } from "./memo.ts";
import { metricCoverage } from "./metric-coverage.ts";
import { type MetricAnswer, metricAnswer, type PlaceValue } from "./value-at.ts";

export interface Across {
  readonly metric: string;
  readonly denominator: Denominator;
}

/** A place with both its numbers, or with what is missing of them. */
export interface Pair {
  readonly placeId: string;
  readonly across: PlaceValue;
  readonly up: PlaceValue;
}

export interface ScatterAnswer {
  readonly across: MetricAnswer;
  readonly up: MetricAnswer;
  /** Places with a single number of both. */
  readonly pairs: readonly Pair[];
  readonly missing: readonly Pair[];
  /** The whole city, where it stands among its districts: of shares and densities, not of totals. */
  readonly city: Pair | null;
  /** The figures drawn are not all of one period in both directions. */
  readonly datesDiffer: boolean;
}

/** Places of the answer's kind that a date of a metric knows. */
const knownAt = (answer: MetricAnswer, date: MetricDate): number => {
  const places = answer.cities.length > 0 ? answer.cities : answer.districts;
  return places.filter(({ placeId }) => {
    const figure = date.figureByPlace.get(placeId);
    return figure && figure.value.type !== "missing" && !isTarget(figure);
  }).length;
};

/** The date of the other metric to set beside the answer's: the one that holds it, else the nearest, of those that know most. */
function dateBeside(atlas: Atlas, metricId: string, answer: MetricAnswer): string {
  const dates = atlas.seriesByMetric.get(metricId)?.dates ?? [];
  const most = Math.max(0, ...dates.map((date) => knownAt(answer, date)));
  const full = dates.filter((date) => knownAt(answer, date) * 2 >= most && knownAt(answer, date) > 0);
  const asked = answer.period?.end ?? answer.at;
  const distance = ({ period }: MetricDate) =>
    holds(period, asked) ? 0 : Math.abs(dayNumber(period.end) - dayNumber(asked));
  const nearest = full.reduce<MetricDate | null>(
    (best, date) => (best && distance(best) <= distance(date) ? best : date),
    null,
  );
  if (!nearest) return answer.at;
  return holds(nearest.period, answer.at) ? answer.at : nearest.period.end;
}

/** Metrics that can be set against the answer's: of like places, most of them known, best covered first. */
export const acrossMetrics = memo((atlas: Atlas, answer: MetricAnswer): readonly string[] => {
  const aboutCities = answer.cities.length > 0;
  const coverage = metricCoverage(atlas);
  return atlas.metrics.flatMap(({ id }) => {
    const known = coverage.get(id);
    if (!known || id === answer.metric.id || known.aboutCities !== aboutCities) return [];
    return (aboutCities ? known.cities : known.districts) > 1 ? [id] : [];
  });
}, 4);

/** The chosen other metric, else the one near in time that is known of most places; null where nothing can stand across. */
export function acrossOf(atlas: Atlas, answer: MetricAnswer, chosen: View["chart"]["across"]): Across | null {
  if (chosen && chosen.metric !== answer.metric.id) return chosen;
  const options = acrossMetrics(atlas, answer);
  const asked = answer.period?.end ?? answer.at;
  const near = (answer.metric.seeAlso ?? []) as readonly string[];
  const rank = (id: string) => {
    const differs = Math.abs(dayNumber(dateBeside(atlas, id, answer)) - dayNumber(asked));
    return (near.includes(id) ? 1e6 : 0) + differs;
  };
  const best = options.reduce<string | null>(
    (found, id) => (found !== null && rank(found) <= rank(id) ? found : id),
    null,
  );
  if (best === null) return null;
  const metric = atlas.metricById.get(best);
  const own = metric?.denominators.includes(answer.denominator) ? answer.denominator : metric?.defaultDenominator;
  return { metric: best, denominator: own ?? "none" };
}

/** Two metrics of the same places, each at its own date, the second the nearest to the first. */
export const scatterAnswer = memo(
  (atlas: Atlas, up: MetricAnswer, metricId: string, denominator: Denominator): ScatterAnswer => {
    const across = metricAnswer(atlas, metricId, denominator, dateBeside(atlas, metricId, up), "at");
    const places = up.cities.length > 0 ? up.cities : up.districts;
    const others = new Map([...across.districts, ...across.cities].map((value) => [value.placeId, value]));
    const all = places.flatMap((value): Pair[] => {
      const other = others.get(value.placeId);
      return other ? [{ placeId: value.placeId, across: other, up: value }] : [];
    });
    const isWhole = (pair: Pair) => pair.up.shown !== null && pair.across.shown !== null;
    const pairs = all.filter(isWhole);
    const own: Pair = { placeId: up.city.placeId, across: across.city, up: up.city };
    const isAmong = (of: "across" | "up") =>
      (own[of].shown?.value ?? Infinity) <= Math.max(...pairs.map((pair) => pair[of].shown?.value ?? 0));
    const hasCity = up.cities.length === 0 && isWhole(own) && isAmong("up") && isAmong("across");
    const periodOf = ({ figure }: PlaceValue) => figure && `${figure.period.start}/${figure.period.end}`;
    const periods = new Set(pairs.flatMap((pair) => [periodOf(pair.across), periodOf(pair.up)]));
    return {
      across,
      up,
      pairs,
      missing: all.filter((pair) => !isWhole(pair)),
      city: hasCity ? own : null,
      datesDiffer: periods.size > 1,
    };
  },
  4,
);
