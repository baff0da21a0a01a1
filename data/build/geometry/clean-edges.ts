import type { Feature, MultiPolygon, Polygon } from "geojson";
import { DECIMALS, runMapshaper } from "./run-mapshaper.ts";

/**
 * Gaps up to this area are drawing errors and are closed. The largest one between two provinces of the boundary file
 * measures below it; the narrowest true opening, the mouth of the Yangtze, is no gap at all: it opens to the sea.
 */
const GAP_FILL_AREA = "20km2";
const MOST_ROUNDS = 8;

export type Unit = Feature<Polygon | MultiPolygon, { id: string }>;

/**
 * Makes neighbours share their edges exactly, on the grid of the published decimals: overlaps go to whoever comes first
 * in the list (so a district keeps its outline and the city next door yields), gaps to a neighbour.
 *
 * Crossings lie off the grid; rounding them can make new ones. So it is repeated until nothing changes any more.
 *
 * @param options.gapFillArea gaps up to this area are closed; "0" closes none.
 * @param options.decimals of the grid.
 * @throws Error when that takes more than eight rounds.
 */
export async function cleanEdges(
  units: readonly Unit[],
  { gapFillArea = GAP_FILL_AREA, decimals = DECIMALS } = {},
): Promise<Unit[]> {
  let current: Unit[] = [...units];
  let before = "";
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const text = JSON.stringify({ type: "FeatureCollection", features: current });
    if (text === before) return current;
    before = text;
    const commands = `-clean gap-fill-area=${gapFillArea} overlap-rule=min-id`;
    current = (await runMapshaper(commands, { "units.json": text }, decimals)) as Unit[];
    if (current.length !== units.length) throw new Error(`${units.length} units became ${current.length} by cleaning`);
  }
  throw new Error(`edges still change after ${MOST_ROUNDS} rounds of cleaning and rounding`);
}
