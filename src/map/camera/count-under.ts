import type { CountUnder, MercatorPoint } from "./fit.ts";

/** Counts spots under cards: only those as high in the window as a card are looked at. */
export function counterOf(points: readonly MercatorPoint[]): CountUnder {
  const sorted = [...points].sort((a, b) => a.y - b.y);
  const xs = Float64Array.from(sorted, ({ x }) => x);
  const ys = Float64Array.from(sorted, ({ y }) => y);
  return ({ x, y, w, h }, world, originX, originY) => {
    let count = 0;
    for (let i = countBefore(ys, world, originY, y); i < ys.length; i++) {
      if ((ys[i] as number) * world + originY > y + h) break;
      const px = (xs[i] as number) * world + originX;
      if (px >= x && px <= x + w) count++;
    }
    return count;
  };
}

/** How many of ascending values fall before an edge in the window. */
function countBefore(ys: Float64Array, world: number, originY: number, edge: number): number {
  let low = 0;
  let high = ys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ys[middle] as number) * world + originY < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}
