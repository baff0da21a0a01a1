import type { Claim } from "../../../data/schema/claim.ts";
import type { Atlas } from "../../model/atlas.ts";
import { periodKey } from "../../model/period.ts";
import { type ContradictionRule, contradiction, exactly, stated } from "./contradiction.ts";
import { meet, spreadOf } from "./spread.ts";
import type { Known } from "./statements.ts";
import { observedAt, placesOf } from "./statements.ts";

/** The claims that each name one of what a figure counts: of its place, its source and its period. */
function listOf(atlas: Atlas, measureId: string, figure: Known): readonly Claim[] {
  return atlas.claims.filter(
    (claim) =>
      claim.measureId === measureId &&
      claim.placeId === figure.placeId &&
      claim.sourceId === figure.sourceId &&
      claim.period !== null &&
      periodKey(claim.period) === periodKey(figure.period),
  );
}

/** A stated count against the length of the list that the same source prints. */
export const listCount: ContradictionRule = (atlas) =>
  atlas.metrics.flatMap((metric) => {
    const measureId = metric.counts;
    if (measureId === undefined) return [];
    const figures = placesOf(atlas, metric.id).flatMap((placeId) => observedAt(atlas, metric.id, placeId));
    return figures.flatMap((figure) => {
      const list = listOf(atlas, measureId, figure);
      const length = { low: list.length, high: list.length };
      if (list.length === 0 || meet(spreadOf(figure.value, metric.unit, 1), length)) return [];
      return [
        contradiction({
          rule: "list-count",
          code: "list-count",
          severity: "contradiction",
          placeId: figure.placeId,
          terms: [
            stated(figure),
            { type: "computed", formula: "list-count", period: figure.period, ...exactly(list.length, metric.unit) },
          ],
          inputs: list.map(({ id }) => id),
          counts: { listed: list.length },
        }),
      ];
    });
  });
