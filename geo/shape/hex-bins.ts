import { geodesicDistanceM } from "../measure/distance.ts";
import type { LngLat, Ring } from "../types.ts";

/** One cell of a hexagonal grid that holds points. */
export interface HexBin {
  readonly center: LngLat;
  /** Closed, counter-clockwise, in longitude and latitude. */
  readonly ring: Ring;
  /** Numbers of the points in it. */
  readonly points: readonly number[];
}

/**
 * Points by the cells of a hexagonal grid, pointed at the top. The grid is regular in an equirectangular plane whose scales are those of
 * WGS 84 at the anchor: over the 150 km of Shanghai cells differ from each other by less than 1 % in width.
 *
 * @param widthKm between two opposite sides, above 0; @param anchor where the middle of a cell lies.
 * @throws RangeError for a width that is not positive.
 */
export function hexBins(points: readonly LngLat[], widthKm: number, anchor: LngLat): HexBin[] {
  if (!(widthKm > 0 && widthKm < Number.POSITIVE_INFINITY)) throw new RangeError(`a cell is not ${widthKm} km wide`);
  const [lng0, lat0] = anchor;
  const perDegree = {
    x: geodesicDistanceM([lng0 - 0.05, lat0], [lng0 + 0.05, lat0]) / 100,
    y: geodesicDistanceM([lng0, lat0 - 0.05], [lng0, lat0 + 0.05]) / 100,
  };
  const side = widthKm / Math.sqrt(3);
  const bins = new Map<string, { q: number; r: number; points: number[] }>();
  points.forEach(([lng, lat], i) => {
    const [q, r] = nearestCell((lng - lng0) * perDegree.x, (lat - lat0) * perDegree.y, side);
    const key = `${q} ${r}`;
    const bin = bins.get(key) ?? { q, r, points: [] };
    bin.points.push(i);
    bins.set(key, bin);
  });
  return [...bins.values()].map(({ q, r, points: held }) => {
    const x = side * Math.sqrt(3) * (q + r / 2);
    const y = side * 1.5 * r;
    const at = (dx: number, dy: number): LngLat => [lng0 + (x + dx) / perDegree.x, lat0 + (y + dy) / perDegree.y];
    const corners = [30, 90, 150, 210, 270, 330, 390].map((degrees) => {
      const angle = ((degrees % 360) * Math.PI) / 180;
      return at(side * Math.cos(angle), side * Math.sin(angle));
    });
    return { center: at(0, 0), ring: corners, points: held };
  });
}

/** Axial coordinates of the cell that holds a spot: cube rounding. */
function nearestCell(x: number, y: number, side: number): [q: number, r: number] {
  const q = (x * Math.sqrt(3) - y) / (3 * side);
  const r = (2 * y) / (3 * side);
  const s = -q - r;
  let [rq, rr] = [Math.round(q), Math.round(r)];
  const rs = Math.round(s);
  const [dq, dr, ds] = [Math.abs(rq - q), Math.abs(rr - r), Math.abs(rs - s)];
  if (dq > dr && dq > ds) rq = -rr - rs;
  else if (dr > ds) rr = -rq - rs;
  return [rq + 0, rr + 0];
}
