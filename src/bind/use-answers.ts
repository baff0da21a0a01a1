import { type Classes, classesOf } from "../derive/classes.ts";
import { type FacetCounts, facetCounts } from "../derive/facet-counts.ts";
import { type Filtered, filtered } from "../derive/filters.ts";
import { type Legend, legend } from "../derive/legend.ts";
import { type Ranking, ranking } from "../derive/ranking.ts";
import { stopsSince, type TimelineAnswer, timeline } from "../derive/timeline.ts";
import { type MetricAnswer, metricAnswer } from "../derive/value-at.ts";
import type { Atlas } from "../model/atlas.ts";
import type { View } from "../state/view.ts";
import { changePart } from "./change-part.ts";
import { useAtlas } from "./use-atlas.ts";
import { useEphemeral, useView } from "./use-view.ts";

/**
 * The answers to the current view. All are memoised, so map and panels get the same objects; and each hook looks at its
 * answer alone: a component is drawn again when that is another object, not whenever the view changes.
 */
function useAnswer<T>(answer: (atlas: Atlas, view: View) => T): T {
  const atlas = useAtlas();
  useEphemeral((state) => state.changeReady);
  return useView((view) => answer(atlas, view));
}

/** The values at the date, or their change since an earlier one. */
export const answerOf = (atlas: Atlas, { metric, denominator, time, change }: View): MetricAnswer => {
  const at = (date: string) => metricAnswer(atlas, metric, denominator, date, time.policy);
  const part = change && changePart();
  return part ? part.changeAnswer(atlas, at(change.from), at(time.at), change.as, change.insist) : at(time.at);
};

const classesNow = (atlas: Atlas, view: View): Classes | null => classesOf(atlas, answerOf(atlas, view), view.classes);

export const filteredNow = (atlas: Atlas, view: View): Filtered =>
  filtered(atlas, answerOf(atlas, view), view.facets, view.time.window);

const facetCountsNow = (atlas: Atlas, view: View): FacetCounts =>
  facetCounts(atlas, answerOf(atlas, view), view.facets, view.time.window);

export const rankingNow = (atlas: Atlas, view: View): Ranking => ranking(answerOf(atlas, view));

const legendNow = (atlas: Atlas, view: View): Legend =>
  legend(answerOf(atlas, view), classesNow(atlas, view), filteredNow(atlas, view));

export const timelineNow = (atlas: Atlas, { metric, change }: View): TimelineAnswer =>
  change ? stopsSince(timeline(atlas, metric), change.from) : timeline(atlas, metric);

export const useMetricAnswer = (): MetricAnswer => useAnswer(answerOf);
export const useClasses = (): Classes | null => useAnswer(classesNow);
export const useFiltered = (): Filtered => useAnswer(filteredNow);
export const useFacetCounts = (): FacetCounts => useAnswer(facetCountsNow);
/** Whether changes are shown in place of values. */
export const useIsChange = (): boolean => useAnswer((atlas, view) => answerOf(atlas, view).change !== undefined);
/** The largest size in the ranking; 0 for who does not ask, and is then not drawn again with each date. */
export const useRankingMax = (isAsked: boolean): number =>
  useAnswer((atlas, view) => (isAsked ? rankingNow(atlas, view).max : 0));
export const useRanking = (): Ranking => useAnswer(rankingNow);
export const useLegend = (): Legend => useAnswer(legendNow);
export const useTimeline = (): TimelineAnswer => useAnswer(timelineNow);
