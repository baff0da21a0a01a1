import type { CountUnder, MercatorPoint } from "./fit.ts";

/** Of any spots: only those as high in the window as the card are looked at. */
export function countEach(points: readonly MercatorPoint[]): CountUnder {
  const sorted = [...points].sort((a, b) => a.y - b.y);
  const xs = Float64Array.from(sorted, ({ x }) => x);
  const ys = Float64Array.from(sorted, ({ y }) => y);
  return ({ x, y, w, h }, world, originX, originY) => {
    const end = countBefore(ys, world, originY, y + h, true);
    let count = 0;
    for (let i = countBefore(ys, world, originY, y, false); i < end; i++) {
      const px = (xs[i] as number) * world + originX;
      if (px >= x && px <= x + w) count++;
    }
    return count;
  };
}

/**
 * Of spots on a grid, without a look at each: the sums of all that lie before a crossing of the grid give the number in
 * any box (a summed-area table).
 *
 * @param xs columns from west to east.
 * @param ys rows from south to north, which in the window is upwards.
 * @param isSpot row by row.
 */
export function countOnGrid(xs: Float64Array, ys: Float64Array, isSpot: Uint8Array): CountUnder {
  const wide = xs.length + 1;
  const down = ys.slice().reverse();
  const sums = new Int32Array(wide * (ys.length + 1));
  for (let row = 0; row < ys.length; row++) {
    let inRow = 0;
    const from = (ys.length - 1 - row) * xs.length;
    for (let column = 0; column < xs.length; column++) {
      inRow += isSpot[from + column] as number;
      sums[(row + 1) * wide + column + 1] = (sums[row * wide + column + 1] as number) + inRow;
    }
  }
  return ({ x, y, w, h }, world, originX, originY) => {
    const left = countBefore(xs, world, originX, x, false);
    const right = countBefore(xs, world, originX, x + w, true);
    if (left >= right) return 0;
    const top = wide * countBefore(down, world, originY, y, false);
    const bottom = wide * countBefore(down, world, originY, y + h, true);
    return (
      (sums[bottom + right] as number) -
      (sums[bottom + left] as number) -
      (sums[top + right] as number) +
      (sums[top + left] as number)
    );
  };
}

/** How many of ascending values fall before an edge in the window, or on it too. */
function countBefore(values: Float64Array, world: number, origin: number, edge: number, orOn: boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const px = (values[middle] as number) * world + origin;
    if (px < edge || (orOn && px === edge)) low = middle + 1;
    else high = middle;
  }
  return low;
}
