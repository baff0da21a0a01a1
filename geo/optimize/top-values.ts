/** The greatest few of many values, without sorting the rest: a heap whose root is the least of those kept. Makes nothing after its start. */
export class TopValues {
  private readonly heap: Float64Array;

  constructor(private readonly size: number) {
    if (!(Number.isInteger(size) && size >= 1)) throw new RangeError(`expected a whole number from 1, found ${size}`);
    this.heap = new Float64Array(size);
  }

  /** Takes the greatest values (equal ones as often as they stand there) and gives the least of them, −Infinity if there are too few. */
  take(values: Float64Array): number {
    const { heap, size } = this;
    heap.fill(-Infinity);
    if (values.length <= size) {
      heap.set(values);
      heap.sort();
      return heap[0] as number;
    }
    let root = -Infinity;
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i] as number;
      if (value <= root) continue;
      this.replaceRoot(value);
      root = heap[0] as number;
    }
    if (size > 1) heap.sort();
    return heap[0] as number;
  }

  /** How many of the values taken are greater. */
  placeOf(value: number): number {
    let from = 0;
    let to = this.size;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.heap[middle] as number) > value) to = middle;
      else from = middle + 1;
    }
    return this.size - from;
  }

  private replaceRoot(value: number): void {
    const { heap, size } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && (heap[child + 1] as number) < (heap[child] as number)) child += 1;
      if ((heap[child] as number) >= value) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = value;
  }
}

/**
 * The greatest few scores, greatest first; of level ones the lower number first.
 *
 * @returns their places in `scores`.
 */
export function topCandidates(scores: Float64Array, most: number): number[] {
  if (most < 1 || scores.length === 0) return [];
  const least = new TopValues(Math.min(most, scores.length)).take(scores);
  const found: number[] = [];
  for (let i = 0; i < scores.length; i += 1) if ((scores[i] as number) >= least) found.push(i);
  return found.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b).slice(0, most);
}
