import { EQUATORIAL_RADIUS_M, FLATTENING } from "../measure/wgs84.ts";
import type { Bbox, LngLat, Ring } from "../types.ts";

const RADIANS = Math.PI / 180;
const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);
const M_PER_KM = 1000;
/** Cells are set on the grid that `relate/clip` cuts on, so that a whole cell and a cut one share their edges. */
const CELLS_PER_DEGREE = 1e9;

/** A cell of a grid: its place in the lattice, its middle and its edge. */
export interface GridCell {
  /** From the anchor: rows count north, columns count east in half widths. */
  readonly row: number;
  readonly column: number;
  readonly center: LngLat;
  /** Closed, counter-clockwise, in longitude and latitude. */
  readonly ring: Ring;
}

/** Cells of one size that cover the plane without overlap. */
export interface EqualAreaGrid {
  readonly cellKm2: number;
  /** Rows that touch a band of latitudes, northernmost first. */
  rows(south: number, north: number): number[];
  /** Latitudes between which the cells of a row lie. */
  rowBounds(row: number): { readonly south: number; readonly north: number };
  /** Cells of a row that touch a range of longitudes, westernmost first. */
  cells(row: number, west: number, east: number): GridCell[];
}

/**
 * A grid of equal cells, regular in the cylindrical equal-area plane of the ellipsoid (Snyder 1987, eq. 10-14 to 10-18) that is true to
 * scale along the anchor's parallel: hexagons pointed at the top, or squares. The grid depends on shape, size and anchor alone.
 *
 * @param shape of a cell; @param cellKm2 its area, above 0; @param anchor `[lng, lat]` in degrees, WGS 84, the middle of a cell, within 80° of the equator.
 * @throws RangeError for an area that is not positive or an anchor beyond.
 *
 * Accuracy: the plane keeps areas. An edge is drawn straight in longitude and latitude, and set on 1e-9°: over the delta's
 * coast (30.6–31.9° N) cells of 25 km² err by 4e-8, of 400 km² by 1.5e-7, of 0.25 km² by less than 1e-6, all against `measure/area`. Away
 * from the anchor's parallel cells are stretched: 0.6° north of 31.2° N by 0.6 % east to west, and pressed by as much north to south.
 */
export function equalAreaGrid(shape: "hex" | "square", cellKm2: number, anchor: LngLat): EqualAreaGrid {
  if (!(cellKm2 > 0 && cellKm2 < Number.POSITIVE_INFINITY)) throw new RangeError(`a cell is not ${cellKm2} km² large`);
  const [lng0, lat0] = anchor;
  if (!(Math.abs(lat0) <= 80 && Number.isFinite(lng0))) throw new RangeError(`[${anchor}] anchors no grid`);
  const isHex = shape === "hex";
  const sideM = M_PER_KM * Math.sqrt(isHex ? (2 * cellKm2) / (3 * Math.sqrt(3)) : cellKm2);
  // Half units: every corner and every middle is a whole number of them from the anchor.
  const stepX = isHex ? (sideM * Math.sqrt(3)) / 2 : sideM / 2;
  const stepY = sideM / 2;
  const rowSteps = isHex ? 3 : 2;
  const reach = isHex ? 2 : 1;
  const sin0 = Math.sin(lat0 * RADIANS);
  const trueScale = Math.cos(lat0 * RADIANS) / Math.sqrt(1 - E2 * sin0 * sin0);
  const y0 = northing(lat0, trueScale);
  const lngOf = (x: number) => rounded(lng0 + (x * stepX) / (EQUATORIAL_RADIUS_M * trueScale * RADIANS));
  const latitudes = new Map<number, number>();
  const latOf = (y: number): number => {
    const known = latitudes.get(y);
    if (known !== undefined) return known;
    const lat = rounded(latitudeOf(y0 + y * stepY, trueScale));
    latitudes.set(y, lat);
    return lat;
  };
  const corners = isHex ? HEX_CORNERS : SQUARE_CORNERS;
  return {
    cellKm2,
    rows(south, north) {
      const steps = (lat: number) => (northing(lat, trueScale) - y0) / stepY;
      const first = Math.ceil((steps(south) - reach) / rowSteps);
      const last = Math.floor((steps(north) + reach) / rowSteps);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => last - i + 0);
    },
    rowBounds: (row) => ({ south: latOf(row * rowSteps - reach), north: latOf(row * rowSteps + reach) }),
    cells(row, west, east) {
      const steps = (lng: number) => ((lng - lng0) * EQUATORIAL_RADIUS_M * trueScale * RADIANS) / stepX;
      // Every other row of hexagons is shifted by half a width.
      const shift = isHex ? Math.abs(row % 2) : 0;
      const first = Math.ceil((steps(west) - 1 - shift) / 2);
      const last = Math.floor((steps(east) + 1 - shift) / 2);
      const y = row * rowSteps;
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, i): GridCell => {
        const column = 2 * (first + i) + shift;
        const ring = corners.map(([dx, dy]): LngLat => [lngOf(column + dx), latOf(y + dy)]);
        return { row, column, center: [lngOf(column), latOf(y)], ring };
      });
    },
  };
}

const HEX_CORNERS = [
  [0, -2],
  [1, -1],
  [1, 1],
  [0, 2],
  [-1, 1],
  [-1, -1],
  [0, -2],
] as const;
const SQUARE_CORNERS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
] as const;

/** The smallest box round a ring. */
export function ringBox(ring: Ring): Bbox {
  const box: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of ring) {
    if (lng < box[0]) box[0] = lng;
    if (lat < box[1]) box[1] = lat;
    if (lng > box[2]) box[2] = lng;
    if (lat > box[3]) box[3] = lat;
  }
  return box;
}

function rounded(degrees: number): number {
  return Math.round(degrees * CELLS_PER_DEGREE) / CELLS_PER_DEGREE + 0;
}

/** Snyder's q, the sine-like measure of the zone between the equator and a parallel. */
function zone(lat: number): number {
  const sin = Math.sin(lat * RADIANS);
  return (1 - E2) * (sin / (1 - E2 * sin * sin) + Math.atanh(E * sin) / E);
}

function northing(lat: number, trueScale: number): number {
  return (EQUATORIAL_RADIUS_M * zone(lat)) / (2 * trueScale);
}

/** By Newton's method; beyond the poles the pole. */
function latitudeOf(y: number, trueScale: number): number {
  const q = (2 * y * trueScale) / EQUATORIAL_RADIUS_M;
  const most = zone(90);
  if (Math.abs(q) >= most) return Math.sign(q) * 90;
  let lat = Math.asin(q / most);
  for (let round = 0; round < 20; round += 1) {
    const sin = Math.sin(lat);
    const slope = (2 * (1 - E2) * Math.cos(lat)) / (1 - E2 * sin * sin) ** 2;
    const step = (zone(lat / RADIANS) - q) / slope;
    lat -= step;
    if (Math.abs(step) < 1e-15) break;
  }
  return lat / RADIANS;
}
