import {
  type AcceptabilityOptions,
  acceptability,
  type RankAcceptability,
  rankAcceptability,
  shareError,
} from "./rank-acceptability.ts";
import type { DrawnCriterion } from "./ranking-field.ts";

export interface InputSensitivity {
  readonly id: string;
  /** The leader's share of first ranks if this criterion's values were certain, at what is stated. */
  readonly share: number;
  /** That share less the one with all uncertainty. */
  readonly change: number;
  /** Standard error of the change as if both runs were independent; they share their draws, so it is smaller. */
  readonly error: number;
  /** Who leads then. */
  readonly leader: number;
}

export interface Sensitivity {
  readonly leader: number;
  readonly share: number;
  readonly seed: number;
  readonly draws: number;
  /** One an uncertain criterion, the greatest change (either way) first. */
  readonly inputs: readonly InputSensitivity[];
}

/**
 * Which criterion's uncertainty matters most: by how much the leader's share of first ranks changes when that criterion's values are taken
 * as stated. The leader is who is first most often with all uncertainty.
 *
 * Draws are the same in every run (they depend on seed, draw, criterion and source alone), so a change is due to the input removed.
 *
 * @returns yields the share done (0 to 1), then gives the answer; null if no weights are admissible.
 *
 * Source: sensitivity by factor fixing, Saltelli et al., Global Sensitivity Analysis: The Primer (2008), ch. 1, applied to the first rank
 * acceptability of SMAA-2.
 */
export function* inputSensitivity(
  criteria: readonly DrawnCriterion[],
  options: Omit<AcceptabilityOptions, "ranks"> = {},
): Generator<number, Sensitivity | null> {
  const uncertain = criteria.filter(({ range }) => range);
  const runs = uncertain.length + 1;
  const base = yield* progress(criteria, options, 0, runs);
  if (!base) return null;
  const leader = leaderOf(base);
  const share = acceptability(base, leader);
  const inputs: InputSensitivity[] = [];
  for (const [n, { id }] of uncertain.entries()) {
    const fixed = criteria.map((criterion) => (criterion.id === id ? { ...criterion, range: null } : criterion));
    const run = yield* progress(fixed, options, n + 1, runs);
    if (!run) return null;
    const without = acceptability(run, leader);
    const error = Math.hypot(shareError(share, base.draws), shareError(without, run.draws));
    inputs.push({ id, share: without, change: without - share, error, leader: leaderOf(run) });
  }
  inputs.sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.id < b.id ? -1 : 1));
  return { leader, share, seed: base.seed, draws: base.draws, inputs };
}

function leaderOf({ counts, ranks }: RankAcceptability): number {
  let leader = 0;
  for (let i = 1; i * ranks < counts.length; i += 1)
    if ((counts[i * ranks] as number) > (counts[leader * ranks] as number)) leader = i;
  return leader;
}

function* progress(
  criteria: readonly DrawnCriterion[],
  options: Omit<AcceptabilityOptions, "ranks">,
  run: number,
  runs: number,
): Generator<number, RankAcceptability | null> {
  const work = rankAcceptability(criteria, { ...options, ranks: 1 });
  const draws = options.draws ?? 100_000;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const share = typeof step.value === "number" ? 0 : step.value.draws / draws;
    yield (run + share) / runs;
  }
}
