import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from "react";

const FOCUSABLE = "button, a[href], [data-cell]";

type Cell = HTMLTableCellElement;

/** What takes the focus in a cell: its first control, else the cell itself. */
const targetOf = (cell: Cell): HTMLElement => cell.querySelector<HTMLElement>("button, a[href]") ?? cell;

/** The cell of a row that stands in a column, cells of several columns counted whole. */
function cellAt(row: HTMLTableRowElement, column: number): Cell | null {
  let at = 0;
  for (const cell of row.cells) {
    at += cell.colSpan;
    if (column < at) return cell;
  }
  return row.cells.item(row.cells.length - 1);
}

function columnOf(cell: Cell): number {
  let at = 0;
  for (const other of (cell.parentElement as HTMLTableRowElement).cells) {
    if (other === cell) return at;
    at += other.colSpan;
  }
  return at;
}

/** Where a key leads from a cell of a table, or null when it is no key of the grid. */
export function nextGridCell(table: HTMLTableElement, from: Cell, key: string, whole: boolean): Cell | null {
  const rows = [...table.rows].filter((row) => row.cells.length > 0);
  const row = rows.indexOf(from.parentElement as HTMLTableRowElement);
  const column = columnOf(from);
  const to = (y: number, x: number) => {
    const target = rows[Math.max(0, Math.min(y, rows.length - 1))];
    return target ? cellAt(target, Math.max(0, x)) : null;
  };
  switch (key) {
    case "ArrowDown":
      return to(row + 1, column);
    case "ArrowUp":
      return to(row - 1, column);
    case "ArrowRight":
      return to(row, column + from.colSpan);
    case "ArrowLeft":
      return to(row, column - 1);
    case "PageDown":
      return to(row + 10, column);
    case "PageUp":
      return to(row - 10, column);
    case "Home":
      return to(whole ? 0 : row, 0);
    case "End":
      return to(whole ? rows.length - 1 : row, Number.MAX_SAFE_INTEGER);
    default:
      return null;
  }
}

/**
 * One tab stop for a large table: arrow keys, Home, End and Page keys go from cell to cell. Which cell holds the stop is no
 * part of what is drawn, so it is kept on the elements themselves and costs no drawing.
 */
export function useGridKeys(): {
  grid: RefObject<HTMLTableElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (event: { target: EventTarget }) => void;
} {
  const grid = useRef<HTMLTableElement>(null);
  const stop = useRef<HTMLElement | null>(null);
  const setStop = (element: HTMLElement) => {
    if (stop.current && stop.current !== element) stop.current.tabIndex = -1;
    element.tabIndex = 0;
    stop.current = element;
  };
  useLayoutEffect(() => {
    const table = grid.current;
    if (!table) return;
    for (const element of table.querySelectorAll<HTMLElement>(FOCUSABLE)) {
      if (element !== stop.current) element.tabIndex = -1;
    }
    if (stop.current?.isConnected) return;
    const first =
      table.querySelector<HTMLElement>(`tbody :is(${FOCUSABLE})`) ?? table.querySelector<HTMLElement>(FOCUSABLE);
    if (first) setStop(first);
  });
  return {
    grid,
    onFocus: ({ target }) => {
      if (target instanceof HTMLElement && target.matches(FOCUSABLE)) setStop(target);
    },
    onKeyDown: (event) => {
      const cell = event.target instanceof Element ? event.target.closest<Cell>("td, th") : null;
      if (!grid.current || !cell || event.altKey || event.metaKey) return;
      const next = nextGridCell(grid.current, cell, event.key, event.ctrlKey);
      if (!next) return;
      event.preventDefault();
      const target = targetOf(next);
      target.focus();
      next.scrollIntoView?.({ block: "nearest", inline: "nearest" });
    },
  };
}
