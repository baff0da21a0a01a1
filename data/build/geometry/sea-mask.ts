import { readFile } from "node:fs/promises";
import type { Bbox } from "../../../geo/types.ts";
import type { Unit } from "./clean-edges.ts";
import { COASTLINES_FILE } from "./inputs.ts";
import { runMapshaper } from "./run-mapshaper.ts";

/** The 41 cities with a margin of about 8 km. */
export const SEA_BBOX: Bbox = [114.8, 27, 123.3, 35.3];

/** The water in the box: its rectangle without OpenStreetMap's land polygons. Rivers above the coastline are land here. */
export async function buildSeaMask(): Promise<Unit> {
  const [west, south, east, north] = SEA_BBOX;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const features = await runMapshaper(`-clip bbox=${SEA_BBOX.join(",")}`, {
    "land.json": await readFile(COASTLINES_FILE, "utf8"),
  });
  const [sea, ...others] = await runMapshaper("-erase land.json", {
    "box.json": { type: "Polygon", coordinates: [ring] },
    "land.json": { type: "FeatureCollection", features },
  });
  if (!sea || others.length > 0) throw new Error(`the sea came out as ${others.length + 1} features, not one`);
  return { ...(sea as Unit), id: "sea", properties: { id: "sea" } };
}
