import { mean, median } from "d3-array";
import { competitionRanks } from "./rank.ts";

export const SCALINGS = ["z", "rank", "range"] as const;
export type Scaling = (typeof SCALINGS)[number];

/**
 * A list without unit, so that several can be held together: `z` (x − mean)/s with n − 1; `rank` average ranks from 0 to 1; `range`
 * (x − least)/(greatest − least). Where all values are equal, all are 0: the list then tells nothing apart.
 *
 * @param values finite.
 */
export function scaled(values: readonly number[], scaling: Scaling): number[] {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  if (!(greatest > least)) return values.map(() => 0);
  if (scaling === "range") return values.map((value) => (value - least) / (greatest - least));
  if (scaling === "rank") {
    const up = competitionRanks(values, "ascending");
    const down = competitionRanks(values, "descending");
    // Equal values share the middle of their ranks.
    return up.map((rank, i) => (rank - 1 + (values.length - (down[i] as number))) / 2 / (values.length - 1));
  }
  const middle = mean(values) as number;
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
  return values.map((value) => (value - middle) / Math.sqrt(variance));
}

/** Missing values by the median of the known ones; null where none is known. */
export function filledByMedian(values: readonly (number | null)[]): number[] | null {
  const middle = median(values.filter((value) => value !== null));
  return middle === undefined ? null : values.map((value) => value ?? middle);
}

/** Rows of coordinates to their squared Euclidean distances. */
export function squaredDistances(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((a) => rows.map((b) => a.reduce((sum, value, i) => sum + (value - (b[i] as number)) ** 2, 0)));
}
