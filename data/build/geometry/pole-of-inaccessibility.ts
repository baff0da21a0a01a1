import type { LngLat, Ring } from "../../../geo/types.ts";

interface Cell {
  x: number;
  y: number;
  half: number;
  /** Distance from the middle to the outline, negative outside. */
  distance: number;
  /** No point of the cell can be farther from the outline than this. */
  most: number;
}

/** About 50 m: finer than a label can show. */
const PRECISION_DEG = 5e-4;

/**
 * The point of a polygon that lies farthest from its outline, to about 50 m: where a label has most room. Longitudes are
 * shortened by cos φ first. Method: quadtree search (Agafonkin 2016, mapbox/polylabel).
 * @param rings outer ring, then holes; `[lng, lat]` in degrees.
 */
export function poleOfInaccessibility(rings: readonly Ring[]): LngLat {
  const lats = (rings[0] ?? []).map(([, lat]) => lat);
  const stretch = Math.cos(((Math.min(...lats) + Math.max(...lats)) / 2) * (Math.PI / 180));
  const plane = rings.map((ring) => ring.map(([lng, lat]): LngLat => [lng * stretch, lat]));
  const outer = plane[0] ?? [];
  const [west, east] = [Math.min(...outer.map(([x]) => x)), Math.max(...outer.map(([x]) => x))];
  const [south, north] = [Math.min(...outer.map(([, y]) => y)), Math.max(...outer.map(([, y]) => y))];
  const half = Math.max(Math.min(east - west, north - south) / 2, PRECISION_DEG);
  const cellAt = (x: number, y: number, size: number): Cell => {
    const distance = signedDistance([x, y], plane);
    return { x, y, half: size, distance, most: distance + size * Math.SQRT2 };
  };
  const queue: Cell[] = [];
  for (let x = west + half; x < east + half; x += 2 * half) {
    for (let y = south + half; y < north + half; y += 2 * half) queue.push(cellAt(x, y, half));
  }
  let best = queue[0] as Cell;
  for (;;) {
    const cell = takeMostPromising(queue);
    if (!cell || cell.most - best.distance <= PRECISION_DEG) break;
    if (cell.distance > best.distance) best = cell;
    const quarter = cell.half / 2;
    for (const [dx, dy] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const) {
      const child = cellAt(cell.x + dx * quarter, cell.y + dy * quarter, quarter);
      if (child.distance > best.distance) best = child;
      if (child.most - best.distance > PRECISION_DEG) queue.push(child);
    }
  }
  return [best.x / stretch, best.y];
}

function takeMostPromising(queue: Cell[]): Cell | undefined {
  let most = 0;
  for (let i = 1; i < queue.length; i++) if ((queue[i] as Cell).most > (queue[most] as Cell).most) most = i;
  return queue.splice(most, 1)[0];
}

/** Distance to the nearest edge, negative outside the polygon. */
function signedDistance([x, y]: LngLat, rings: readonly Ring[]): number {
  let inside = false;
  let nearest2 = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x1, y1] = ring[i - 1] as LngLat;
      const [x2, y2] = ring[i] as LngLat;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      const [dx, dy] = [x2 - x1, y2 - y1];
      const t = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
      nearest2 = Math.min(nearest2, (x1 + t * dx - x) ** 2 + (y1 + t * dy - y) ** 2);
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest2);
}
