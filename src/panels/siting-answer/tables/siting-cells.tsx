import type { ReactNode } from "react";
import type { Cell } from "../../../export/csv.ts";
import type { GridCell, GridColumn } from "../../reach-answer/tables/data-grid.tsx";
import { computedCell, emptyCell } from "../../reach-answer/tables/grid-cells.tsx";
import { type Amount, amountWords } from "../amounts.ts";

/** A number of an answer with its unit; a dash where there is none. */
export function amountCell(amount: Amount, value: number | null | undefined, formula = amount.formula): GridCell {
  if (value === null || value === undefined || !Number.isFinite(value)) return emptyCell("–");
  return computedCell(value, formula, amountWords(amount, value));
}

/** A name or a word with an id or a number in it. */
export function nameCell(text: string, plain: readonly Cell[] = [text]): GridCell {
  return { text: <span data-ui-count>{text}</span>, sort: text, plain };
}

/** A column and the names that it has on the clipboard. */
export function column(id: string, label: ReactNode, numeric: boolean, plain: readonly string[] = [id]): GridColumn {
  return { id, label, numeric, plain };
}
