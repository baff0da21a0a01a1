import type { LngLat } from "../../data/schema/ids.ts";
import { geodesicDistanceM } from "../../geo/measure/distance.ts";
import { type LocationProblem, locationIssues } from "../../geo/optimize/problem.ts";
import type { Issue } from "../../geo/types.ts";
import type { Demand } from "./answers.ts";
import type { FullCandidate } from "./candidates.ts";
import type { PerCandidate, SitingChoice } from "./choice-types.ts";
import { note } from "./issue-codes.ts";

const M_PER_KM = 1000;
/** A degree of a meridian is nowhere shorter. */
const KM_PER_DEGREE = 110.5;
/** A model with more rows of "one of the two" cannot be proven in a page. */
export const MOST_SPACING_PAIRS = 200_000;

type Making<T> = Generator<{ readonly share: number }, T>;

export interface ProblemTask {
  readonly choice: SitingChoice;
  readonly candidates: readonly FullCandidate[];
  readonly openCount: number;
  readonly demand: readonly Demand[];
  readonly costs: Float64Array;
}

/** The question as a problem of location and allocation. Limits that contradict each other stay in it: the answer names them. */
export function* locationProblem(
  task: ProblemTask,
): Making<{ readonly problem: LocationProblem; readonly issues: readonly Issue[] }> {
  const { choice, candidates, openCount, demand, costs } = task;
  const issues: Issue[] = [];
  const placeOf = new Map(candidates.map(({ id }, i) => [id, i]));
  const placesOf = (ids: readonly string[], part: "forced" | "forbidden") => {
    const strange = ids.filter((id) => !placeOf.has(id));
    if (strange.length > 0) issues.push(note("warning", "no-candidate", part, { ids: strange.join(";") }));
    return ids.flatMap((id) => placeOf.get(id) ?? []);
  };
  const forced = placesOf(choice.forced, "forced");
  const forbidden = new Set(placesOf(choice.forbidden, "forbidden"));
  const capacities = perCandidate(task, choice.capacity, "capacity", Number.POSITIVE_INFINITY, forbidden, issues);
  const openingCosts = perCandidate(task, choice.cost, "cost", 0, forbidden, issues);
  if (choice.budget !== null && !openingCosts) issues.push(note("warning", "budget-without-cost", "budget"));
  const problem: LocationProblem = {
    kind: choice.problem,
    weights: Float64Array.from(demand, ({ weight }) => weight),
    candidates: candidates.length,
    costs,
    radius: choice.radius,
    p: choice.problem === "lscp" ? null : openCount + choice.newSites,
    fixed: [...new Set([...Array.from({ length: openCount }, (_, i) => i), ...forced])].sort((a, b) => a - b),
    forbidden: [...forbidden].sort((a, b) => a - b),
    groups: choice.limits.map(({ district, most }) => ({
      name: district,
      members: candidates.flatMap(({ districtId, isOpen }, i) => (!isOpen && districtId === district ? [i] : [])),
      atMost: most,
    })),
    spacing: yield* spacingPairs(task, forbidden, issues),
    capacities,
    openingCosts,
    budget: openingCosts ? choice.budget : null,
  };
  return {
    problem,
    issues: issues.some(({ severity }) => severity === "error") ? issues : [...issues, ...locationIssues(problem)],
  };
}

/**
 * One number for all new sites, or a column of the file. Open sites are paid for, and what they can serve has no bound, which is told. A new site of which the column says nothing cannot be opened, which is told too.
 */
function perCandidate(
  { candidates }: ProblemTask,
  choice: PerCandidate | null,
  part: "capacity" | "cost",
  ofOpen: number,
  forbidden: Set<number>,
  issues: Issue[],
): Float64Array | null {
  if (!choice) return null;
  const unknown: string[] = [];
  const values = Float64Array.from(candidates, ({ id, isOpen, row }, i) => {
    if (isOpen) return ofOpen;
    if (choice.type === "all") return choice.value;
    const cell = row?.cells[choice.column];
    if (typeof cell === "number" && cell >= 0) return cell;
    unknown.push(id);
    forbidden.add(i);
    return 0;
  });
  if (unknown.length > 0)
    issues.push(
      note("warning", `${part}-unknown`, part, { ids: unknown.slice(0, 20).join(";"), count: unknown.length }),
    );
  if (part === "capacity" && candidates.some(({ isOpen }) => isOpen))
    issues.push(note("notice", "open-unlimited", part));
  return values;
}

/** Pairs of new sites nearer to each other than allowed, by geodesic distance between stated positions; open sites keep nobody away. */
function* spacingPairs(
  { choice, candidates }: ProblemTask,
  forbidden: ReadonlySet<number>,
  issues: Issue[],
): Making<[number, number][]> {
  const { spacingKm } = choice;
  if (spacingKm === null) return [];
  const places = candidates
    .flatMap(({ isOpen, lngLat }, i) => (isOpen || forbidden.has(i) ? [] : [{ i, lngLat }]))
    .sort((a, b) => a.lngLat[1] - b.lngLat[1] || a.i - b.i);
  const pairs: [number, number][] = [];
  for (const [n, from] of places.entries()) {
    for (let m = n + 1; m < places.length; m += 1) {
      const to = places[m] as (typeof places)[number];
      if ((to.lngLat[1] - from.lngLat[1]) * KM_PER_DEGREE > spacingKm) break;
      if (isFarAlong(from.lngLat, to.lngLat, spacingKm)) continue;
      if (geodesicDistanceM(from.lngLat, to.lngLat) / M_PER_KM >= spacingKm) continue;
      pairs.push(from.i < to.i ? [from.i, to.i] : [to.i, from.i]);
      if (pairs.length > MOST_SPACING_PAIRS) {
        issues.push(note("error", "too-many-spacing-pairs", "spacingKm", { most: MOST_SPACING_PAIRS }));
        return [];
      }
    }
    if (n % 64 === 63) yield { share: n / places.length };
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Farther apart in longitude alone, on the narrower of the two parallels, halved against the bend of the geodesic. */
function isFarAlong([lng1, lat1]: LngLat, [lng2, lat2]: LngLat, km: number): boolean {
  const apart = Math.abs(lng1 - lng2);
  const narrow = Math.cos((Math.max(Math.abs(lat1), Math.abs(lat2)) * Math.PI) / 180);
  return apart < 90 && apart * KM_PER_DEGREE * narrow > 2 * km;
}
