import Papa from "papaparse";
import type { Result } from "../../schema/issue.ts";
import { fault } from "../issues.ts";

/** A row by column name; every cell is text, an empty one is "". */
export type CsvRow<C extends string> = Record<C, string>;

/**
 * Reads CSV text (RFC 4180, comma, LF or CRLF) whose header must be exactly these columns in this order.
 *
 * @returns the rows in order; row i of the result is row i + 2 of a spreadsheet. Faults name the file and that row.
 */
export function parseCsv<C extends string>(text: string, columns: readonly C[], file: string): Result<CsvRow<C>[]> {
  const parsed = Papa.parse<string[]>(text.replaceAll("\r\n", "\n"), {
    delimiter: ",",
    newline: "\n",
    skipEmptyLines: true,
  });
  const malformed = parsed.errors.map(({ message, row }) =>
    fault("csv-malformed", { file, ...(row === undefined ? {} : { row: row + 1 }) }, { message }),
  );
  if (malformed.length > 0) return { ok: false, issues: malformed };
  const [header = [], ...rows] = parsed.data;
  const expected = columns.join(",");
  if (header.join(",") !== expected) {
    return { ok: false, issues: [fault("csv-columns", { file, row: 1 }, { found: header.join(","), expected })] };
  }
  const uneven = rows.flatMap((cells, i) =>
    cells.length === columns.length
      ? []
      : [fault("csv-malformed", { file, row: i + 2 }, { message: `${cells.length} cells, not ${columns.length}` })],
  );
  if (uneven.length > 0) return { ok: false, issues: uneven };
  return { ok: true, issues: [], value: rows.map((cells) => toRow(columns, cells)) };
}

function toRow<C extends string>(columns: readonly C[], cells: readonly string[]): CsvRow<C> {
  return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""])) as CsvRow<C>;
}

/** The same rows as CSV text with LF line ends: what `parseCsv` reads back unchanged. */
export function writeCsv<C extends string>(rows: readonly CsvRow<C>[], columns: readonly C[]): string {
  const cells = rows.map((row) => columns.map((column) => row[column]));
  return `${Papa.unparse({ fields: [...columns], data: cells }, { newline: "\n" })}\n`;
}
