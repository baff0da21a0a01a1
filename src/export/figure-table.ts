import type { Text } from "../../data/schema/text.ts";
import type { TableDates } from "../derive/table-dates.ts";
import type { TableMetrics } from "../derive/table-metrics.ts";
import type { Atlas } from "../model/atlas.ts";
import { type Cell, toCsv } from "./csv.ts";
import { FIGURE_COLUMNS, type FigureCell, figureCells } from "./figure-cells.ts";

/** A figure a line, with its evidence. */
export function figureTableCsv(atlas: Atlas, cells: readonly FigureCell[], words: (text: Text) => string): string {
  const lines = cells.map((cell): Cell[] => {
    const record = figureCells(atlas, cell, words);
    return FIGURE_COLUMNS.map((column) => record[column]);
  });
  return toCsv(FIGURE_COLUMNS, lines);
}

type Rows = TableDates["rows"];

/** The cells of a table place by place, of those columns that `keep` names. A date without a figure keeps its period. */
export function datesCells(table: TableDates, rows: Rows, keep: (columnId: string) => boolean): FigureCell[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ value, denominator, cause }, i) => {
      const column = table.columns[i];
      if (!column || !keep(column.id)) return [];
      return [{ metricId: column.metric.id, denominator, value, cause, period: column.date.period }];
    }),
  );
}

export function metricsCells(table: TableMetrics, rows: Rows, keep: (metricId: string) => boolean): FigureCell[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ value, denominator, cause }, i) => {
      const metric = table.metrics[i];
      return metric && keep(metric.id) ? [{ metricId: metric.id, denominator, value, cause }] : [];
    }),
  );
}
