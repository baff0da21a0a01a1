import { metricAnswer } from "../derive/value-at.ts";
import type { MetricDate, MetricSeries } from "../model/metric-series.ts";
import { holds, periodKey } from "../model/period.ts";
import type { AnalysisInput } from "./analysis.ts";
import { isKnown } from "./measured-places.ts";

/** One measure of a profile at its own date, a value a district. */
export interface ProfileMeasure {
  readonly metric: string;
  readonly denominator: "none" | "land" | "residents";
  /** The day or period of its figures. */
  readonly date: string;
  /** After the date asked: the measure has nothing at it or before. */
  readonly isLater: boolean;
  readonly values: readonly (number | null)[];
  /** Of the value and of what it is divided by; one list a district. */
  readonly figureIds: readonly (readonly string[])[];
}

/** The date of a series that a profile takes: the last at the date asked or before, else its latest. */
function profileDate(series: MetricSeries, at: string): { date: MetricDate; isLater: boolean } | null {
  const observed = series.dates.filter(({ onlyTargets }) => !onlyTargets);
  const most = Math.max(0, ...observed.map(({ districtCount }) => districtCount));
  // A date of a few districts would leave most places without the measure.
  const wide = observed.filter(({ districtCount }) => districtCount > 0 && districtCount * 2 >= most);
  const known = wide.findLast(({ period }) => period.end <= at || holds(period, at));
  const date = known ?? wide.at(-1);
  return date ? { date, isLater: !known } : null;
}

/** The chosen measures over all districts; a metric without figures of districts has none. */
export function profileMeasures({ atlas, at }: AnalysisInput, chosen: readonly string[]): ProfileMeasure[] {
  return chosen.flatMap((text): ProfileMeasure[] => {
    const [metric, denominator] = text.split("/") as [string, ProfileMeasure["denominator"]];
    const series = atlas.seriesByMetric.get(metric);
    const found = series && profileDate(series, at);
    if (!found) return [];
    const { districts } = metricAnswer(atlas, metric, denominator, found.date.period.end, "at");
    // Of several periods that end on one day the answer takes the one with most districts.
    const own = districts.map((value) =>
      isKnown(value) && found.date.figureByPlace.get(value.placeId) === value.figure ? value : null,
    );
    return [
      {
        metric,
        denominator,
        date: periodKey(found.date.period),
        isLater: found.isLater,
        values: own.map((value) => value?.shown?.value ?? null),
        figureIds: own.map((value) =>
          [value?.figure, value?.denominatorFigure].flatMap((figure) => (figure ? [figure.id] : [])),
        ),
      },
    ];
  });
}
