import type { Figure } from "../../data/schema/figure.ts";
import type { Denominator } from "../../data/schema/metric.ts";
import type { Text } from "../../data/schema/text.ts";
import type { Atlas } from "../model/atlas.ts";
import { comparabilityOfPairs, type Mark } from "./comparability.ts";
import { memo } from "./memo.ts";
import type { MetricAnswer } from "./value-at.ts";

/** Why two maps have no difference to draw. */
export type Obstacle =
  | { readonly code: "other-metric"; readonly names: readonly [Text, Text] }
  | { readonly code: "other-denominator"; readonly denominators: readonly [Denominator, Denominator] }
  | { readonly code: "same-figures" | "no-pairs" }
  | { readonly code: "mark"; readonly mark: Mark };

/** The figures of each place that both answers know. */
function pairsOf(a: MetricAnswer, b: MetricAnswer): (readonly [Figure, Figure])[] {
  const of = ({ cities, districts }: MetricAnswer) => (cities.length > 0 ? cities : districts);
  const figures = new Map(of(a).map((value) => [value.placeId, value.status === "missing" ? null : value.figure]));
  return of(b).flatMap(({ placeId, status, figure }) => {
    const other = figures.get(placeId);
    return status !== "missing" && figure && other ? [[other, figure] as const] : [];
  });
}

/**
 * What forbids to take one answer from another; empty when at least one place has two figures that may be compared.
 * Those of other places are then marked on the map.
 */
export const obstacles = memo((atlas: Atlas, a: MetricAnswer, b: MetricAnswer): readonly Obstacle[] => {
  const found: Obstacle[] = [];
  const pairs = pairsOf(a, b);
  const set = comparabilityOfPairs(atlas, pairs);
  const barring = set.marks.filter((mark) => mark.bars).map((mark): Obstacle => ({ code: "mark", mark }));
  if (a.denominator !== b.denominator)
    found.push({ code: "other-denominator", denominators: [a.denominator, b.denominator] });
  if (a.metric !== b.metric)
    return [
      ...(barring.length > 0 ? barring : [{ code: "other-metric", names: [a.metric.names, b.metric.names] } as const]),
      ...found,
    ];
  if (found.length > 0) return found;
  if (pairs.length === 0) return [{ code: "no-pairs" }];
  if (pairs.every(([one, other]) => one === other)) return [{ code: "same-figures" }];
  return set.comparablePairs > 0 ? [] : barring;
});
