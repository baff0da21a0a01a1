import { readFile } from "node:fs/promises";
import type { Bbox } from "../../../geo/types.ts";
import { cleanEdges, type Unit } from "./clean-edges.ts";
import { COASTLINES_FILE } from "./inputs.ts";
import { runMapshaper } from "./run-mapshaper.ts";

/** The 41 cities with a margin of about 8 km. */
export const SEA_BBOX: Bbox = [114.8, 27, 123.3, 35.3];
/** Four decimals, about 10 m: the accuracy of the coastline itself. */
export const SEA_DECIMALS = 4;

/** Shanghai's coast with the estuary, the north of Hangzhou Bay and Yangshan: what is looked at from close by. */
const NEAR: Bbox = [120.8, 30.6, 122.4, 31.95];
/**
 * How far bends may be smoothed (weighted Visvalingam, so that corners stay round), and how small an islet may be, near
 * Shanghai and farther off: two pixels at zoom 11 and at zoom 8.
 */
const INTERVAL_M = { near: 60, far: 430 };
const SMALLEST_ISLAND_M2 = { near: 5e4, far: 1e6 };

/**
 * The water in the box: its rectangle without OpenStreetMap's land polygons, their coast simplified and islets left out.
 * Rivers above the coastline are land here.
 */
export async function buildSeaMask(): Promise<Unit> {
  const land = await simplifiedLand();
  const features = await runMapshaper(
    "-erase land.json",
    { "box.json": { type: "Polygon", coordinates: [rectangle(SEA_BBOX)] }, "land.json": land },
    SEA_DECIMALS,
  );
  const sea = features.map((feature) => ({ ...(feature as Unit), id: "sea", properties: { id: "sea" } }));
  // Rounding can make an inlet touch itself.
  const cleaned = await cleanEdges(sea, { gapFillArea: "0", decimals: SEA_DECIMALS });
  if (cleaned.length !== 1) throw new Error(`the sea came out as ${cleaned.length} features, not one`);
  return cleaned[0] as Unit;
}

/** Cut along the near box, so that each side has its own tolerance; where the coast crosses its edge it stays fixed. */
async function simplifiedLand() {
  const [west, south, east, north] = NEAR;
  const isNear = `this.centroidX > ${west} && this.centroidX < ${east} && this.centroidY > ${south} && this.centroidY < ${north}`;
  const commands = [
    `-clip bbox=${SEA_BBOX.join(",")}`,
    "-explode",
    `-filter 'this.area >= (${isNear} ? ${SMALLEST_ISLAND_M2.near} : ${SMALLEST_ISLAND_M2.far})'`,
    `-clip bbox=${NEAR.join(",")} + name=near`,
    `-each 'isNear = true'`,
    `-erase target=land bbox=${NEAR.join(",")}`,
    `-each 'isNear = false'`,
    "-merge-layers target=land,near name=coast",
    "-explode",
    `-simplify variable weighted keep-shapes interval='isNear ? ${INTERVAL_M.near} : ${INTERVAL_M.far}'`,
    "-dissolve",
  ].join(" ");
  const features = await runMapshaper(commands, { "land.json": await readFile(COASTLINES_FILE, "utf8") }, SEA_DECIMALS);
  return { type: "FeatureCollection", features };
}

function rectangle([west, south, east, north]: Bbox) {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
