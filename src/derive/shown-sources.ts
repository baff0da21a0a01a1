import type { Source } from "../../data/schema/source.ts";
import type { Atlas } from "../model/atlas.ts";
import { memo } from "./memo.ts";
import type { MetricAnswer } from "./value-at.ts";

/** The sources of what is shown, the one with most figures first, denominators' sources after the metric's own. */
export const shownSources = memo((atlas: Atlas, answer: MetricAnswer): readonly Source[] => {
  const counts = new Map<string, number>();
  const count = (sourceId: string, weight: number) => counts.set(sourceId, (counts.get(sourceId) ?? 0) + weight);
  const places = answer.cities.length > 0 ? answer.cities : answer.districts;
  const NUMERATOR_FIRST = places.length + 1;
  const known = places.filter((value) => value.status !== "missing");
  // Where districts have nothing, the city's number is what is shown.
  for (const value of known.length > 0 ? known : [answer.city]) {
    if (value.status === "missing" || !value.figure) continue;
    for (const { figure, denominatorFigure } of value.change ? [value.change.to, value.change.from] : [value]) {
      if (figure) count(figure.sourceId, NUMERATOR_FIRST);
      if (denominatorFigure) count(denominatorFigure.sourceId, 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).flatMap(([id]) => atlas.sourceById.get(id) ?? []);
}, 4);
