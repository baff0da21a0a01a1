import { dethroningChange } from "../../geo/optimize/dethroning-change.ts";
import { bestCases } from "../../geo/optimize/first-under-some-weights.ts";
import { type RankAcceptability, rankAcceptability } from "../../geo/optimize/rank-acceptability.ts";
import { type DrawnCriterion, rankingField } from "../../geo/optimize/ranking-field.ts";
import { inputSensitivity } from "../../geo/optimize/sensitivity.ts";
import type { Robustness } from "./answers.ts";
import type { SitingChoice } from "./choice-types.ts";
import { type ScoreTask, weighedCriteria } from "./scored-criteria.ts";
import type { Work } from "./step.ts";

/** Ranks that are counted, from the first. */
const RANKS = 5;
/** Shares of the whole work: the draws, who can be first, whose uncertainty matters. */
const [DRAWN, CASES] = [0.4, 0.6];

/** A criterion that weighs nothing is not the reader's: the draws leave it out, as those that cannot separate. */
export function* robustness(task: ScoreTask, { seed, draws }: Pick<SitingChoice, "seed" | "draws">): Work<Robustness> {
  const { table, weights } = weighedCriteria(task);
  const kept = table.criteria.filter((_, c) => (weights[c] as number) > 0);
  const own = weights.filter((weight) => weight > 0);
  const count = table.candidates.length;
  const nothing: Robustness = { ...NOTHING, seed, firstShares: new Float64Array(count) };
  if (kept.length === 0 || count === 0) return nothing;
  const columns = kept.map(({ utilities }) => utilities);
  let known: Robustness = { ...nothing, dethroning: dethroningChange(columns, own) };
  const counted = yield* drawn(kept, { seed, draws, ranks: RANKS }, known);
  known = { ...known, ...counted };
  const asked = yield* within(notBehind(kept), DRAWN, DRAWN, () => known);
  const cases = yield* within(bestCases(columns, {}, asked), DRAWN, CASES, () => known);
  known = { ...known, bestCases: (cases ?? []).filter(({ place }) => place !== "never") };
  const sensitivity = kept.some(({ range }) => range)
    ? yield* within(inputSensitivity(kept, { seed, draws }), CASES, 1, () => known)
    : null;
  return { ...known, sensitivity };
}

/** Candidates that nobody beats by every criterion: only they can be first, or level with who is. */
function* notBehind(criteria: readonly DrawnCriterion[]): Generator<number, number[]> {
  // Values as they are stated: a value that is drawn may be anywhere in its range.
  const stated = criteria.map(({ id, utilities }) => ({ id, utilities }));
  const { candidates: foremost } = yield* rankingField(stated, 1);
  const isAhead = (rival: number, i: number) =>
    stated.every(({ utilities }) => (utilities[rival] as number) - (utilities[i] as number) > LEVEL);
  const count = stated[0]?.utilities.length ?? 0;
  return Array.from({ length: count }, (_, i) => i).filter((i) => !foremost.some((rival) => isAhead(rival, i)));
}

/** Utilities nearer than this are level. */
const LEVEL = 1e-9;

const NOTHING = {
  draws: 0,
  ranks: 0,
  rankShares: new Float64Array(0),
  bestCases: [],
  dethroning: null,
  sensitivity: null,
};

function* drawn(
  criteria: readonly DrawnCriterion[],
  options: { readonly seed: number; readonly draws: number; readonly ranks: number },
  known: Robustness,
): Generator<
  { share: number; partial?: () => Robustness },
  Pick<Robustness, "draws" | "ranks" | "firstShares" | "rankShares">
> {
  const steps = rankAcceptability(criteria, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value ? sharesOf(value) : known;
    if (typeof value === "number") yield { share: 0 };
    else yield { share: (DRAWN * value.draws) / options.draws, partial: () => ({ ...known, ...sharesOf(value) }) };
  }
}

/** What is known after some of the draws; the run fills its own arrays on. */
function sharesOf({ counts, ranks, draws }: RankAcceptability) {
  const rankShares = Float64Array.from(counts, (count) => count / draws);
  const firstShares = Float64Array.from({ length: counts.length / ranks }, (_, i) => rankShares[i * ranks] as number);
  return { draws, ranks, firstShares, rankShares };
}

/** Steps that say their share as a part of the whole. */
function* within<T>(steps: Generator<number, T>, from: number, to: number, partial: () => Robustness) {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { share: from + (to - from) * step.value, partial };
  }
}
