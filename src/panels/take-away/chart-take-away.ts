import { answerOf } from "../../bind/use-answers.ts";
import type { Format } from "../../bind/use-format.ts";
import { acrossOf, scatterAnswer } from "../../derive/chart-across.ts";
import { chartLanes } from "../../derive/chart-lanes.ts";
import { chartPlaces } from "../../derive/chart-places.ts";
import { chartTableCsv } from "../../export/chart-table.ts";
import { scatterTableCsv } from "../../export/scatter-table.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { View } from "../../state/view.ts";
import { datesTakeAway, sourcesOf } from "./table-take-away.ts";
import type { TakeAway } from "./take-away.ts";

/** The points of the chosen places; all of it is every place at every date. */
export function seriesTakeAway(atlas: Atlas, format: Format, view: View): TakeAway {
  const { t, text } = format;
  const answer = answerOf(atlas, view);
  const { metric, denominator } = answer;
  const { lanes } = chartLanes(
    atlas,
    metric.id,
    denominator,
    chartPlaces(atlas, answer, view.chart.places, view.selection),
  );
  const dates = datesTakeAway(atlas, format, view);
  const points = lanes.flatMap(({ series }) => series.flatMap((one) => one.points));
  return {
    ...dates,
    title: `${text(metric.names)}: ${t("chart:kind.series")}`,
    name: [text(metric.names), denominator, t("chart:kind.series")],
    lines: { shown: points.length, all: dates.lines.all },
    csv: (extent) => (extent === "all" ? dates.csv("all") : chartTableCsv(atlas, lanes, denominator, text)),
  };
}

/** Two metrics of the same places; null where they have none in common. */
export function scatterTakeAway(atlas: Atlas, { t, text }: Format, view: View): TakeAway | null {
  const answer = answerOf(atlas, view);
  const across = acrossOf(atlas, answer, view.chart.across);
  if (!across) return null;
  const scatter = scatterAnswer(atlas, answer, across.metric, across.denominator);
  const names = [text(scatter.up.metric.names), text(scatter.across.metric.names)];
  const pairs = [...scatter.pairs, ...scatter.missing, ...(scatter.city ? [scatter.city] : [])];
  const count = pairs.length;
  return {
    title: `${names.join(" × ")}: ${t("chart:kind.scatter")}`,
    name: names,
    asks: "metric",
    lines: { shown: count, all: count },
    csv: () => scatterTableCsv(atlas, scatter, text),
    sourceIds: sourcesOf(pairs.flatMap(({ up, across: other }) => [up, other])),
  };
}
