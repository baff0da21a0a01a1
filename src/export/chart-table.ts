import type { Denominator } from "../../data/schema/metric.ts";
import type { Text } from "../../data/schema/text.ts";
import type { Lane } from "../derive/chart-lanes.ts";
import type { Atlas } from "../model/atlas.ts";
import { type Cell, toCsv } from "./csv.ts";

/** Machine-readable columns: units as stored, dates as ISO, so that one file reads the same in every language. */
const COLUMNS = [
  "place_id",
  "place",
  "metric_id",
  "metric",
  "denominator",
  "period_start",
  "period_end",
  "value",
  "value_low",
  "value_high",
  "qualifier",
  "unit",
  "kind",
  "quality",
  "figure_id",
  "source_title",
  "source_url",
  "licence",
] as const;

const PER_UNIT = { none: "", land: "/km2", residents: "/(10000 residents)" } as const;

/** Every point of a chart over time, as CSV; `words` gives a record's words in the reader's language. */
export function chartTableCsv(
  atlas: Atlas,
  lanes: readonly Pick<Lane, "metric" | "series">[],
  denominator: Denominator,
  words: (text: Text) => string,
): string {
  const rows = lanes.flatMap(({ metric, series }) =>
    series.flatMap(({ place, points }) =>
      points.map(({ ref, value, figure, role }): Cell[] => {
        const source = atlas.sourceById.get(figure.sourceId);
        return [
          place.id,
          words(place.names),
          metric.id,
          words(metric.names),
          denominator,
          figure.period.start,
          figure.period.end,
          value.type === "number" ? value.value : null,
          value.type === "range" ? value.low : null,
          value.type === "range" ? value.high : null,
          value.type === "number" && value.qualifier !== "=" ? value.qualifier : "",
          metric.unit + PER_UNIT[denominator],
          role === "derived" ? "derived" : figure.kind,
          figure.quality,
          ref,
          source ? words(source.title) : "",
          source?.url ?? "",
          source ? words(source.licence) : "",
        ];
      }),
    ),
  );
  return toCsv(COLUMNS, rows);
}
