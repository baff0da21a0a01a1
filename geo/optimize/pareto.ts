/** Comparisons between two yields, some milliseconds of work. */
const SLICE = 200_000;

/**
 * The fronts of Pareto dominance: 1 for candidates whom nobody dominates, 2 for those dominated by front 1 only, and so on. One candidate
 * dominates another when it is at least as good by every criterion and better by one; equal candidates share a front.
 *
 * @param columns utilities, more is better, a column a criterion, all of one length, none missing.
 * @returns yields the share done (0 to 1), then gives one front a candidate.
 *
 * Accuracy: exact. Method: efficient non-dominated sort, sequential search; Zhang, Tian, Cheng & Jin, IEEE Trans. Evol. Comput. 19 (2015)
 * 201–213: in descending lexicographic order a candidate is compared with the fronts before it, their last members first.
 */
export function* paretoFronts(columns: readonly Float64Array[]): Generator<number, Int32Array> {
  const count = columns[0]?.length ?? 0;
  const rows = rowMajor(columns);
  const width = columns.length;
  const order = Int32Array.from({ length: count }, (_, i) => i).sort((a, b) => compareRows(rows, width, a, b));
  const fronts: number[][] = [];
  const frontOf = new Int32Array(count);
  let work = 0;
  for (const [done, candidate] of order.entries()) {
    let f = 0;
    for (; f < fronts.length; f += 1) {
      const front = fronts[f] as number[];
      let at = front.length - 1;
      while (at >= 0 && !dominates(rows, width, front[at] as number, candidate)) at -= 1;
      work += front.length - at;
      if (at < 0) break;
    }
    if (f === fronts.length) fronts.push([]);
    (fronts[f] as number[]).push(candidate);
    frontOf[candidate] = f + 1;
    if (work > SLICE) {
      work = 0;
      yield done / count;
    }
  }
  return frontOf;
}

/** Who dominates a candidate, in the order of the columns' rows: the reasons why it is not on front 1. */
export function dominatorsOf(columns: readonly Float64Array[], candidate: number): number[] {
  const rows = rowMajor(columns);
  const found: number[] = [];
  for (let i = 0; i * columns.length < rows.length; i += 1)
    if (dominates(rows, columns.length, i, candidate)) found.push(i);
  return found;
}

/** Columns as one array, candidate after candidate. */
export function rowMajor(columns: readonly Float64Array[]): Float64Array {
  const width = columns.length;
  const rows = new Float64Array((columns[0]?.length ?? 0) * width);
  columns.forEach((column, c) => {
    for (let i = 0; i < column.length; i += 1) rows[i * width + c] = column[i] as number;
  });
  return rows;
}

function compareRows(rows: Float64Array, width: number, a: number, b: number): number {
  for (let c = 0; c < width; c += 1) {
    const difference = (rows[b * width + c] as number) - (rows[a * width + c] as number);
    if (difference !== 0) return difference;
  }
  return a - b;
}

function dominates(rows: Float64Array, width: number, one: number, other: number): boolean {
  let better = false;
  for (let c = 0, a = one * width, b = other * width; c < width; c += 1) {
    const difference = (rows[a + c] as number) - (rows[b + c] as number);
    if (difference < 0) return false;
    if (difference > 0) better = true;
  }
  return better;
}
