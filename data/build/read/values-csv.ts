import { type Figure, figureId } from "../../schema/figure.ts";
import type { Issue, Result } from "../../schema/issue.ts";
import { fault } from "../issues.ts";
import { type CsvRow, parseCsv, writeCsv } from "./csv.ts";
import { parseDecimal } from "./decimal.ts";

/** Columns of `data/metrics/<metric-id>/values.csv`; what each holds is said in data/README.md. */
export const VALUE_COLUMNS = [
  "place_id",
  "period_start",
  "period_end",
  "type",
  "value",
  "low",
  "high",
  "reason",
  "qualifier",
  "unit",
  "kind",
  "quality",
  "source_id",
  "locator",
  "quote",
  "note_ids",
  "formula",
  "inputs",
] as const;
export type ValueRow = CsvRow<(typeof VALUE_COLUMNS)[number]>;

/** A figure as its row states it, not yet checked against the schema, and the unit that the row prints. */
export interface StatedFigure {
  figure: unknown;
  unit: string;
  row: number;
}

/** Reads the rows of a metric's figures. Numbers are checked here, everything else by the schema. */
export function parseValues(text: string, metricId: string, file: string): Result<StatedFigure[]> {
  const rows = parseCsv(text, VALUE_COLUMNS, file);
  if (!rows.ok) return rows;
  const stated = rows.value.map((row, i) => ({ figure: toFigure(row, metricId), unit: row.unit, row: i + 2 }));
  const issues = rows.value.flatMap((row, i) => numberFaults(row, file, i + 2));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: stated, issues: [] };
}

const NUMBER_CELLS = { number: ["value"], range: ["low", "high"] } as const;

function numberFaults(row: ValueRow, file: string, at: number): Issue[] {
  const cells = row.type === "number" || row.type === "range" ? NUMBER_CELLS[row.type] : [];
  return cells
    .filter((cell) => parseDecimal(row[cell]) === null)
    .map((cell) => fault("not-finite", { file, row: at, field: cell }, { found: row[cell] }));
}

function toFigure(row: ValueRow, metricId: string): unknown {
  const period = { start: row.period_start, end: row.period_end };
  return {
    id: figureId(metricId, row.place_id, period),
    metricId,
    placeId: row.place_id,
    period,
    value: stateValue(row),
    kind: row.kind,
    quality: row.quality,
    sourceId: row.source_id,
    ...(row.locator && { locator: row.locator }),
    ...(row.quote && { quote: row.quote }),
    noteIds: words(row.note_ids),
    ...((row.formula || row.inputs) && { derivation: { formula: row.formula, inputs: words(row.inputs) } }),
  };
}

function stateValue(row: ValueRow): unknown {
  if (row.type === "number") return { type: "number", value: parseDecimal(row.value), qualifier: row.qualifier };
  if (row.type === "range") return { type: "range", low: parseDecimal(row.low), high: parseDecimal(row.high) };
  return { type: row.type, reason: row.reason };
}

function words(cell: string): string[] {
  return cell.split(" ").filter(Boolean);
}

/** The figures of one metric as the text of its values.csv. */
export function writeValues(figures: readonly Figure[], unit: string): string {
  return writeCsv(
    figures.map((figure) => toRow(figure, unit)),
    VALUE_COLUMNS,
  );
}

function toRow(figure: Figure, unit: string): ValueRow {
  const { value } = figure;
  return {
    place_id: figure.placeId,
    period_start: figure.period.start,
    period_end: figure.period.end,
    type: value.type,
    value: value.type === "number" ? String(value.value) : "",
    low: value.type === "range" ? String(value.low) : "",
    high: value.type === "range" ? String(value.high) : "",
    reason: value.type === "missing" ? value.reason : "",
    qualifier: value.type === "number" ? value.qualifier : "",
    unit,
    kind: figure.kind,
    quality: figure.quality,
    source_id: figure.sourceId,
    locator: figure.locator ?? "",
    quote: figure.quote ?? "",
    note_ids: figure.noteIds.join(" "),
    formula: figure.derivation?.formula ?? "",
    inputs: figure.derivation?.inputs.join(" ") ?? "",
  };
}
