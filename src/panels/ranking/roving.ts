export interface GridCell {
  readonly row: number;
  readonly column: number;
}

const LAST_COLUMN = 1;

/** Where a key takes the focus in a grid of `rows` rows and two columns, or null when it is no key of the grid. */
export function nextCell(key: string, { row, column }: GridCell, rows: number): GridCell | null {
  switch (key) {
    case "ArrowDown":
      return { row: Math.min(row + 1, rows - 1), column };
    case "ArrowUp":
      return { row: Math.max(row - 1, 0), column };
    case "ArrowRight":
      return { row, column: Math.min(column + 1, LAST_COLUMN) };
    case "ArrowLeft":
      return { row, column: Math.max(column - 1, 0) };
    case "Home":
      return { row: 0, column };
    case "End":
      return { row: rows - 1, column };
    default:
      return null;
  }
}
