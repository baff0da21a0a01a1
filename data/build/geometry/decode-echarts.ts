import type { Feature, MultiPolygon, Position } from "geojson";

/** A map in the compressed form of ECharts 2–5 (`UTF8Encoding`): each ring is a string of steps on a grid of 1/1024°. */
export interface EchartsMap {
  UTF8Encoding: boolean;
  features: {
    id?: string;
    properties: { name: string };
    geometry:
      | { type: "Polygon"; coordinates: string[]; encodeOffsets: [number, number][] }
      | { type: "MultiPolygon"; coordinates: string[][]; encodeOffsets: [number, number][][] };
  }[];
}

/** One administrative unit as received. */
export type Boundary = Feature<MultiPolygon, { id: string }> & { id: string };

/** Steps per degree: the files were written with ECharts' fixed 1024. */
const GRID_PER_DEGREE = 1024;
/** Each character is 64 + the zigzag code of one step. */
const FIRST_CHARACTER = 64;

/**
 * The rings of one ECharts map as GeoJSON MultiPolygons, in the datum and winding of the file.
 * @param adcodeOf the id of a feature, from the file's id, if any, and its Chinese name.
 * @throws Error when a ring's string has an odd length.
 * Method: the inverse of ECharts' `parseGeoJson` (echarts/src/coord/geo/parseGeoJson.ts): zigzag, then running sums.
 */
export function decodeEcharts(map: EchartsMap, adcodeOf: (id: string | undefined, name: string) => string): Boundary[] {
  return map.features.map(({ id, properties, geometry }): Boundary => {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const offsets = geometry.type === "Polygon" ? [geometry.encodeOffsets] : geometry.encodeOffsets;
    const coordinates = polygons.map((rings, p) => rings.map((ring, r) => decodeRing(ring, offsets[p]?.[r] ?? [0, 0])));
    const adcode = adcodeOf(id, properties.name);
    return { type: "Feature", id: adcode, properties: { id: adcode }, geometry: { type: "MultiPolygon", coordinates } };
  });
}

/** One ring: `[lng, lat]` in degrees, closed, from its string and the grid position that the steps start from. */
export function decodeRing(text: string, [x0, y0]: [number, number]): Position[] {
  if (text.length % 2 !== 0) throw new Error(`a ring of ${text.length} characters: each position takes two`);
  let [x, y] = [x0, y0];
  const ring: Position[] = [];
  for (let i = 0; i < text.length; i += 2) {
    x += unzigzag(text.charCodeAt(i) - FIRST_CHARACTER);
    y += unzigzag(text.charCodeAt(i + 1) - FIRST_CHARACTER);
    ring.push([x / GRID_PER_DEGREE, y / GRID_PER_DEGREE]);
  }
  const [first, last] = [ring[0], ring[ring.length - 1]];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push([...first]);
  return ring;
}

function unzigzag(code: number): number {
  return (code >> 1) ^ -(code & 1);
}
