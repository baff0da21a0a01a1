import { type Classes, classesOf } from "../derive/classes.ts";
import { type FacetCounts, facetCounts } from "../derive/facet-counts.ts";
import { type Filtered, filtered } from "../derive/filters.ts";
import { type Legend, legend } from "../derive/legend.ts";
import { type Ranking, ranking } from "../derive/ranking.ts";
import { type TimelineAnswer, timeline } from "../derive/timeline.ts";
import { type MetricAnswer, metricAnswer } from "../derive/value-at.ts";
import type { Atlas } from "../model/atlas.ts";
import type { View } from "../state/view.ts";
import { useAtlas } from "./use-atlas.ts";
import { useView } from "./use-view.ts";

/**
 * The answers to the current view. All are memoised, so map and panels get the same objects; and each hook looks at its
 * answer alone: a component is drawn again when that is another object, not whenever the view changes.
 */
function useAnswer<T>(answer: (atlas: Atlas, view: View) => T): T {
  const atlas = useAtlas();
  return useView((view) => answer(atlas, view));
}

export const answerOf = (atlas: Atlas, { metric, denominator, time }: View): MetricAnswer =>
  metricAnswer(atlas, metric, denominator, time.at, time.policy);

const classesNow = (atlas: Atlas, view: View): Classes | null => classesOf(atlas, answerOf(atlas, view), view.classes);

export const filteredNow = (atlas: Atlas, view: View): Filtered =>
  filtered(atlas, answerOf(atlas, view), view.facets, view.time.window);

const facetCountsNow = (atlas: Atlas, view: View): FacetCounts =>
  facetCounts(atlas, answerOf(atlas, view), view.facets, view.time.window);

export const rankingNow = (atlas: Atlas, view: View): Ranking => ranking(answerOf(atlas, view));

const legendNow = (atlas: Atlas, view: View): Legend =>
  legend(answerOf(atlas, view), classesNow(atlas, view), filteredNow(atlas, view));

const timelineNow = (atlas: Atlas, view: View): TimelineAnswer => timeline(atlas, view.metric);

export const useMetricAnswer = (): MetricAnswer => useAnswer(answerOf);
export const useClasses = (): Classes | null => useAnswer(classesNow);
export const useFiltered = (): Filtered => useAnswer(filteredNow);
export const useFacetCounts = (): FacetCounts => useAnswer(facetCountsNow);
export const useRanking = (): Ranking => useAnswer(rankingNow);
export const useLegend = (): Legend => useAnswer(legendNow);
export const useTimeline = (): TimelineAnswer => useAnswer(timelineNow);
