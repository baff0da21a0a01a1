import { type ScoredTable, scoreCriteria } from "../../geo/optimize/criteria.ts";
import type { CriterionValues, Scores } from "./answers.ts";
import { judgedWeights } from "./judged-weights.ts";

/** What scores are made from: plain data, without what is only shown. */
export interface ScoreTask {
  readonly openCount: number;
  readonly candidates: number;
  readonly criteria: readonly Pick<CriterionValues, "id" | "choice" | "values" | "range">[];
  readonly judgements: readonly number[] | null;
}

export interface Weighed {
  readonly table: ScoredTable;
  /** Of the criteria in the table, adding up to 1; zeros where all are 0. */
  readonly weights: Float64Array;
  readonly pairwise: Scores["pairwise"];
}

/** The criteria of the candidates that are not open already, on one scale, with their weights. */
export function weighedCriteria({ openCount, candidates, criteria, judgements }: ScoreTask): Weighed {
  const names = uniqueNames(criteria.map(({ id }) => id));
  const table = scoreCriteria(
    criteria.map(({ choice, values, range }, c) => ({
      id: names[c] as string,
      values: values.slice(openCount, candidates),
      transformation: choice.transformation,
      missing: choice.missing,
      ...(range && { range: fromCandidate(range, openCount) }),
    })),
  );
  const scored = new Set(table.criteria.map(({ id }) => id));
  const idle = new Set(names.flatMap((name, c) => (scored.has(name) ? [] : [c])));
  const stated = judgedWeights(judgements, criteria.length, idle);
  const all = new Map(names.map((name, c) => [name, stated?.weights[c] ?? (criteria[c]?.choice.weight as number)]));
  return {
    table,
    weights: shares(Float64Array.from(table.criteria, ({ id }) => all.get(id) as number)),
    pairwise: stated && {
      consistencyRatio: stated.consistencyRatio,
      lambdaMax: stated.lambdaMax,
      oddest: stated.oddest,
    },
  };
}

/** One measure may stand there twice, transformed in two ways. */
function uniqueNames(ids: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id} ${times}`;
  });
}

function fromCandidate(range: NonNullable<CriterionValues["range"]>, first: number) {
  return {
    low: range.low.slice(first),
    high: range.high.slice(first),
    ...(range.sources && { sources: range.sources.slice(first) }),
  };
}

function shares(weights: Float64Array): Float64Array {
  // Added from the smallest: the order of the criteria must not change a bit of the sum.
  const total = Float64Array.from(weights)
    .sort()
    .reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.map((weight) => weight / total) : weights;
}
