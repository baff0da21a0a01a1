import type { Metric } from "../../../data/schema/metric.ts";
import type { Atlas } from "../../model/atlas.ts";
import { type Contradiction, type ContradictionRule, contradiction, stated, type Term } from "./contradiction.ts";
import { factorOf, meet, times } from "./spread.ts";
import {
  type Known,
  knownFigure,
  middle,
  notesOf,
  observedAt,
  placesOf,
  spreadOfFigure,
  unitOf,
} from "./statements.ts";

interface Stated {
  readonly share: Known;
  readonly part: Known;
  readonly whole: Known | null;
}

function statedShares(atlas: Atlas, metric: Metric): readonly Stated[] {
  const { shareOf } = metric;
  if (!shareOf) return [];
  return placesOf(atlas, metric.id).flatMap((placeId) =>
    observedAt(atlas, metric.id, placeId).flatMap((share): Stated[] => {
      const part = knownFigure(atlas, shareOf.metricId, placeId, share.period);
      const whole = knownFigure(atlas, shareOf.metricId, shareOf.wholePlaceId, share.period);
      return part && middle(share.value) > 0 ? [{ share, part, whole }] : [];
    }),
  );
}

function mismatch(atlas: Atlas, { share, part, whole }: Stated): Contradiction[] {
  if (!whole) return [];
  const taken = times(spreadOfFigure(atlas, whole), factorOf(spreadOfFigure(atlas, share)));
  if (meet(taken, spreadOfFigure(atlas, part))) return [];
  const implied: Term = {
    type: "computed",
    formula: "share-total",
    period: part.period,
    value: { type: "number", value: (middle(whole.value) * middle(share.value)) / 100, qualifier: "≈" },
    unit: unitOf(atlas, part),
  };
  return [
    contradiction({
      rule: "share-total",
      code: "share-total",
      severity: "contradiction",
      placeId: part.placeId,
      terms: [stated(part), implied],
      inputs: [share.id, whole.id],
      amounts: {
        share: { value: share.value, unit: "%" },
        whole: { value: whole.value, unit: unitOf(atlas, whole) },
      },
      noteIds: notesOf(share, part, whole),
    }),
  ];
}

/** share × whole against the part, where all three are stated. */
export const shareTotal: ContradictionRule = (atlas) =>
  atlas.metrics.flatMap((metric) => statedShares(atlas, metric).flatMap((found) => mismatch(atlas, found)));

function alone(atlas: Atlas, { share, part, whole }: Stated): Contradiction[] {
  if (whole) return [];
  const { value } = part;
  const qualifier = value.type === "number" && value.qualifier !== "=" ? value.qualifier : "≈";
  const implied: Term = {
    type: "computed",
    formula: "share-alone",
    period: part.period,
    value: { type: "number", value: (middle(value) / middle(share.value)) * 100, qualifier },
    unit: unitOf(atlas, part),
  };
  return [
    contradiction({
      rule: "implied-alone",
      code: "share-alone",
      severity: "ambiguous",
      placeId: part.placeId,
      terms: [stated(part), implied],
      inputs: [share.id],
      amounts: { share: { value: share.value, unit: "%" } },
    }),
  ];
}

/** A whole that only a share implies: no figure states it. */
export const impliedByShare: ContradictionRule = (atlas) =>
  atlas.metrics.flatMap((metric) => statedShares(atlas, metric).flatMap((found) => alone(atlas, found)));
