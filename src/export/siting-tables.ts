import { shareError } from "../../geo/optimize/rank-acceptability.ts";
import type { LocationResult } from "../../geo/optimize/solve.ts";
import type { Alternatives, LocationAnswer, Robustness, Scores, SitingData } from "../siting/answers.ts";
import type { SitingChoice } from "../siting/choice-types.ts";
import type { Cell } from "./csv.ts";
import type { TidyTable } from "./reach-tables.ts";

/** What the tables of an answer are made from; names in the reader's language. What is not known yet is null. */
export interface SitingTableSet {
  readonly data: SitingData;
  readonly choice: SitingChoice;
  readonly scores: Scores | null;
  readonly robustness: Robustness | null;
  readonly location: LocationAnswer | null;
  readonly alternatives: Alternatives | null;
  candidate(place: number): string;
  demand(place: number): string;
  /** Units that numbers are stored in, whatever the page writes them in. */
  readonly weightUnit: string;
  readonly costUnit: string;
  readonly objectiveUnit: string;
  criterionUnit(id: string): string;
}

type Row = Readonly<Record<string, Cell>>;

function tidy(columns: readonly string[], rows: readonly Row[]): TidyTable {
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
}

/** On every line, so that a line that is copied still says what it was made from. */
const MADE = ["seed", "data_sha256"] as const;
const made = ({ choice, data }: SitingTableSet): Row => ({ seed: choice.seed, data_sha256: data.hash });

const SITE = ["candidate_id", "candidate", "district_id", "longitude", "latitude"] as const;

function siteCells({ data, candidate }: SitingTableSet, place: number, prefix = ""): Row {
  const of = data.candidates[place];
  if (!of) return {};
  const [longitude, latitude] = of.lngLat;
  return prefix
    ? { [`${prefix}id`]: of.id, [`${prefix}longitude`]: longitude, [`${prefix}latitude`]: latitude }
    : { candidate_id: of.id, candidate: candidate(place), district_id: of.districtId, longitude, latitude };
}

/** NaN and Infinity say that there is none. */
const finite = (value: number | null | undefined): number | null =>
  value !== null && value !== undefined && Number.isFinite(value) ? value : null;

const OF_CRITERION = ["value", "unit", "figure_id", "utility", "weight", "contribution"] as const;
const column = (id: string, what: (typeof OF_CRITERION)[number]) => `${id} ${what}`;

/**
 * Every candidate, the open sites too: place (WGS 84), rank and score, each criterion's value, utility, normalised weight and
 * contribution, whether the answer has it, what forcing it in (or out) costs, in which share of the draws it is first.
 */
export function candidatesTable(set: SitingTableSet): TidyTable {
  const { data, choice, scores, robustness, location, alternatives } = set;
  const at = new Map(scores ? Array.from(scores.scored, (place, i) => [place, i]) : []);
  const forced = new Map(alternatives?.forced.map((one) => [one.candidate, one]));
  const chosen = new Set(location?.result.chosen);
  const taking = new Map(scores?.criteria.map(({ id, weight }, c) => [id, { weight, c }]));
  const rows = data.candidates.map((of, place): Row => {
    const i = at.get(place);
    const price = forced.get(place);
    const parts = data.criteria.map(({ id, values, figureIds }): Row => {
      const part = taking.get(id);
      const value = finite(values[place]);
      return {
        [column(id, "value")]: value,
        [column(id, "unit")]: set.criterionUnit(id),
        [column(id, "figure_id")]: figureIds[place] ?? null,
        ...(part && {
          [column(id, "utility")]: i === undefined ? null : finite(scores?.utilities[part.c]?.[i]),
          [column(id, "weight")]: part.weight,
          [column(id, "contribution")]: i === undefined ? null : finite(scores?.contributions?.[part.c]?.[i]),
        }),
      };
    });
    return {
      ...siteCells(set, place),
      is_open: of.isOpen ? 1 : 0,
      in_answer: location ? (chosen.has(place) ? 1 : 0) : null,
      method: choice.method,
      rank: i === undefined ? null : finite(scores?.ranks[i]),
      score: i === undefined ? null : finite(scores?.scores[i]),
      pareto_front: i === undefined ? null : finite(scores?.fronts[i]),
      ...Object.assign({}, ...parts),
      forced: price?.forced ?? null,
      forced_objective: price?.objective ?? null,
      forced_cost: price?.cost ?? null,
      objective_unit: set.objectiveUnit,
      first_share: i === undefined || !robustness?.draws ? null : finite(robustness.firstShares[i]),
      draws: robustness?.draws || null,
      ...made(set),
    };
  });
  const columns = [
    ...SITE,
    "is_open",
    "in_answer",
    "method",
    "rank",
    "score",
    "pareto_front",
    ...data.criteria.flatMap(({ id }) => OF_CRITERION.map((what) => column(id, what))),
    "forced",
    "forced_objective",
    "forced_cost",
    "objective_unit",
    "first_share",
    "draws",
    ...MADE,
  ];
  return tidy(columns, rows);
}

