import { type KeyboardEvent, useRef, useState } from "react";
import { type GridCell, nextCell } from "../ranking/roving.ts";

/** One tab stop for a table's rows: arrow keys go from row to row, and between a row's name and its number. */
export function useGrid(rows: number) {
  const ref = useRef<HTMLTableElement>(null);
  const [cursor, setCursor] = useState<GridCell>({ row: 0, column: 0 });
  const stop = { row: Math.min(cursor.row, rows - 1), column: cursor.column };
  return {
    ref,
    stop,
    moveTo: setCursor,
    onKeyDown(event: KeyboardEvent) {
      if (!(event.target as Element).closest("tbody")) return;
      const next = nextCell(event.key, stop, rows);
      if (!next) return;
      event.preventDefault();
      setCursor(next);
      const cells = ref.current?.querySelectorAll("tbody tr")[next.row]?.querySelectorAll<HTMLElement>("button");
      (cells?.[next.column] ?? cells?.[0])?.focus();
    },
  };
}
