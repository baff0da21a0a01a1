import { type DrawnCriterion, drawValues, type RankingField, rankingField } from "./ranking-field.ts";
import { TopValues } from "./top-values.ts";
import { type DrawMethod, type WeightDraws, weightDraws } from "./weight-draws.ts";
import type { WeightLimits } from "./weight-limits.ts";

export interface AcceptabilityOptions {
  readonly limits?: WeightLimits;
  readonly draws?: number;
  readonly seed?: number;
  /** How many ranks are counted, from the first; all if there are fewer candidates. */
  readonly ranks?: number;
}

/** What is known after `draws` of the draws. The object that is yielded is filled on: copy what is to stay. */
export interface RankAcceptability {
  readonly draws: number;
  readonly method: DrawMethod;
  readonly seed: number;
  readonly ranks: number;
  /** Candidate after candidate, how often it had rank 1, 2 … `ranks`; level candidates share the better rank (1, 2, 2, 4). */
  readonly counts: Uint32Array;
  /** Candidate after candidate, the sum of each criterion's weights in the draws that it was first in. */
  readonly firstWeightSums: Float64Array;
  /** Number of candidates that could not be left out beforehand. */
  readonly contenders: number;
}

/** Multiplications between two yields, some milliseconds of work. */
const SLICE = 2_000_000;

/**
 * How often each candidate has each of the first ranks when weights are drawn evenly from all admissible ones and uncertain values evenly
 * from their ranges: the rank acceptability indices of SMAA-2, by simulation.
 *
 * @param criteria one column a criterion; their names must differ: draws follow them in alphabetical order, whatever the order given.
 * @returns yields what is known so far every few milliseconds (stop asking to cancel), then gives the whole; null if no weights are
 *   admissible.
 *
 * Accuracy: a share p after n draws has a standard error of √(p (1 − p) / n) (`shareError`), 0.0016 at worst with 100,000; shares of 2 and
 * 3 criteria are tested against the closed volumes of the parts of the simplex. The same seed gives the same counts, in whatever order
 * candidates and criteria are. Source: Lahdelma & Salminen, SMAA-2, Oper. Res. 49 (2001) 444–454; Tervonen & Lahdelma, Implementing
 * stochastic multicriteria acceptability analysis, Eur. J. Oper. Res. 178 (2007) 500–513.
 */
export function* rankAcceptability(
  criteria: readonly DrawnCriterion[],
  { limits = {}, draws = 100_000, seed = 1, ranks = 1 }: AcceptabilityOptions = {},
): Generator<RankAcceptability | number, RankAcceptability | null> {
  const order = criteria.map((_, c) => c).sort((a, b) => compareNames(criteria[a]?.id, criteria[b]?.id));
  const sorted = order.map((c) => criteria[c] as DrawnCriterion);
  sorted.forEach(({ id }, c) => {
    if (sorted[c + 1]?.id === id) throw new RangeError(`two criteria are called ${id}`);
  });
  const weights = weightDraws(inOrder(limits, order), order.length, seed);
  if (!weights) return null;
  const count = sorted[0]?.utilities.length ?? 0;
  const counted = Math.max(1, Math.min(ranks, count));
  const field = yield* rankingField(weighing(sorted, weights.weighs), counted);
  const run = new Run(field, weights, count, counted, seed, order);
  const slice = Math.max(1, Math.floor(SLICE / (weights.cost + costOf(field))));
  while (run.answer.draws < draws) {
    run.go(Math.min(slice, draws - run.answer.draws));
    yield run.answer;
  }
  return run.answer;
}

/** A criterion that cannot weigh anything must not decide who is behind. */
function weighing(criteria: readonly DrawnCriterion[], weighs: readonly boolean[]): DrawnCriterion[] {
  return criteria.map((criterion, c) =>
    weighs[c] ? criterion : { id: criterion.id, utilities: new Float64Array(criterion.utilities.length) },
  );
}

/** Of one draw, in multiplications; a drawn value takes some twenty. */
function costOf({ rows, cells }: RankingField): number {
  return rows.length + cells.reduce((sum, { places }) => sum + 20 * places.length, 1);
}

