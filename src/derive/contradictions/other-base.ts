import type { Metric } from "../../../data/schema/metric.ts";
import { type Atlas, CITY_ID } from "../../model/atlas.ts";
import { sameLength } from "../period-length.ts";
import { about, type Contradiction, type ContradictionRule, contradiction, stated } from "./contradiction.ts";
import { type Known, middle, notesOf, observedAt, placesOf } from "./statements.ts";

/** The notes of another base that a figure bears, as `comparability` asks for them. */
const basesOf = (atlas: Atlas, { noteIds }: Known) =>
  noteIds
    .filter((id) => atlas.breakingNotes.has(id))
    .sort()
    .join(" ");

/** Neighbours in a series that stand on two statistical bases. */
function breaksAt(atlas: Atlas, metric: Metric, placeId: string): (readonly [Known, Known])[] {
  const figures = observedAt(atlas, metric.id, placeId);
  if (figures.every((figure) => basesOf(atlas, figure) === "")) return [];
  return figures.flatMap((later, i): (readonly [Known, Known])[] => {
    const earlier = figures.slice(0, i).findLast((figure) => sameLength(figure.period, later.period));
    if (!earlier) return [];
    return basesOf(atlas, earlier) === basesOf(atlas, later) ? [] : [[earlier, later]];
  });
}

function found(metric: Metric, [a, b]: readonly [Known, Known], places: readonly Known[]): Contradiction {
  const change = (middle(b.value) / middle(a.value) - 1) * 100;
  return contradiction({
    rule: "other-base",
    code: change < 0 ? "other-base-fall" : "other-base-rise",
    severity: "different-measure",
    placeId: a.placeId,
    terms: [stated(a), stated(b)],
    inputs: places.map(({ id }) => id).filter((id) => id !== a.id && id !== b.id),
    amounts: { change: about(Math.abs(change), "%") },
    counts: { places: new Set(places.map(({ placeId }) => placeId)).size },
    noteIds: [...new Set([...metric.noteIds, ...notesOf(a, b)])],
  });
}

/** One metric, two bases: the series breaks, and what looks like a fall or a rise is none. */
export const otherBase: ContradictionRule = (atlas) =>
  atlas.metrics.flatMap((metric) => {
    const breaks = placesOf(atlas, metric.id).flatMap((placeId) => breaksAt(atlas, metric, placeId));
    const shown = breaks.find(([a]) => a.placeId === CITY_ID) ?? breaks[0];
    return shown ? [found(metric, shown, breaks.flat())] : [];
  });
