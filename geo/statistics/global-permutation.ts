import { seededRandom, shuffle } from "./seeded-random.ts";

/**
 * Pseudo p of a global statistic: the values are put into random orders over the places, and the statistic is made anew.
 *
 * @param statistic of values in the order of the places.
 * @param draws how many orders; the smallest p is 2 / (draws + 1).
 * @returns two-sided: twice the smaller of (orders at least, at most as great + 1) / (draws + 1), at most 1.
 */
export function permutationP(
  values: readonly number[],
  statistic: (values: readonly number[]) => number,
  { draws = 9_999, seed = 1, progress }: { draws?: number; seed?: number; progress?: (done: number) => void } = {},
): { readonly p: number; readonly smallestP: number; readonly draws: number } {
  const random = seededRandom(seed);
  const order = [...values];
  const observed = statistic(values);
  const tie = 1e-10 * Math.abs(observed);
  let atLeast = 1;
  let atMost = 1;
  for (let draw = 0; draw < draws; draw += 1) {
    if (draw % 500 === 0) progress?.(draw / draws);
    shuffle(order, random);
    const value = statistic(order);
    if (value >= observed - tie) atLeast += 1;
    if (value <= observed + tie) atMost += 1;
  }
  return { p: Math.min(1, (2 * Math.min(atLeast, atMost)) / (draws + 1)), smallestP: 2 / (draws + 1), draws };
}
