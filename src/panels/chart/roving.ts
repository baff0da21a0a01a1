/** A point that the arrow keys reach. */
export interface Stop {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Of points in rows (a series each), keys go along the row and from row to row; null: by where they stand. */
  readonly row: number | null;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function nearest(stops: readonly Stop[], cost: (stop: Stop) => number): Stop | null {
  return stops.reduce<Stop | null>((best, stop) => (best && cost(best) <= cost(stop) ? best : stop), null);
}

function nextInRows(stops: readonly Stop[], from: Stop, dx: number, dy: number): Stop | null {
  const row = from.row ?? 0;
  if (dx !== 0) {
    const along = stops.filter((stop) => stop.row === row && (stop.x - from.x) * dx > 0);
    return nearest(along, (stop) => Math.abs(stop.x - from.x));
  }
  const rows = [...new Set(stops.map((stop) => stop.row ?? 0))].sort((a, b) => a - b);
  const next = rows[rows.indexOf(row) + dy];
  return nearest(
    stops.filter((stop) => stop.row === next),
    (stop) => Math.abs(stop.x - from.x),
  );
}

/** Free points: the keys go on in the order of one coordinate, so that every point is reached by one key or the other. */
function nextByPlace(stops: readonly Stop[], from: Stop, dx: number, dy: number): Stop | null {
  const at = (stop: Stop) => (dx !== 0 ? stop.x * dx : stop.y * dy);
  const order = [...stops].sort((a, b) => at(a) - at(b) || a.key.localeCompare(b.key) * (dx + dy));
  return order[order.indexOf(from) + 1] ?? null;
}

/** Where a key takes the focus, or null when it is no key of the chart or there is nothing further. */
export function nextPoint(stops: readonly Stop[], key: string, current: string): Stop | null {
  const from = stops.find((stop) => stop.key === current) ?? stops[0];
  if (!from) return null;
  const row = stops.filter((stop) => stop.row === from.row);
  if (key === "Home") return nearest(row, (stop) => stop.x);
  if (key === "End") return nearest(row, (stop) => -stop.x);
  const arrow = ARROWS[key];
  if (!arrow) return null;
  return from.row === null ? nextByPlace(stops, from, ...arrow) : nextInRows(stops, from, ...arrow);
}
