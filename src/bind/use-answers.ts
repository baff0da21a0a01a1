import { type Classes, classesOf } from "../derive/classes.ts";
import { type FacetCounts, facetCounts } from "../derive/facet-counts.ts";
import { type Filtered, filtered } from "../derive/filters.ts";
import { type Legend, legend } from "../derive/legend.ts";
import { type Ranking, ranking } from "../derive/ranking.ts";
import { type TimelineAnswer, timeline } from "../derive/timeline.ts";
import { type MetricAnswer, metricAnswer } from "../derive/value-at.ts";
import { useAtlas } from "./use-atlas.ts";
import { useView } from "./use-view.ts";

/** The answers to the current view. All are memoised: map and panels get the same objects. */

export function useMetricAnswer(): MetricAnswer {
  const atlas = useAtlas();
  const metric = useView((view) => view.metric);
  const denominator = useView((view) => view.denominator);
  const at = useView((view) => view.time.at);
  const policy = useView((view) => view.time.policy);
  return metricAnswer(atlas, metric, denominator, at, policy);
}

export function useClasses(): Classes | null {
  return classesOf(
    useAtlas(),
    useMetricAnswer(),
    useView((view) => view.classes),
  );
}

export function useFiltered(): Filtered {
  return filtered(
    useAtlas(),
    useMetricAnswer(),
    useView((view) => view.facets),
    useView((view) => view.time.window),
  );
}

export function useFacetCounts(): FacetCounts {
  return facetCounts(
    useAtlas(),
    useMetricAnswer(),
    useView((view) => view.facets),
    useView((view) => view.time.window),
  );
}

export function useRanking(): Ranking {
  return ranking(useMetricAnswer());
}

export function useLegend(): Legend {
  return legend(useMetricAnswer(), useClasses(), useFiltered());
}

export function useTimeline(): TimelineAnswer {
  return timeline(
    useAtlas(),
    useView((view) => view.metric),
  );
}
