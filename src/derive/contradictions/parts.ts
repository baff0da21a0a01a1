import { about, type ContradictionRule, contradiction, exactly, stated } from "./contradiction.ts";
import { meet, plus, printedStep, spreadOf } from "./spread.ts";
import { type Known, knownFigure, middle, notesOf, observedAt, placesOf, spreadOfFigure } from "./statements.ts";

const numbers = (value: Known["value"]) => (value.type === "number" ? [value.value] : [value.low, value.high]);

/** Metrics that make up another, against it, at one place and period. */
export const partsSum: ContradictionRule = (atlas) =>
  atlas.metrics.flatMap((metric) => {
    const { madeOf, unit } = metric;
    if (!madeOf) return [];
    const wholes = placesOf(atlas, metric.id).flatMap((placeId) => observedAt(atlas, metric.id, placeId));
    return wholes.flatMap((whole) => {
      const parts = madeOf.flatMap((id) => knownFigure(atlas, id, whole.placeId, whole.period) ?? []);
      if (parts.length < madeOf.length) return [];
      const figures = [...parts, whole];
      const isOneColumn = new Set(figures.map(({ sourceId }) => sourceId)).size === 1;
      const step = isOneColumn ? printedStep(figures.flatMap(({ value }) => numbers(value))) : undefined;
      const summed = plus(parts.map(({ value }) => spreadOf(value, unit, step)));
      if (meet(summed, spreadOf(whole.value, unit, step))) return [];
      const sum = parts.reduce((total, { value }) => total + middle(value), 0);
      return [
        contradiction({
          rule: "parts-sum",
          code: "parts-sum",
          severity: "residue",
          placeId: whole.placeId,
          terms: [
            { type: "computed", formula: "parts-sum", period: whole.period, ...exactly(sum, unit) },
            stated(whole),
          ],
          inputs: parts.map(({ id }) => id),
          amounts: {
            residue: exactly(Math.abs(sum - middle(whole.value)), unit),
            share: about((sum / middle(whole.value)) * 100, "%"),
          },
          counts: { parts: parts.length },
          noteIds: notesOf(whole),
        }),
      ];
    });
  });

/** A part that is more than its whole. */
export const partAboveWhole: ContradictionRule = (atlas) =>
  atlas.metrics.flatMap((metric) => {
    const { partOf } = metric;
    if (partOf === undefined) return [];
    const parts = placesOf(atlas, metric.id).flatMap((placeId) => observedAt(atlas, metric.id, placeId));
    return parts.flatMap((part) => {
      const whole = knownFigure(atlas, partOf, part.placeId, part.period);
      if (!whole || spreadOfFigure(atlas, part).low <= spreadOfFigure(atlas, whole).high) return [];
      return [
        contradiction({
          rule: "part-above-whole",
          code: "part-above-whole",
          severity: "contradiction",
          placeId: part.placeId,
          terms: [stated(part), stated(whole)],
          amounts: { share: about((middle(part.value) / middle(whole.value)) * 100, "%") },
          noteIds: notesOf(part, whole),
        }),
      ];
    });
  });
