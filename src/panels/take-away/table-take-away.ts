import { missingWords } from "../../bind/missing-words.ts";
import { answerOf, filteredNow, rankingNow } from "../../bind/use-answers.ts";
import type { Format } from "../../bind/use-format.ts";
import { comparedPlaces } from "../../derive/compared-places.ts";
import { shownQuality } from "../../derive/shown-quality.ts";
import { type TableRow, tableCell } from "../../derive/table-cell.ts";
import { tableDates } from "../../derive/table-dates.ts";
import { tableMetrics } from "../../derive/table-metrics.ts";
import { tableRows } from "../../derive/table-rows.ts";
import type { PlaceValue } from "../../derive/value-at.ts";
import { comparedTableCsv } from "../../export/compared-table.ts";
import type { FigureCell } from "../../export/figure-cells.ts";
import { datesCells, figureTableCsv, metricsCells } from "../../export/figure-table.ts";
import { valueTableCsv } from "../../export/value-table.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { View } from "../../state/view.ts";
import { isEarlier, shownRows } from "../table/shown-rows.ts";
import { plainCell, storedUnit, type TakeAway } from "./take-away.ts";

/** Whose work the values are. */
export const sourcesOf = (values: readonly PlaceValue[]): Set<string> =>
  new Set(
    values
      .filter(({ status }) => status !== "missing")
      .flatMap((value) => (value.change ? [value.change.to, value.change.from] : [value]))
      .flatMap(({ figure, denominatorFigure }) =>
        [figure, denominatorFigure].flatMap((input) => (input ? [input.sourceId] : [])),
      ),
  );

/** The metric at the date: what the map, the ranking and the first table show. */
export function valuesTakeAway(atlas: Atlas, format: Format, view: View): TakeAway {
  const { t, text } = format;
  const answer = answerOf(atlas, view);
  const ranking = rankingNow(atlas, view);
  const { rows } = tableRows(answer, ranking, filteredNow(atlas, view), view.tableSort);
  const total = answer.cities.length > 0 ? [] : [{ value: answer.city, rank: null }];
  const extents = { shown: [...rows, ...total], all: [...ranking.rows, ...total] };
  const { metric, denominator, change } = answer;
  const unit = change ? format.scaleOf(answer, 1).label : storedUnit(format, metric.unit, denominator);
  const cellOf = (value: PlaceValue) => tableCell(atlas, metric.id, denominator, value, null, answer.at);
  return {
    title: text(metric.names) + (change ? t("change:of-measure", { unit }) : ""),
    name: [text(metric.names), denominator, ...(change ? [`change-${change.as}-${change.from}`] : []), answer.at],
    asks: "metric",
    lines: { shown: extents.shown.length, all: extents.all.length },
    csv: (extent) => valueTableCsv(atlas, answer, extents[extent], text),
    sourceIds: sourcesOf(extents.all.map(({ value }) => value)),
    cells: () => [
      [
        t("table:place"),
        t("table:rank"),
        t("table:value", { unit }),
        ...(change ? [t("change:table.change-earlier"), t("change:table.change-later")] : []),
        t("table:period"),
        t("table:quality"),
        t("table:source"),
      ],
      ...extents.shown.map(({ value, rank }) => {
        const known = value.status === "missing" ? null : value.figure;
        const source = known && atlas.sourceById.get(known.sourceId);
        return [
          text((atlas.placeById.get(value.placeId) ?? atlas.city).names),
          rank,
          known ? plainCell(format, cellOf(value)) : missingWords(format, atlas, answer, value),
          ...(value.change ? [value.change.from, value.change.to].map((one) => plainCell(format, cellOf(one))) : []),
          known ? format.periodOf(value) : "",
          known ? t(`figure:quality.${shownQuality(value)}`) : "",
          source ? text(source.title) : "",
        ];
      }),
    ],
  };
}

interface Grid {
  readonly title: string;
  readonly name: readonly string[];
  readonly header: readonly string[];
  readonly shown: readonly FigureCell[];
  readonly all: readonly FigureCell[];
  readonly rows: readonly TableRow[];
  readonly keeps: (column: number) => boolean;
}

