import type { Rule } from "../../../data/schema/rule.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import type { Atlas } from "../../model/atlas.ts";
import { LoneNumber } from "../figure/lone-number.tsx";

/**
 * What a rule's effect counts: the figure that states it, or else the numbers of its claims, the threshold apart. Claims
 * beside a figure word the same target otherwise: they are evidence.
 */
export function ruleNumbers(atlas: Atlas, { evidence, condition }: Rule): string[] {
  const figures = evidence.filter((refId) => atlas.figureById.has(refId));
  if (figures.length > 0) return figures;
  const threshold = condition.type === "threshold" ? condition.claimId : null;
  return evidence.filter((refId) => refId !== threshold && atlas.claimById.get(refId)?.value);
}

/** A stated number of a claim or a figure, leading to its card. */
export function RuleNumber({ refId }: { refId: string }) {
  const atlas = useAtlas();
  const claim = atlas.claimById.get(refId);
  if (claim?.value && claim.unit) {
    return <LoneNumber refId={refId} value={claim.value} unit={claim.unit} target={claim.kind === "target"} />;
  }
  const figure = atlas.figureById.get(refId);
  const metric = figure && atlas.metricById.get(figure.metricId);
  if (!figure || !metric) return null;
  return <LoneNumber refId={refId} value={figure.value} unit={metric.unit} target={figure.kind === "target"} />;
}
