import type { GridColumn, GridRow } from "./data-grid.tsx";

export interface GridSort {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** Rows in the order of one column; those that have nothing there stand last, whichever way it is sorted. */
export function sortedRows<R extends Pick<GridRow, "cells">>(
  rows: readonly R[],
  columns: readonly GridColumn[],
  sort: GridSort | null,
): readonly R[] {
  const at = sort ? columns.findIndex(({ id }) => id === sort.column) : -1;
  if (!sort || at < 0) return rows;
  const sign = sort.direction === "ascending" ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [a, b] = [one.cells[at]?.sort ?? null, other.cells[at]?.sort ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * String(a).localeCompare(String(b));
  });
}