function compareNames(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The limits of criteria put in another order. */
function inOrder({ lower, upper, order: heavier = [] }: WeightLimits, order: readonly number[]): WeightLimits {
  return {
    ...(lower ? { lower: order.map((c) => lower[c] ?? 0) } : {}),
    ...(upper ? { upper: order.map((c) => upper[c] ?? 1) } : {}),
    order: heavier.map(([one, other]) => [order.indexOf(one), order.indexOf(other)] as const),
  };
}

class Run {
  readonly answer: { -readonly [K in keyof RankAcceptability]: RankAcceptability[K] };
  private readonly weights: Float64Array;
  private readonly scores: Float64Array;
  private readonly top: TopValues;

  constructor(
    private readonly field: RankingField,
    private readonly source: WeightDraws,
    count: number,
    ranks: number,
    seed: number,
    private readonly order: readonly number[],
  ) {
    this.weights = new Float64Array(field.width);
    this.scores = new Float64Array(field.candidates.length);
    this.top = new TopValues(ranks);
    this.answer = {
      draws: 0,
      method: source.method,
      seed,
      ranks,
      counts: new Uint32Array(count * ranks),
      firstWeightSums: new Float64Array(count * field.width),
      contenders: field.candidates.length,
    };
  }

  /** Takes some more draws; makes no object. */
  go(draws: number): void {
    const { field, source, weights, answer } = this;
    for (let n = 0; n < draws; n += 1) {
      source.next(weights);
      if (field.cells.length > 0) drawValues(field, answer.seed, answer.draws);
      if (answer.ranks === 1) this.countFirst(foremost(field, weights, this.scores));
      else this.countRanks();
      answer.draws += 1;
    }
  }

  private countFirst(best: number): void {
    for (let i = 0; i < this.scores.length; i += 1) if (this.scores[i] === best) this.count(i, 0);
  }

  private countRanks(): void {
    const { top, scores } = this;
    foremost(this.field, this.weights, scores);
    const least = top.take(scores);
    for (let i = 0; i < scores.length; i += 1) {
      const score = scores[i] as number;
      if (score >= least) this.count(i, top.placeOf(score));
    }
  }

  private count(i: number, rank: number): void {
    const { counts, ranks, firstWeightSums } = this.answer;
    const candidate = this.field.candidates[i] as number;
    counts[candidate * ranks + rank] = (counts[candidate * ranks + rank] as number) + 1;
    if (rank > 0) return;
    const start = candidate * this.weights.length;
    for (let c = 0; c < this.weights.length; c += 1) {
      const at = start + (this.order[c] as number);
      firstWeightSums[at] = (firstWeightSums[at] as number) + (this.weights[c] as number);
    }
  }
}

/** Fills in the scores and gives the greatest. */
function foremost({ rows, width }: RankingField, weights: Float64Array, scores: Float64Array): number {
  let best = -Infinity;
  for (let i = 0, at = 0; i < scores.length; i += 1) {
    let score = 0;
    for (let c = 0; c < width; c += 1, at += 1) score += (weights[c] as number) * (rows[at] as number);
    scores[i] = score;
    if (score > best) best = score;
  }
  return best;
}

/** The share of draws in which a candidate had a rank (1 is the first). */
export function acceptability(
  { counts, ranks, draws }: Pick<RankAcceptability, "counts" | "ranks" | "draws">,
  candidate: number,
  rank = 1,
): number {
  if (!(rank >= 1 && rank <= ranks)) throw new RangeError(`ranks 1 to ${ranks} were counted, not ${rank}`);
  return (counts[candidate * ranks + rank - 1] as number) / draws;
}

/** The standard error of a share found by that many independent draws. */
export function shareError(share: number, draws: number): number {
  return Math.sqrt((share * (1 - share)) / draws);
}

/** The mean of the weights that made a candidate first: whose preferences it serves; null if none did. */
export function centralWeights(answer: RankAcceptability, candidate: number): Float64Array | null {
  const first = answer.counts[candidate * answer.ranks] as number;
  if (!first) return null;
  const width = answer.firstWeightSums.length / (answer.counts.length / answer.ranks);
  return answer.firstWeightSums.slice(candidate * width, (candidate + 1) * width).map((sum) => sum / first);
}

/**
 * The confidence factor of SMAA-2: the share of draws of the uncertain values in which a candidate is first, alone or level, under its
 * central weights. 0 or 1 where all values are certain.
 *
 * @param weights one a criterion, in the order of `criteria`.
 * @returns yields the number of draws done, then gives the share.
 */
export function* confidenceFactor(
  criteria: readonly DrawnCriterion[],
  weights: Float64Array,
  candidate: number,
  { draws = 10_000, seed = 1 }: { draws?: number; seed?: number } = {},
): Generator<number, number> {
  const weighs = Array.from(weights, (weight) => weight > 0);
  const field = yield* rankingField(weighing(criteria, weighs), 1);
  const at = field.candidates.indexOf(candidate);
  if (at < 0) return 0;
  const scores = new Float64Array(field.candidates.length);
  const needed = field.cells.length > 0 ? draws : 1;
  const slice = Math.max(1, Math.floor(SLICE / costOf(field)));
  let first = 0;
  for (let draw = 0; draw < needed; draw += 1) {
    if (field.cells.length > 0) drawValues(field, seed, draw);
    if (foremost(field, weights, scores) === scores[at]) first += 1;
    if (draw % slice === slice - 1) yield draw + 1;
  }
  return first / needed;
}
