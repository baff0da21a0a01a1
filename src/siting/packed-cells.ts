import type { LngLat, PolygonGeometry, Ring } from "../../geo/types.ts";
import type { Candidate, SitingData } from "./answers.ts";

/**
 * Data with the cells of all candidates in two lists of numbers: what crosses from the worker to the page. As nested arrays thousands of
 * cells would hold the page up while they are copied.
 */
export interface PackedSiting {
  /** Without cells. */
  readonly data: SitingData;
  /** Of each candidate in turn the number of its polygons (0: no cell; below 0: a MultiPolygon), of each the number of rings, of each the positions. */
  readonly counts: Int32Array<ArrayBuffer>;
  /** Longitude and latitude of every position in turn. */
  readonly positions: Float64Array<ArrayBuffer>;
}

export function packCells(data: SitingData): PackedSiting {
  const counts: number[] = [];
  const rings: Ring[] = [];
  let size = 0;
  for (const { cell } of data.candidates) {
    if (!cell) {
      counts.push(0);
      continue;
    }
    const polygons = (cell.type === "Polygon" ? [cell.coordinates] : cell.coordinates) as Ring[][];
    counts.push(cell.type === "Polygon" ? 1 : -polygons.length);
    for (const polygon of polygons) {
      counts.push(polygon.length);
      for (const ring of polygon) {
        counts.push(ring.length);
        rings.push(ring);
        size += ring.length;
      }
    }
  }
  const positions = new Float64Array(2 * size);
  let at = 0;
  for (const ring of rings)
    for (const [lng, lat] of ring) {
      positions[at] = lng;
      positions[at + 1] = lat;
      at += 2;
    }
  const candidates = data.candidates.map((candidate) => (candidate.cell ? { ...candidate, cell: null } : candidate));
  return { data: { ...data, candidates }, counts: Int32Array.from(counts), positions };
}

/** The same data; a cell is made when it is first looked at. */
export function unpackCells({ data, counts, positions }: PackedSiting): SitingData {
  let [count, position] = [0, 0];
  const candidates = data.candidates.map((candidate) => {
    const from = { count, position };
    let polygons = Math.abs(counts[count] as number);
    count += 1;
    if (polygons === 0) return candidate;
    for (; polygons > 0; polygons -= 1) {
      let rings = counts[count] as number;
      count += 1;
      for (; rings > 0; rings -= 1) {
        position += 2 * (counts[count] as number);
        count += 1;
      }
    }
    return withCell(candidate, () => cellAt(counts, positions, from));
  });
  return { ...data, candidates };
}

function withCell({ id, label, lngLat, districtId, isOpen }: Candidate, make: () => PolygonGeometry): Candidate {
  let made: PolygonGeometry | null = null;
  return {
    id,
    label,
    lngLat,
    districtId,
    get cell() {
      made ??= make();
      return made;
    },
    isOpen,
  };
}

function cellAt(
  counts: Int32Array,
  positions: Float64Array,
  from: { readonly count: number; readonly position: number },
): PolygonGeometry {
  let { count, position } = from;
  const next = () => {
    count += 1;
    return counts[count - 1] as number;
  };
  const lngLat = (): LngLat => {
    position += 2;
    return [positions[position - 2] as number, positions[position - 1] as number];
  };
  const many = <T>(size: number, make: () => T): T[] => Array.from({ length: size }, make);
  const polygon = () => many(next(), () => many(next(), lngLat));
  const polygons = next();
  return polygons === 1
    ? { type: "Polygon", coordinates: polygon() }
    : { type: "MultiPolygon", coordinates: many(-polygons, polygon) };
}
