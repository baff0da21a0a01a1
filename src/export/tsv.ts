import { type Cell, guardFormula } from "./csv.ts";
import { plainDecimal } from "./plain-decimal.ts";

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return plainDecimal(cell);
  return guardFormula(cell.replace(/\s+/g, " ").trim());
}

/** A table for the clipboard: a spreadsheet takes it cell by cell, numbers as numbers. */
export function toTsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join("\t")}\n`).join("");
}
