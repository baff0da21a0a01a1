import { competitionRanks } from "../../geo/statistics/rank.ts";
import { kendallTauB, spearmanRho } from "../../geo/statistics/rank-correlation.ts";
import type { AnalysisInput } from "./analysis.ts";

type Denominator = AnalysisInput["denominator"];
const TOP = 3;

/** One measure's values by what they are divided by. */
export interface DividedValues {
  readonly denominator: Denominator;
  readonly ids: readonly string[];
  readonly values: readonly number[];
}

/** How two of them order the places that both know. */
export interface Message {
  readonly a: Denominator;
  readonly b: Denominator;
  readonly count: number;
  readonly tau: number | null;
  readonly rho: number | null;
  /** Ranks 1 to 3, more where they tie, the greatest first. */
  readonly topA: readonly string[];
  readonly topB: readonly string[];
}

function top(ids: readonly string[], values: readonly number[]): string[] {
  const ranks = competitionRanks(values);
  const order = ids.map((id, i) => ({ id, rank: ranks[i] as number })).filter(({ rank }) => rank <= TOP);
  return order.sort((a, b) => a.rank - b.rank || a.id.localeCompare(b.id)).map(({ id }) => id);
}

export function messagesOf(sets: readonly DividedValues[]): Message[] {
  return sets.flatMap((a, i) =>
    sets.slice(i + 1).flatMap((b): Message[] => {
      const valueIn = new Map(b.ids.map((id, k) => [id, b.values[k] as number]));
      const ids = a.ids.filter((id) => valueIn.has(id));
      if (ids.length < 2) return [];
      const x = a.values.filter((_, k) => valueIn.has(a.ids[k] as string));
      const y = ids.map((id) => valueIn.get(id) as number);
      const found = { tau: kendallTauB(x, y), rho: spearmanRho(x, y), topA: top(ids, x), topB: top(ids, y) };
      return [{ a: a.denominator, b: b.denominator, count: ids.length, ...found }];
    }),
  );
}
