import type { LngLat } from "../../data/schema/ids.ts";
import type { DistanceTable } from "../../data/schema/siting-file.ts";
import { nearDistanceM, reducedPosition } from "../../geo/measure/near-distance.ts";
import type { Issue } from "../../geo/types.ts";
import type { Demand, SitingData } from "./answers.ts";
import type { FullCandidate } from "./candidates.ts";
import type { SitingChoice } from "./choice-types.ts";
import { note, type SitingIssueCode } from "./issue-codes.ts";

const M_PER_KM = 1000;
const MIN_PER_HOUR = 60;
/** Of a matrix of demands and candidates: 32 MB of numbers, some 10 s of geodesics. */
export const MOST_PAIRS = 4_000_000;
/** Between two signs of life. */
const PAIRS_A_STEP = 16_000;

export interface Distances {
  /** Geodesic, row-major, a row a demand: km. */
  readonly km: Float64Array;
  readonly costs: Float64Array;
  readonly costUnit: SitingData["costUnit"];
  readonly issues: readonly Issue[];
}

interface Located {
  readonly lngLat: LngLat;
}

/** Geodesic km from each of one list (rows) to each of another (columns); to 5 µm, beyond 5° of each other to 15 nm. */
export function* geodesicKm(
  from: readonly Located[],
  to: readonly Located[],
): Generator<{ readonly share: number }, Float64Array> {
  const km = new Float64Array(from.length * to.length);
  const ends = to.map(({ lngLat }) => reducedPosition(lngLat));
  let at = 0;
  for (const { lngLat } of from) {
    const start = reducedPosition(lngLat);
    for (const end of ends) {
      km[at] = nearDistanceM(start, end) / M_PER_KM;
      at += 1;
      if (at % PAIRS_A_STEP === 0) yield { share: at / km.length };
    }
  }
  return km;
}

/** What it costs each demand to be served from each candidate, by the question's own measure of distance. */
export function* distancesOf(
  demand: readonly Demand[],
  candidates: readonly FullCandidate[],
  choice: SitingChoice,
  matrix: DistanceTable | null,
): Generator<{ readonly share: number }, Distances> {
  const pairs = demand.length * candidates.length;
  const none = { km: new Float64Array(0), costs: new Float64Array(0), costUnit: "km" as const };
  if (pairs > MOST_PAIRS) {
    const sizes = { demand: demand.length, candidates: candidates.length, most: MOST_PAIRS };
    return { ...none, issues: [note("error", "too-many-pairs", "distance", sizes)] };
  }
  const km = yield* geodesicKm(demand, candidates);
  const { distance } = choice;
  if (distance.type === "file") {
    if (!matrix) return { ...none, issues: [note("error", "file-missing", "distance", { file: distance.id })] };
    return { km, costUnit: "own", ...fromMatrix(matrix, demand, candidates) };
  }
  const perKm = distance.type === "min" ? (distance.detour * MIN_PER_HOUR) / distance.speedKmh : distance.detour;
  return { km, costs: perKm === 1 ? km : km.map((way) => way * perKm), costUnit: distance.type, issues: [] };
}

/** A row of a file is known by its own name too. */
const namesOf = ({ id, label }: { readonly id: string; readonly label: Demand["label"] }): string[] =>
  label.type === "text" ? [id, label.text] : [id];

function fromMatrix(
  matrix: DistanceTable,
  demand: readonly Demand[],
  candidates: readonly FullCandidate[],
): Pick<Distances, "costs" | "issues"> {
  const [from, to] = [placesOf(matrix.from), placesOf(matrix.to)];
  const places = (list: readonly { readonly id: string; readonly label: Demand["label"] }[], of: Map<string, number>) =>
    list.map((one) => namesOf(one).flatMap((name) => of.get(name) ?? [])[0]);
  const count = (found: readonly (number | undefined)[]) => found.filter((one) => one !== undefined).length;
  // Demands may stand in the first column or in the first row: the way on which more names are found.
  const along = [places(demand, from), places(candidates, to)] as const;
  const across = [places(demand, to), places(candidates, from)] as const;
  const isTurned = count(across[0]) * count(across[1]) > count(along[0]) * count(along[1]);
  const [rows, columns] = isTurned ? across : along;
  const costs = new Float64Array(demand.length * candidates.length).fill(Number.POSITIVE_INFINITY);
  let missing = 0;
  rows.forEach((row, i) => {
    columns.forEach((column, j) => {
      const known = row !== undefined && column !== undefined;
      const value = known ? (isTurned ? matrix.values[column]?.[row] : matrix.values[row]?.[column]) : undefined;
      if (value === undefined || value === null) missing += 1;
      else costs[i * candidates.length + j] = value;
    });
  });
  const issues: Issue[] = [];
  const unnamed = (
    code: SitingIssueCode,
    list: readonly { readonly id: string }[],
    found: readonly (number | undefined)[],
  ) => {
    const ids = list.filter((_, i) => found[i] === undefined).map(({ id }) => id);
    if (ids.length > 0)
      issues.push(
        note("warning", code, "distance", { count: ids.length, of: list.length, ids: ids.slice(0, 20).join(";") }),
      );
  };
  unnamed("matrix-demand-missing", demand, rows);
  unnamed("matrix-candidates-missing", candidates, columns);
  if (missing === costs.length && missing > 0) issues.push(note("error", "matrix-matches-nothing", "distance"));
  else if (missing > 0) issues.push(note("warning", "no-way", "distance", { count: missing, of: costs.length }));
  return { costs, issues };
}

/** Where each name stands; of equal names the first. */
function placesOf(names: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  names.forEach((name, i) => {
    if (!places.has(name)) places.set(name, i);
  });
  return places;
}
