import type { AnalysisResult, Named, Quantity, ResultTable, Words } from "../analyses/analysis.ts";
import { type Cell, toCsv } from "./csv.ts";

/** How words and names are written in the reader's language. */
export interface Writing {
  words(words: Words): string;
  named(of: Named): string;
}

type ResultCell = ResultTable["rows"][number]["cells"][number];

function plain(cell: ResultCell, { words, named }: Writing): Cell {
  if (cell === null) return null;
  if ("value" in cell) return cell.value;
  return "key" in cell ? words(cell) : named(cell);
}

/** A table of a result: the id of what a row speaks of, then its columns; numbers with every digit. */
export function resultTableCsv({ columns, rows }: ResultTable, writing: Writing): string {
  return toCsv(
    ["id", ...columns.map(({ label }) => writing.words(label))],
    rows.map(({ id, of, cells }) => [of?.id ?? id, ...columns.map((_, i) => plain(cells[i] ?? null, writing))]),
  );
}

export const TIDY_COLUMNS = ["part", "row_id", "row", "column", "value", "text", "formula"] as const;

/** Everything that a result says, one statement a line. */
export function resultCsv(result: AnalysisResult, choices: readonly (readonly [string, string])[], writing: Writing) {
  const { words, named } = writing;
  const cellsOf = (cell: Quantity | Words | Named | null): Cell[] => {
    if (cell === null) return [null, "", ""];
    if ("value" in cell) return [cell.value, "", cell.formula];
    return [null, "key" in cell ? words(cell) : named(cell), ""];
  };
  const said = (part: string, all: readonly Words[]): Cell[][] =>
    all.map((one, i) => [part, String(i + 1), "", "", null, words(one), ""]);
  const label = new Map(result.categories.map((category) => [category.id, words(category.label)]));
  const lines: Cell[][] = [
    ["status", "", "", "", null, result.status, ""],
    ...said("headline", [result.headline]),
    ...said("explain", result.explain),
    ...choices.map(([name, value]): Cell[] => ["choice", name, "", "", null, value, ""]),
    ...result.facts.map((fact, i): Cell[] => ["fact", String(i + 1), words(fact.label), "", ...cellsOf(fact.value)]),
    ...[...result.places].map(([id, category]): Cell[] => [
      "group",
      id,
      named({ type: "place", id }),
      category,
      null,
      label.get(category) ?? "",
      "",
    ]),
    ...result.tables.flatMap(({ id, columns, rows }) =>
      rows.flatMap((row) =>
        columns.map((column, i): Cell[] => [
          `table ${id}`,
          row.of?.id ?? row.id,
          row.of ? named(row.of) : "",
          words(column.label),
          ...cellsOf(row.cells[i] ?? null),
        ]),
      ),
    ),
    ...said("assumption", result.assumptions),
    ...result.formulas.map(({ id, text, reference }): Cell[] => [
      "formula",
      id,
      "",
      "",
      null,
      `${words(text)} (${reference})`,
      "",
    ]),
    ...result.figureIds.map((id): Cell[] => ["figure", id, "", "", null, "", ""]),
  ];
  return toCsv(TIDY_COLUMNS, lines);
}
