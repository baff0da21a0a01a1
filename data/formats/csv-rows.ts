import Papa from "papaparse";
import type { Issue } from "../schema/issue.ts";
import type { CsvIssueCode } from "./csv-issues.ts";

export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 20_001;

/** A row as it stands in the file. */
export interface CsvRow {
  /** As a spreadsheet counts: the header is in the first row that is not blank. */
  readonly row: number;
  readonly cells: readonly string[];
}

export type CsvRows =
  | { readonly ok: true; readonly header: CsvRow; readonly rows: readonly CsvRow[]; readonly issues: Issue[] }
  | { readonly ok: false; readonly issues: Issue[] };

const DELIMITERS = [",", "\t", ";", "，"] as const;

/**
 * The rows of delimited text (RFC 4180): quotes, line ends LF, CRLF or CR, a blank around a cell left away. The delimiter is the one of
 * comma, tab, semicolon and full-width comma that the header has most of. Blank rows are left out; rows shorter or longer than the header
 * are told and left out (`row-length`); blank cells beyond the header are not counted.
 *
 * @returns header and rows, at most 20,000 of them; row numbers are a spreadsheet's: a quoted cell may hold line ends, which
 *   become LF.
 */
export function csvRows(text: string, where: Issue["where"] = {}): CsvRows {
  const issues: Issue[] = [];
  const note = (
    severity: Issue["severity"],
    code: CsvIssueCode,
    row: number | undefined,
    params: Issue["params"] = {},
  ) => issues.push({ severity, code, where: { ...where, ...(row !== undefined && { row }) }, params });
  const plain = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const delimiter = delimiterOf(plain);
  const parsed = Papa.parse<string[]>(plain, {
    delimiter,
    newline: "\n",
    skipEmptyLines: false,
    preview: MAX_ROWS + 1000,
  });
  const quote = parsed.errors.find(({ type }) => type === "Quotes");
  if (quote) {
    note("error", "quotes-open", quote.row === undefined ? undefined : quote.row + 1);
    return { ok: false, issues };
  }
  const all = parsed.data
    .map((cells, i): CsvRow => ({ row: i + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [first, ...rest] = all;
  if (!first || rest.length === 0) {
    note("error", first ? "only-header" : "empty-text", first?.row);
    return { ok: false, issues };
  }
  const header = { ...first, cells: trimmed(first.cells, 0) };
  if (rest.length > MAX_ROWS || parsed.meta.truncated) {
    note("error", "too-many-rows", undefined, { most: MAX_ROWS });
    return { ok: false, issues };
  }
  const width = header.cells.length;
  if (width > MAX_COLUMNS) {
    note("error", "too-many-columns", header.row, { most: MAX_COLUMNS });
    return { ok: false, issues };
  }
  const rows: CsvRow[] = [];
  for (const { row, cells } of rest) {
    const kept = trimmed(cells, width);
    if (kept.length === width) rows.push({ row, cells: kept });
    else note("error", "row-length", row, { found: kept.length, expected: width });
  }
  return { ok: true, header, rows, issues };
}

/** Spreadsheets end rows with blank cells, or leave them away. */
function trimmed(cells: readonly string[], least: number): string[] {
  let length = cells.length;
  while (length > least && cells[length - 1] === "") length -= 1;
  return Array.from({ length: Math.max(length, least) }, (_, i) => cells[i] ?? "");
}

/** Of the first line that is not blank. */
function delimiterOf(text: string): string {
  const line = /^\s*([^\r\n]+)/.exec(text)?.[1]?.replaceAll(/"[^"]*"/g, "") ?? "";
  const count = (mark: string) => line.split(mark).length;
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** A cell as a number: ASCII or full-width digits, 1,234.5 with its commas, a percent sign refused; undefined for what is none. */
export function numberOf(cell: string): number | undefined {
  const text = cell.normalize("NFKC").replace("−", "-");
  const plain = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
