import type { Text } from "../../data/schema/text.ts";
import type { CoverageGrid } from "../derive/coverage.ts";
import { type Cell, toCsv } from "./csv.ts";

export const COVERAGE_COLUMNS = [
  "group",
  "metric_id",
  "metric",
  "period_start",
  "period_end",
  "figures",
  "districts_known",
  "districts",
  "city_known",
  "cities_known",
  "cities",
  "stated_missing",
  "best_quality",
  "worst_quality",
  "only_targets",
] as const;

const yesNo = (yes: boolean) => (yes ? "yes" : "no");

/** How much is known, a line a metric and column of the grid; columns of which a metric knows nothing have 0 figures. */
export function coverageTableCsv(grid: CoverageGrid, words: (text: Text) => string): string {
  const lines = grid.groups.flatMap(({ group, rows }) =>
    rows.flatMap(({ metric, aboutCities, of, cells }) =>
      cells.map((cell, i): Cell[] => {
        const period = grid.columns[i]?.period;
        return [
          group,
          metric.id,
          words(metric.names),
          period?.start ?? "",
          period?.end ?? "",
          cell?.figures.length ?? 0,
          cell?.districts ?? 0,
          aboutCities ? 0 : of,
          yesNo(cell?.city ?? false),
          cell?.cities ?? 0,
          aboutCities ? of : 0,
          cell?.statedMissing ?? 0,
          cell?.best ?? "",
          cell?.worst ?? "",
          yesNo(cell?.onlyTargets ?? false),
        ];
      }),
    ),
  );
  return toCsv(COVERAGE_COLUMNS, lines);
}