/** Which site serves which demand, how far, and what nobody serves; a demand that is split has a line for each part. */
export function allocationTable(set: SitingTableSet): TidyTable {
  const { data, location } = set;
  const columns = [
    "demand_id",
    "demand",
    "longitude",
    "latitude",
    "weight",
    "weight_low",
    "weight_high",
    "weight_unit",
    "figure_id",
    "is_covered",
    "candidate_id",
    "candidate_longitude",
    "candidate_latitude",
    "candidate_is_open",
    "distance",
    "distance_unit",
    "share",
    "status",
    ...MADE,
  ];
  if (!location) return tidy(columns, []);
  const { allocation, status } = location.result;
  const lines = data.demand.map((): { candidate: number; share: number }[] => []);
  allocation.demand.forEach((demand, k) => {
    lines[demand]?.push({ candidate: allocation.candidate[k] as number, share: allocation.share[k] as number });
  });
  const rows = data.demand.flatMap((of, i): Row[] => {
    const [longitude, latitude] = of.lngLat;
    const shared: Row = {
      demand_id: of.id,
      demand: set.demand(i),
      longitude,
      latitude,
      weight: of.weight,
      weight_low: of.low,
      weight_high: of.high,
      weight_unit: set.weightUnit,
      figure_id: of.figureId,
      status,
      ...made(set),
    };
    const own = lines[i] ?? [];
    if (own.length === 0) return [{ ...shared, is_covered: 0 }];
    return own.map(({ candidate, share }) => ({
      ...shared,
      is_covered: 1,
      ...siteCells(set, candidate, "candidate_"),
      candidate_is_open: data.candidates[candidate]?.isOpen ? 1 : 0,
      distance: finite(data.costs[i * data.candidates.length + candidate]),
      distance_unit: set.costUnit,
      share,
    }));
  });
  return tidy(columns, rows);
}

/** How often each candidate has which rank, and under which weights it can be first at all. */
export function robustnessTable(set: SitingTableSet): TidyTable {
  const { scores, robustness } = set;
  const ranks = Array.from({ length: robustness?.ranks ?? 0 }, (_, rank) => `rank_${rank + 1}_share`);
  const weighed = scores?.criteria.filter(({ weight }) => weight > 0) ?? [];
  const columns = [
    ...SITE,
    "score",
    "first_share",
    "standard_error",
    ...ranks,
    "can_be_first",
    "greatest_lead",
    ...weighed.map(({ id }) => `${id} weight_for_it`),
    "draws",
    ...MADE,
  ];
  if (!scores || !robustness) return tidy(columns, []);
  const cases = new Map(robustness.bestCases.map((one) => [one.candidate, one]));
  const hasCases = robustness.bestCases.length > 0;
  const rows = [...scores.order].map((i): Row => {
    const best = cases.get(i);
    const share = robustness.draws ? finite(robustness.firstShares[i]) : null;
    return {
      ...siteCells(set, scores.scored[i] as number),
      score: finite(scores.scores[i]),
      first_share: share,
      standard_error: share === null ? null : shareError(share, robustness.draws),
      ...Object.fromEntries(
        ranks.map((name, rank) => [name, finite(robustness.rankShares[i * robustness.ranks + rank])]),
      ),
      can_be_first: best?.place ?? (hasCases ? "never" : null),
      greatest_lead: finite(best?.margin),
      ...Object.fromEntries(weighed.map(({ id }, c) => [`${id} weight_for_it`, finite(best?.weights[c])])),
      draws: robustness.draws || null,
      ...made(set),
    };
  });
  return tidy(columns, rows);
}

