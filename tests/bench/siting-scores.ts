import { type Criterion, scoreCriteria } from "../../geo/optimize/criteria.ts";
import { finish } from "../../geo/optimize/finish.ts";
import { acceptability, type RankAcceptability, rankAcceptability } from "../../geo/optimize/rank-acceptability.ts";
import { weightDraws } from "../../geo/optimize/weight-draws.ts";
import { weightedSum } from "../../geo/optimize/weighted-sum.ts";
import { seededRandom } from "../../geo/statistics/seeded-random.ts";
import type { Comparison } from "./report.ts";
import { timed } from "./report.ts";

const CELLS = 15_000;
const WEIGHTS = [0.3, 0.25, 0.2, 0.1, 0.1, 0.05];
const DRAWS = 10_000;
/** Sorting is done for every hundredth draw and its time multiplied: each draw is sorted on its own. */
const SORTED_SHARE = 100;
/** Rounds before the first that counts, for both: the engine compiles what runs often. */
const WARM_UP = 30;

interface Cell {
  readonly id: number;
  readonly values: { readonly criterion: string; readonly value: number }[];
}

/** Scores of 15,000 cells by six criteria, and who is first under 10,000 random weights. */
export function compareScores(repetitions: number): Comparison[] {
  const random = seededRandom(1);
  const criteria = WEIGHTS.map(
    (_, c): Criterion => ({
      id: `criterion ${c}`,
      values: Float64Array.from({ length: CELLS }, () => 1000 * random()),
      transformation: { kind: "linear", direction: "more" },
      missing: "exclude",
    }),
  );
  return [...compareScoring(criteria, repetitions), compareFirsts(criteria, repetitions)];
}

/** Cells as a program without columns holds them. */
function cellsOf(criteria: readonly Criterion[]): Cell[] {
  return Array.from({ length: CELLS }, (_, id) => ({
    id,
    values: criteria.map(({ id: criterion, values }) => ({ criterion, value: values[id] as number })),
  }));
}

function compareScoring(criteria: readonly Criterion[], repetitions: number): Comparison[] {
  const cells = cellsOf(criteria);
  const weightOf = new Map(criteria.map(({ id }, c) => [id, WEIGHTS[c] as number]));
  const columns = scoreCriteria(criteria).criteria.map(({ utilities }) => utilities);
  const scales = scalesOf(cells);
  const utilityCells = cells.map(({ id, values }) => ({
    id,
    values: values.map(({ criterion, value }) => ({ criterion, value: scaled(value, scales.get(criterion)) })),
  }));
  const [reweighed, reweighedObjects, whole, wholeObjects]: [number[], number[], number[], number[]] = [[], [], [], []];
  const scores = new Float64Array(CELLS);
  let worst = 0;
  for (let n = -WARM_UP; n < repetitions; n += 1) {
    const ours = timed(() => weightedSum(columns, WEIGHTS, scores));
    const theirs = timed(() => scoredObjects(utilityCells, weightOf));
    const oursWhole = timed(() => {
      const table = scoreCriteria(criteria);
      return weightedSum(
        table.criteria.map(({ utilities }) => utilities),
        WEIGHTS,
      );
    });
    const theirsWhole = timed(() => scoredFromValues(cells, weightOf));
    for (const [i, { score }] of theirsWhole.value.entries())
      worst = Math.max(
        worst,
        Math.abs(score - (scores[i] as number)),
        Math.abs(score - (oursWhole.value[i] as number)),
      );
    if (n < 0) continue;
    reweighed.push(ours.ms);
    reweighedObjects.push(theirs.ms);
    whole.push(oursWhole.ms);
    wholeObjects.push(theirsWhole.ms);
  }
  const against = "arrays of objects";
  return [
    {
      what: "six criteria, 15,000 cells, weights moved",
      goal: { atLeast: 5 },
      against,
      oursMs: reweighed,
      theirsMs: reweighedObjects,
      notes: [`largest difference of a score ${worst.toExponential(1)}`],
    },
    {
      what: "the same from values in their units",
      goal: { atLeast: 5 },
      against,
      oursMs: whole,
      theirsMs: wholeObjects,
      notes: ["scales found, utilities made and weighed, each time; ours also looks for missing and idle criteria"],
    },
  ];
}