function gridTakeAway(atlas: Atlas, format: Format, grid: Grid): TakeAway {
  const { text, t } = format;
  const { shown, all } = grid;
  return {
    title: grid.title,
    name: grid.name,
    asks: "metric",
    lines: { shown: shown.length, all: all.length },
    csv: (extent) => figureTableCsv(atlas, grid[extent], text),
    sourceIds: sourcesOf(all.map(({ value }) => value)),
    cells: () => [
      [t("table:place"), ...grid.header.filter((_, i) => grid.keeps(i))],
      ...grid.rows.map(({ placeId, cells }) => [
        text((atlas.placeById.get(placeId) ?? atlas.city).names),
        ...cells.filter((_, i) => grid.keeps(i)).map((cell) => plainCell(format, cell)),
      ]),
    ],
  };
}

export function datesTakeAway(atlas: Atlas, format: Format, view: View): TakeAway {
  const { t, text, period } = format;
  const table = tableDates(atlas, view.metric, view.denominator, view.time.at);
  const rows = shownRows(
    atlas,
    view,
    table.rows,
    table.columns.map(({ id }) => id),
  ).all;
  const keeps = (id: string) => !view.table.hidden.includes(id);
  const title = t("table:dates-title", { metric: text(table.metric.names) });
  return gridTakeAway(atlas, format, {
    title,
    name: [title, view.denominator],
    header: table.columns.map(
      ({ metric, date }) =>
        `${text(metric.names)}, ${period(date.period)} (${storedUnit(format, metric.unit, view.denominator)})`,
    ),
    rows,
    keeps: (column) => keeps(table.columns[column]?.id ?? ""),
    shown: datesCells(table, rows, keeps),
    all: datesCells(table, table.rows, () => true),
  });
}

export function metricsTakeAway(atlas: Atlas, format: Format, view: View): TakeAway {
  const { t, text } = format;
  const table = tableMetrics(atlas, view.metric, view.time.at);
  const rows = shownRows(
    atlas,
    view,
    table.rows,
    table.metrics.map(({ id }) => id),
  ).all;
  const keeps = (id: string) => !view.table.hidden.includes(id);
  return gridTakeAway(atlas, format, {
    title: t("table:metrics-title"),
    name: [t("table:metrics-title"), view.time.at],
    header: table.metrics.map((metric) => `${text(metric.names)} (${storedUnit(format, metric.unit)})`),
    rows,
    keeps: (column) => keeps(table.metrics[column]?.id ?? ""),
    shown: metricsCells(table, rows, keeps),
    all: metricsCells(table, table.rows, () => true),
  });
}

export function comparedTakeAway(atlas: Atlas, format: Format, view: View): TakeAway {
  const { t, text } = format;
  const table = comparedPlaces(atlas, view.table.compared);
  const names = table.things.map((thing) => text(thing.type === "place" ? thing.place.names : thing.site.names));
  const csv = (extent: "shown" | "all") =>
    comparedTableCsv(atlas, table, text, (row) => extent === "all" || !isEarlier(view, row));
  const figures = table.groups
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .flatMap(({ figure }) => (figure ? [figure.sourceId] : []));
  const claims = table.claims.flatMap(({ cells }) => cells.flat()).map(({ sourceId }) => sourceId);
  const lines = (extent: "shown" | "all") => {
    const rows = table.groups.flatMap((group) => group.rows).filter((row) => extent === "all" || !isEarlier(view, row));
    return rows.length * names.length + claims.length;
  };
  return {
    title: t("table:compare-title"),
    name: [t("table:compare-title"), ...names],
    asks: "none",
    lines: { shown: lines("shown"), all: lines("all") },
    csv,
    sourceIds: new Set([...figures, ...claims]),
    cells: () => [
      [t("table:metric"), t("table:period"), ...names],
      ...table.groups
        .flatMap(({ rows }) => rows)
        .filter((row) => !isEarlier(view, row))
        .map((row) => [
          `${text(row.metric.names)} (${storedUnit(format, row.metric.unit)})`,
          row.period ? format.period(row.period) : t("table:latest"),
          ...row.cells.map(({ figure, cause }) => {
            const value = figure?.value;
            const words = cause ? t(`table:missing-short.${cause}`) : "";
            if (!value || value.type === "missing") return words;
            const shown = value.type === "number" ? value : null;
            const range = value.type === "range" ? value : null;
            return plainCell(format, { value: { shown, range }, cause: null });
          }),
        ]),
      ...table.claims.map(({ names: claim, cells }) => [
        text(claim),
        t("table:claim"),
        ...cells.map((list) => list.map(({ id, quote }) => `${id}: ${quote}`).join("; ")),
      ]),
    ],
  };
}