/** The answer, what the open sites come to alone, the next best sets, every candidate forced, and the curve over the count. */
export function alternativesTable(set: SitingTableSet): TidyTable {
  const { data, location, alternatives } = set;
  const columns = [
    "record",
    "candidate_ids",
    "candidates",
    "new_sites",
    "objective",
    "objective_unit",
    "difference",
    "bound",
    "gap",
    "status",
    "covered_share",
    "mean_distance",
    "distance_unit",
    ...MADE,
  ];
  const best = location?.result.objective ?? null;
  const ids = (places: readonly number[]) => places.flatMap((place) => data.candidates[place]?.id ?? []).join(";");
  const objectiveCells = (objective: number | null): Row => ({
    objective,
    objective_unit: set.objectiveUnit,
    difference: objective === null || best === null ? null : objective - best,
    ...made(set),
  });
  const setCells = (places: readonly number[]): Row => {
    const fresh = places.filter((place) => place >= data.openCount);
    return {
      candidate_ids: ids(fresh),
      candidates: fresh.map((place) => set.candidate(place)).join("; "),
      new_sites: fresh.length,
    };
  };
  const resultCells = ({ chosen, objective, bound, gap, status }: LocationResult): Row => ({
    ...setCells(chosen),
    ...objectiveCells(objective),
    bound,
    gap,
    status,
  });
  const rows: Row[] = [
    ...(location ? [{ record: "best", ...resultCells(location.result) }] : []),
    ...(location && location.without !== null
      ? [{ record: "without-new-sites", ...setCells([]), ...objectiveCells(location.without) }]
      : []),
    ...(alternatives?.runnerUps ?? []).map((result) => ({ record: "runner-up", ...resultCells(result) })),
    ...(alternatives?.forced ?? []).map(({ candidate, forced, objective, status }) => ({
      record: `forced-${forced}`,
      candidate_ids: ids([candidate]),
      candidates: set.candidate(candidate),
      ...objectiveCells(objective),
      status,
    })),
    ...(alternatives?.tradeOff ?? []).map(({ result, coveredShare, meanCost }) => ({
      record: "trade-off",
      ...resultCells(result),
      ...(data.problem.kind === "lscp" && { objective_unit: set.weightUnit, difference: null }),
      covered_share: coveredShare,
      mean_distance: meanCost,
      distance_unit: set.costUnit,
    })),
  ];
  return tidy(columns, rows);
}

/** What the checker recomputed of the answer, and what it is held against. */
export function checksTable(set: SitingTableSet): TidyTable {
  const columns = ["check", "of", "holds", "value", "limit", ...MADE];
  const rows = (set.location?.checks ?? []).map(
    ({ name, of, holds, value, limit }): Row => ({
      check: name,
      of: of ?? null,
      holds: holds ? 1 : 0,
      value: finite(value),
      limit: finite(limit),
      ...made(set),
    }),
  );
  return tidy(columns, rows);
}

export const SITING_TABLE: Readonly<Record<SitingChoice["table"], (set: SitingTableSet) => TidyTable>> = {
  candidates: candidatesTable,
  allocation: allocationTable,
  robustness: robustnessTable,
  alternatives: alternativesTable,
  checks: checksTable,
};
