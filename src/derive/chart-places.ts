import type { Place } from "../../data/schema/place.ts";
import { type Atlas, CITY_ID } from "../model/atlas.ts";
import { isKnown } from "../model/metric-series.ts";
import type { Selection } from "../state/view.ts";
import { memo } from "./memo.ts";
import { ranking } from "./ranking.ts";
import type { MetricAnswer } from "./value-at.ts";

/** Places that have a number of the metric at some date, the city of Shanghai aside, in adcode order. */
export const placesWithFigures = memo((atlas: Atlas, metricId: string): readonly Place[] => {
  const ids = new Set<string>();
  for (const { figureByPlace } of atlas.seriesByMetric.get(metricId)?.dates ?? [])
    for (const [id, figure] of figureByPlace) if (isKnown(figure) && id !== CITY_ID) ids.add(id);
  return [...ids].sort().flatMap((id) => atlas.placeById.get(id) ?? []);
}, 8);

function selectedPlaces(atlas: Atlas, selection: Selection | null): readonly string[] {
  if (selection?.type === "place") return [selection.id];
  return (selection && atlas.siteById.get(selection.id)?.districtIds) ?? [];
}

/** The places that the chart draws beside the city, by commas: the chosen ones, else what is selected, else the largest. */
export function chartPlaces(
  atlas: Atlas,
  answer: MetricAnswer,
  chosen: readonly string[],
  selection: Selection | null,
): string {
  if (chosen.length > 0) return chosen.join();
  const kinds = answer.cities.length > 0 ? "city" : "district";
  const selected = selectedPlaces(atlas, selection).filter(
    (id) => id !== CITY_ID && atlas.placeById.get(id)?.kind === kinds,
  );
  if (selected.length > 0) return selected.join();
  const largest = ranking(answer).rows.find(({ value }) => value.figure && value.placeId !== CITY_ID && value.shown);
  return largest?.value.placeId ?? placesWithFigures(atlas, answer.metric.id)[0]?.id ?? "";
}
