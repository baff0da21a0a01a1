import type { Unit } from "./clean-edges.ts";
import { runMapshaper } from "./run-mapshaper.ts";

export const SHANGHAI = "310000";

/**
 * Share of the vertices that the outlines of the other cities keep (weighted Visvalingam): enough up to zoom 9, where one
 * pixel is 250 m. Every edge of Shanghai keeps all its vertices, so that the districts fit in exactly.
 */
const KEPT_SHARE = 0.05;
/** Islands of other cities smaller than this, 2 pixels across at zoom 8, are left out. */
const SMALLEST_ISLAND_M2 = 4e6;

const isCityOf = `/^310/.test(id) ? "${SHANGHAI}" : id`;

/** The 41 cities, in adcode order: Shanghai dissolved from its districts, the others simplified, all edges still shared. */
export async function buildCities(units: readonly Unit[]): Promise<Unit[]> {
  const commands = [
    `-each 'id = ${isCityOf}'`,
    "-dissolve id",
    "-explode",
    `-filter 'id == "${SHANGHAI}" || this.area >= ${SMALLEST_ISLAND_M2}'`,
    `-simplify variable weighted keep-shapes percentage='id == "${SHANGHAI}" ? 1 : ${KEPT_SHARE}'`,
    "-dissolve id",
    "-sort id",
  ].join(" ");
  return (await runMapshaper(commands, { "units.json": collection(units) })) as Unit[];
}

/** The four provinces and municipalities, in adcode order, dissolved from the cities. */
export async function buildProvinces(cities: readonly Unit[]): Promise<Unit[]> {
  const commands = `-each 'id = id.slice(0, 2) + "0000"' -dissolve id -sort id`;
  return (await runMapshaper(commands, { "cities.json": collection(cities) })) as Unit[];
}

function collection(features: readonly Unit[]) {
  return { type: "FeatureCollection", features };
}
