import { type MipBuilder, type MipModel, mipBuilder } from "./mip.ts";
import { type LocationProblem, reachOf } from "./problem.ts";
import type { ServiceCosts } from "./service-costs.ts";

/** Sets that no answer may be again. */
export type BannedSets = readonly (readonly number[])[];

/** The columns of candidates come first in every model here: column j is whether candidate j is open. */
export function openColumns(problem: LocationProblem, builder: MipBuilder, cost: number, kept?: Uint8Array): void {
  const { candidates: n } = problem;
  const lower = new Uint8Array(n);
  const upper = new Uint8Array(n).fill(1);
  for (const j of problem.fixed) lower[j] = 1;
  for (const j of problem.forbidden) upper[j] = 0;
  for (let j = 0; j < n; j += 1)
    builder.column(cost, lower[j] as number, kept?.[j] === 0 ? 0 : (upper[j] as number), true);
}

/** Count, group, spacing and budget limits, and the banned sets. */
export function limitRows(problem: LocationProblem, builder: MipBuilder, banned: BannedSets = []): void {
  const { candidates: n, p, groups, spacing, openingCosts, budget } = problem;
  const all = Array.from({ length: n }, (_, j) => j);
  if (p !== null) builder.row(-Infinity, p, all);
  for (const { members, atMost } of groups) builder.row(-Infinity, atMost, [...new Set(members)]);
  for (const pair of spacing) builder.row(-Infinity, 1, pair);
  if (budget !== null && openingCosts) builder.row(-Infinity, budget, all, Array.from(openingCosts));
  for (const set of banned) {
    const inside = new Set(set);
    builder.row(
      -Infinity,
      inside.size - 1,
      all,
      all.map((j) => (inside.has(j) ? 1 : -1)),
    );
  }
}

export interface LevelModel {
  readonly model: MipModel;
  /** Columns that must be 0 for the answer to be the whole problem's: what they stand for was left out. */
  readonly leftOut: readonly { readonly column: number; readonly demand: number }[];
  /** The column values of a set of open candidates. */
  readonly valuesOf: (open: readonly number[]) => Float64Array;
}

/**
 * `mclp` or `pMedian` without capacities. A demand's costs are climbed level by level: with the distinct costs D1 < D2 < … of
 * demand i, zᵏ is 1 where nobody within Dᵏ is open, and costs Dᵏ⁺¹ − Dᵏ more (Cornuéjols, Nemhauser and Wolsey 1980; the sparse
 * rows zᵏ + Σ open at Dᵏ ≥ zᵏ⁻¹ after Elloumi 2010). For `mclp` that is one row a demand: uncovered or covered by somebody.
 * Only the `nearest[i]` nearest candidates of a demand are told apart; beyond them the next cost is charged, which is never too
 * much. An answer whose `leftOut` columns are all 0 is therefore an optimum of the whole problem, and the optimum always a bound.
 *
 * @param kept candidates that may be open (others have been proved out); all when left out.
 */
export function levelModel(
  problem: LocationProblem,
  service: ServiceCosts,
  { kept, nearest, banned }: { kept?: Uint8Array; nearest?: Int32Array; banned?: BannedSets } = {},
): LevelModel {
  const { demands: m, candidates: n, costs, idle, penalty } = service;
  const builder = mipBuilder();
  openColumns(problem, builder, 0, kept);
  limitRows(problem, builder, banned);
  const shut = new Uint8Array(n);
  for (const j of problem.forbidden) shut[j] = 1;
  const candidates = Array.from({ length: n }, (_, j) => j).filter((j) => !shut[j] && kept?.[j] !== 0);
  const leftOut: { column: number; demand: number }[] = [];
  const levels: { column: number; demand: number; level: number }[] = [];
  let offset = 0;
  for (let i = 0; i < m; i += 1) {
    const cost = (j: number) => costs[j * m + i] as number;
    const worst = idle[i] as number;
    const near = candidates.filter((j) => cost(j) < worst).sort((a, b) => cost(a) - cost(b));
    if (near.length === 0) {
      offset += worst;
      if (worst === penalty) builder.row(1, Infinity, []);
      continue;
    }
    offset += cost(near[0] as number);
    let [before, k] = [-1, 0];
    const listed = Math.max(1, nearest?.[i] ?? near.length);
    while (k < near.length) {
      const level = cost(near[k] as number);
      const at: number[] = [];
      for (; k < near.length && cost(near[k] as number) === level; k += 1) at.push(near[k] as number);
      const last = k >= near.length;
      const next = last ? worst : cost(near[k] as number);
      const must = last && worst === penalty;
      const column = builder.column(must ? 0 : next - level, 0, must ? 0 : 1, false);
      builder.row(
        before < 0 ? 1 : 0,
        Infinity,
        before < 0 ? [column, ...at] : [column, ...at, before],
        before < 0 ? undefined : [1, ...at.map(() => 1), -1],
      );
      before = column;
      levels.push({ column, demand: i, level });
      if (!last && k >= listed) {
        leftOut.push({ column, demand: i });
        break;
      }
    }
  }
  const model = builder.build(offset);
  const valuesOf = (open: readonly number[]) => {
    const values = new Float64Array(model.columnCost.length);
    for (const j of open) values[j] = 1;
    for (const { column, demand, level } of levels)
      if (!open.some((j) => (costs[j * m + demand] as number) <= level)) values[column] = 1;
    return values;
  };
  return { model, leftOut, valuesOf };
}

