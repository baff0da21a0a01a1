import type { Issue, Result } from "../schema/issue.ts";
import type { DistanceTable } from "../schema/siting-file.ts";
import type { CsvIssueCode } from "./csv-issues.ts";
import { csvRows, numberOf } from "./csv-rows.ts";

/** Some 8 MB of numbers. */
export const MAX_CELLS = 1_000_000;
const MOST_TOLD = 100;

/**
 * Reads a matrix of distances or times: names in the first column and in the first row, a number ≥ 0 where they meet.
 *
 * @param text delimited text; the cell in the corner may say anything. A blank cell says that there is no way.
 * @returns the matrix; an error for each cell that is no quantity, with its row and column, which then counts as blank; or why there
 *   is none. Of equal names the first counts, and the others are told. Never throws.
 */
export function parseMatrix(text: string, where: Issue["where"] = {}): Result<DistanceTable> {
  const read = csvRows(text, where);
  if (!read.ok) return read;
  const { header, rows } = read;
  const issues = [...read.issues];
  const note = (severity: Issue["severity"], code: CsvIssueCode, at: Issue["where"], params: Issue["params"] = {}) => {
    if (issues.length < MOST_TOLD) issues.push({ severity, code, where: { ...where, ...at }, params });
  };
  const names = header.cells.slice(1);
  if (names.length === 0 || rows.length === 0) {
    note("error", "no-matrix", { row: header.row });
    return { ok: false, issues };
  }
  if (names.length * rows.length > MAX_CELLS) {
    note("error", "too-many-cells", {}, { most: MAX_CELLS });
    return { ok: false, issues };
  }
  const to = firsts(names, (name, i) =>
    note("warning", name === "" ? "name-blank" : "name-twice", { row: header.row }, { name, column: i + 2 }),
  );
  const from = firsts(
    rows.map(({ cells }) => cells[0] as string),
    (name, i) => note("warning", name === "" ? "name-blank" : "name-twice", { row: rows[i]?.row ?? 0 }, { name }),
  );
  let known = 0;
  const values = from.map((i) => {
    const { row, cells } = rows[i] as (typeof rows)[number];
    return to.map((j) => {
      const cell = cells[j + 1] as string;
      if (cell === "") return null;
      const value = numberOf(cell);
      if (value !== undefined && value >= 0) {
        known += 1;
        return value + 0;
      }
      note(
        "error",
        value === undefined ? "not-a-number" : "negative",
        { row, field: names[j] as string },
        { found: cell.slice(0, 40) },
      );
      return null;
    });
  });
  if (known === 0) {
    note("error", "no-matrix", {});
    return { ok: false, issues };
  }
  const nameOf = (i: number) => rows[i]?.cells[0] as string;
  return {
    ok: true,
    value: { kind: "matrix", from: from.map(nameOf), to: to.map((j) => names[j] as string), values },
    issues,
  };
}

/** Places of the names that count. */
function firsts(names: readonly string[], tell: (name: string, at: number) => void): number[] {
  const seen = new Set<string>();
  return names.flatMap((name, i) => {
    if (name === "" || seen.has(name)) {
      tell(name, i);
      return [];
    }
    seen.add(name);
    return [i];
  });
}
