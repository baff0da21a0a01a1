export interface Row {
  readonly coefficients: ArrayLike<number>;
  readonly relation: "≤" | "=" | "≥";
  readonly bound: number;
}

/** The greatest value of an objective at any vertex of x ≥ 0 and the rows, by trying them all; null without a vertex. For small programs. */
export function bestVertex(objective: readonly number[], rows: readonly Row[]): number | null {
  const size = objective.length;
  const signs = objective.map((_, v): Row => ({ coefficients: unit(size, v), relation: "≥", bound: 0 }));
  const all = [...rows, ...signs];
  const equations = all.filter(({ relation }) => relation === "=");
  const others = all.filter(({ relation }) => relation !== "=");
  let best: number | null = null;
  const choose = (from: number, chosen: readonly Row[]): void => {
    if (chosen.length === size) {
      const x = solve(chosen, size);
      if (!x?.every(Number.isFinite) || !all.every((row) => holds(row, x))) return;
      const value = objective.reduce((sum, cost, v) => sum + cost * (x[v] as number), 0);
      if (best === null || value > best) best = value;
      return;
    }
    for (let next = from; next < others.length; next += 1) choose(next + 1, [...chosen, others[next] as Row]);
  };
  choose(0, equations);
  return best;
}

function unit(size: number, at: number): number[] {
  return Array.from({ length: size }, (_, i) => (i === at ? 1 : 0));
}

function holds({ coefficients, relation, bound }: Row, x: readonly number[]): boolean {
  const left = x.reduce((sum, value, v) => sum + value * (coefficients[v] ?? 0), 0) - bound;
  if (relation === "=") return Math.abs(left) < 1e-8;
  return relation === "≤" ? left < 1e-8 : left > -1e-8;
}

/** Gauss's elimination with the greatest pivot; null where the rows have no one solution. */
function solve(rows: readonly Row[], size: number): number[] | null {
  const matrix = rows.map(({ coefficients, bound }) => [
    ...Array.from({ length: size }, (_, v) => coefficients[v] ?? 0),
    bound,
  ]);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let r = column; r < size; r += 1)
      if (Math.abs(at(matrix, r, column)) > Math.abs(at(matrix, pivot, column))) pivot = r;
    if (Math.abs(at(matrix, pivot, column)) < 1e-9) return null;
    [matrix[column], matrix[pivot]] = [matrix[pivot] as number[], matrix[column] as number[]];
    for (let r = 0; r < size; r += 1) {
      if (r === column) continue;
      const factor = at(matrix, r, column) / at(matrix, column, column);
      matrix[r] = (matrix[r] as number[]).map((entry, c) => entry - factor * at(matrix, column, c));
    }
  }
  return matrix.map((row, r) => (row[size] as number) / (row[r] as number));
}

function at(matrix: readonly (readonly number[])[], row: number, column: number): number {
  return (matrix[row] as readonly number[])[column] as number;
}