export interface AssignModel {
  readonly model: MipModel;
  /** What the columns after the candidates' stand for: the share of a demand that a candidate serves. */
  readonly demand: Int32Array;
  readonly candidate: Int32Array;
}

/**
 * Any kind with capacities (or `cover`, without): shares x of demand i served by candidate j, only pairs within reach, x ≤ open,
 * Σ weight × x ≤ capacity × open. `least` asks for the fewest sites, `mclp` and `pMedian` for their own sum (`mclp`'s is what
 * stays unserved), `feasible` for any answer.
 */
export function assignModel(
  problem: LocationProblem,
  aim: "least" | "feasible" | "sum",
  { reach = reachOf(problem), banned = [] as BannedSets } = {},
): AssignModel {
  const { candidates: n, weights, costs, capacities, kind } = problem;
  const builder = mipBuilder();
  openColumns(problem, builder, aim === "least" ? 1 : 0);
  limitRows(problem, builder, banned);
  const demand: number[] = [];
  const candidate: number[] = [];
  const load = Array.from({ length: n }, () => ({ columns: [] as number[], weights: [] as number[] }));
  const partial = kind === "mclp" && aim !== "least";
  let offset = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] as number;
    if (weight === 0) continue;
    if (partial) offset += weight;
    const shares: number[] = [];
    for (let j = 0; j < n; j += 1) {
      const cost = costs[i * n + j] as number;
      if (!(cost <= reach)) continue;
      const own = aim !== "sum" ? 0 : kind === "mclp" ? -weight : weight * cost;
      const column = builder.column(own, 0, 1, false);
      builder.row(-Infinity, 0, [column, j], [1, -1]);
      shares.push(column);
      demand.push(i);
      candidate.push(j);
      load[j]?.columns.push(column);
      load[j]?.weights.push(weight);
    }
    builder.row(partial ? -Infinity : 1, 1, shares);
  }
  for (let j = 0; j < n; j += 1) {
    const { columns, weights: own } = load[j] as (typeof load)[number];
    const capacity = capacities?.[j] ?? Infinity;
    if (columns.length > 0 && capacity < Infinity) builder.row(-Infinity, 0, [...columns, j], [...own, -capacity]);
  }
  return {
    model: builder.build(aim === "sum" ? offset : 0),
    demand: Int32Array.from(demand),
    candidate: Int32Array.from(candidate),
  };
}

/** `lscp`, and the step of `pCentre`, without capacities: all demand within `reach` of somebody open, and the limits. */
export function coverModel(
  problem: LocationProblem,
  aim: "least" | "feasible",
  { reach = reachOf(problem), banned = [] as BannedSets } = {},
): MipModel {
  const { candidates: n, weights, costs } = problem;
  const builder = mipBuilder();
  openColumns(problem, builder, aim === "least" ? 1 : 0);
  limitRows(problem, builder, banned);
  const seen = new Set<string>();
  for (let i = 0; i < weights.length; i += 1) {
    if (weights[i] === 0) continue;
    const near: number[] = [];
    for (let j = 0; j < n; j += 1) if ((costs[i * n + j] as number) <= reach) near.push(j);
    const key = near.join(",");
    if (seen.has(key)) continue;
    seen.add(key);
    builder.row(1, Infinity, near);
  }
  return builder.build();
}
