import type { Atlas } from "../model/atlas.ts";
import { memo } from "./memo.ts";
import type { Ranking } from "./ranking.ts";

/** Where a place stands among its like: its rank and, for a strip, where each of them lies between least and most. */
export interface Standing {
  readonly rank: number;
  readonly of: number;
  /** 0 = the smallest value, 1 = the largest. */
  readonly own: number;
  readonly peers: readonly number[];
}

function standing(values: ReadonlyMap<string, number>, placeId: string): Standing | null {
  const own = values.get(placeId);
  if (own === undefined || values.size < 2) return null;
  const all = [...values.values()];
  const [min, max] = [Math.min(...all), Math.max(...all)];
  const at = (value: number) => (max > min ? (value - min) / (max - min) : 0.5);
  return {
    rank: 1 + all.filter((value) => value > own).length,
    of: all.length,
    own: at(own),
    peers: [...values].filter(([id]) => id !== placeId).map(([, value]) => at(value)),
  };
}

/** Where a place stands in the current ranking. */
export const standingInRanking = memo((ranking: Ranking, placeId: string): Standing | null => {
  const values = new Map<string, number>();
  for (const { value } of ranking.rows) if (value.shown) values.set(value.placeId, value.shown.value);
  return standing(values, placeId);
}, 4);

/** Where a place stands among the places of its kind with a figure of the same metric and period. */
export function standingAtDate(atlas: Atlas, metricId: string, periodKey: string, placeId: string): Standing | null {
  const kind = atlas.placeById.get(placeId)?.kind;
  const date = atlas.seriesByMetric.get(metricId)?.dates.find((other) => other.key === periodKey);
  const values = new Map<string, number>();
  for (const [id, { value }] of date?.figureByPlace ?? []) {
    if (value.type === "number" && atlas.placeById.get(id)?.kind === kind) values.set(id, value.value);
  }
  return standing(values, placeId);
}