function scalesOf(cells: readonly Cell[]): Map<string, [number, number]> {
  const scales = new Map<string, [number, number]>();
  for (const { values } of cells)
    for (const { criterion, value } of values) {
      const [least, greatest] = scales.get(criterion) ?? [Infinity, -Infinity];
      scales.set(criterion, [Math.min(least, value), Math.max(greatest, value)]);
    }
  return scales;
}

function scaled(value: number, [least, greatest]: readonly [number, number] = [0, 1]): number {
  return (value - least) / (greatest - least);
}

function scoredObjects(cells: readonly Cell[], weightOf: ReadonlyMap<string, number>) {
  return cells.map(({ id, values }) => ({
    id,
    score: values.reduce((sum, { criterion, value }) => sum + (weightOf.get(criterion) ?? 0) * value, 0),
  }));
}

function scoredFromValues(cells: readonly Cell[], weightOf: ReadonlyMap<string, number>) {
  const scales = scalesOf(cells);
  return cells.map(({ id, values }) => ({
    id,
    score: values.reduce(
      (sum, { criterion, value }) => sum + (weightOf.get(criterion) ?? 0) * scaled(value, scales.get(criterion)),
      0,
    ),
  }));
}

function compareFirsts(criteria: readonly Criterion[], repetitions: number): Comparison {
  const { criteria: scored } = scoreCriteria(criteria);
  const columns = scored.map(({ utilities }) => utilities);
  const [oursMs, theirsMs]: [number[], number[]] = [[], []];
  let mismatches = 0;
  let contenders = 0;
  for (let n = 0; n < repetitions; n += 1) {
    const ours = timed(() => finish(rankAcceptability(scored, { draws: DRAWS, seed: n })) as RankAcceptability);
    const sorted = timed(() => sortedFirsts(columns, DRAWS / SORTED_SHARE, n));
    oursMs.push(ours.ms);
    theirsMs.push(sorted.ms * SORTED_SHARE);
    contenders = ours.value.contenders;
    const few = finish(rankAcceptability(scored, { draws: DRAWS / SORTED_SHARE, seed: n })) as RankAcceptability;
    sorted.value.forEach((count, i) => {
      mismatches += Math.abs(count - acceptability(few, i) * few.draws);
    });
  }
  return {
    what: "first of 15,000 cells under 10,000 weights",
    goal: { atLeast: 15 },
    against: "sorting each",
    oursMs,
    theirsMs,
    notes: [
      `${DRAWS / SORTED_SHARE} draws sorted (a typed array of scores, natively), their time × ${SORTED_SHARE}; ${Math.round(mismatches)} other firsts`,
      `${contenders} cells can be first at all; finding them is in the time`,
    ],
  };
}

/** Who is first under each of some weights, by sorting all scores. */
function sortedFirsts(columns: readonly Float64Array[], draws: number, seed: number): Uint32Array {
  const source = weightDraws({}, columns.length, seed);
  const weights = new Float64Array(columns.length);
  const scores = new Float64Array(CELLS);
  const sorted = new Float64Array(CELLS);
  const firsts = new Uint32Array(CELLS);
  for (let n = 0; n < draws; n += 1) {
    source?.next(weights);
    scores.fill(0);
    columns.forEach((column, c) => {
      const weight = weights[c] as number;
      for (let i = 0; i < CELLS; i += 1) scores[i] = (scores[i] as number) + weight * (column[i] as number);
    });
    sorted.set(scores);
    const first = scores.indexOf(sorted.sort()[CELLS - 1] as number);
    firsts[first] = (firsts[first] as number) + 1;
  }
  return firsts;
}
