import type { Robustness, Scores } from "../../siting/answers.ts";
import type { Told } from "./tell.ts";

/** Criteria that the draws weigh: those that take part and weigh something. */
export function weighed({ criteria }: Scores): Scores["criteria"] {
  return criteria.filter(({ weight }) => weight > 0);
}

/** Who leads the weighted sum, of which robustness is whatever the method: its place in `scored`. */
export function sumLeader(scores: Scores): number | undefined {
  const { criteria, utilities, order } = scores;
  const sum = (at: number) => criteria.reduce((total, { weight }, c) => total + weight * (utilities[c]?.[at] ?? 0), 0);
  let leader: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    const own = sum(at);
    if (own > most + LEVEL) [leader, most] = [at, own];
  }
  return leader;
}

/** Scores nearer than this are level. */
const LEVEL = 1e-9;

/** Below this a change of weight is told by nobody. */
const LEAST = 0.0005;

/** "Distance to open sites +0.01, Factories −0.01": the greatest changes first. */
export function changeWords(told: Told, scores: Scores, weights: ArrayLike<number>): string {
  const { t, number } = told.format;
  const changes = weighed(scores)
    .map(({ id, weight }, c) => ({ id, by: (weights[c] ?? weight) - weight }))
    .filter(({ by }) => Math.abs(by) >= LEAST)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  return changes
    .map(({ id, by }) => {
      const digits = Math.abs(by) < 0.01 ? 3 : 2;
      const sign = by > 0 ? "+" : "−";
      return `${told.criterion(id, "measure-short")} ${sign}${number(Math.abs(by), digits)}`;
    })
    .join(t("siting-answer:comma"));
}

/** A weight that would read 0.00. */
const SEEN = 0.005;

/** "Distance to demand 0.62 · Factories 0.38": what weighs nothing is left out. */
export function weightsWords(told: Told, scores: Scores, weights: ArrayLike<number>): string {
  const { number } = told.format;
  return weighed(scores)
    .flatMap(({ id }, c) => {
      const weight = weights[c] ?? 0;
      return weight < SEEN ? [] : `${told.criterion(id, "measure-short")} ${number(weight, 2, true)}`;
    })
    .join(" · ");
}

/** Places in `scored`, who is first most often first; the one that leads the scores is among them. */
export function firstPlaces({ firstShares }: Robustness, scores: Scores, most: number): number[] {
  const ranked = [...scores.order]
    .filter((at) => (firstShares[at] ?? 0) > 0)
    .sort((a, b) => (firstShares[b] as number) - (firstShares[a] as number));
  const shown = ranked.slice(0, most);
  const leader = sumLeader(scores);
  if (leader === undefined || shown.includes(leader)) return shown;
  return [...shown.slice(0, most - 1), leader];
}

/** Half of the draws: who is first in fewer leads by the weights alone. */
const FIRM = 0.5;

export type Firmness = "firm" | "unstable" | "shared";

/** Whether the candidate that the scores put first is so under most weights. */
export function firmness({ firstShares, dethroning }: Robustness, scores: Scores): Firmness {
  const leader = sumLeader(scores);
  if (leader === undefined) return "firm";
  if (dethroning?.change === 0) return "shared";
  return (firstShares[leader] ?? 0) >= FIRM ? "firm" : "unstable";
}
