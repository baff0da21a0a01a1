import { assertFinite } from "./rank.ts";

/**
 * How unevenly a quantity is spread over places. All of this file: `values` finite, 0 or more, one a place; null where they
 * sum to 0. They throw a RangeError for a negative or non-finite value.
 */
function sharesOf(values: readonly number[]): number[] | null {
  assertFinite(values);
  const negative = values.find((value) => value < 0);
  if (negative !== undefined) throw new RangeError(`expected quantities of 0 or more, found ${negative}`);
  const total = values.reduce((sum, value) => sum + value, 0);
  return total > 0 ? values.map((value) => value / total) : null;
}

/** Herfindahl–Hirschman index: Σ share², from 1/n (even) to 1 (all in one place). Source: Hirschman (1945), Herfindahl (1950). */
export function herfindahl(values: readonly number[]): number | null {
  return sharesOf(values)?.reduce((sum, share) => sum + share * share, 0) ?? null;
}

/** Shannon's entropy over its greatest, −Σ s ln s / ln n: 1 even, 0 all in one place. Null for one place alone. */
export function evenness(values: readonly number[]): number | null {
  const shares = sharesOf(values);
  if (!shares || shares.length < 2) return null;
  return -shares.reduce((sum, share) => sum + (share > 0 ? share * Math.log(share) : 0), 0) / Math.log(shares.length);
}

/** A stop of a Lorenz curve: this share of the base (places, land …) has this share of the quantity, the least dense first. */
export interface LorenzPoint {
  readonly base: number;
  readonly quantity: number;
}

/**
 * The Lorenz curve of a quantity over a base: places in the order of their density, both summed up, from (0, 0) to (1, 1).
 *
 * @param base what a place counts for, as its land; finite and above 0. Left out: every place counts alike.
 */
export function lorenz(values: readonly number[], base: readonly number[] = values.map(() => 1)): LorenzPoint[] | null {
  const shares = sharesOf(values);
  const baseShares = sharesOf(base);
  if (base.length !== values.length) throw new RangeError(`${values.length} values on ${base.length} bases`);
  if (base.some((size) => size <= 0)) throw new RangeError("a place's base must be above 0");
  if (!shares || !baseShares) return null;
  const places = shares.map((share, i) => ({ share, size: baseShares[i] as number }));
  places.sort((a, b) => a.share / a.size - b.share / b.size);
  const points: LorenzPoint[] = [{ base: 0, quantity: 0 }];
  for (const { share, size } of places) {
    const last = points.at(-1) as LorenzPoint;
    points.push({ base: last.base + size, quantity: last.quantity + share });
  }
  points[points.length - 1] = { base: 1, quantity: 1 };
  return points;
}

/** Gini's coefficient: twice the area between the Lorenz curve and evenness; 0 even. Source: Gini (1912). */
export function gini(values: readonly number[], base?: readonly number[]): number | null {
  const points = lorenz(values, base);
  if (!points) return null;
  const under = points.slice(1).reduce((area, point, i) => {
    const before = points[i] as LorenzPoint;
    return area + ((point.base - before.base) * (point.quantity + before.quantity)) / 2;
  }, 0);
  return 1 - 2 * under;
}
