import { useStore } from "zustand";
import { type MetricAnswer, metricAnswer } from "../derive/value-at.ts";
import { comparisonOf, isSameMeasure } from "../state/pane.ts";
import type { Compare } from "../state/view.ts";
import { viewStore } from "../state/view-store.ts";
import { useAtlas } from "./use-atlas.ts";

/** The comparison under way, and whether both maps show one metric over one denominator. */
export function useComparison(): (Compare & { readonly isSameMeasure: boolean }) | null {
  const compare = useStore(viewStore, ({ view }) => comparisonOf(view));
  const isSame = useStore(viewStore, ({ view }) => view.compare !== null && isSameMeasure(view, view.compare.pane));
  return compare && { ...compare, isSameMeasure: isSame };
}

/** The values that the two maps show at their dates, whatever else is asked of them. */
export function useBothAnswers(): readonly [MetricAnswer, MetricAnswer] | null {
  const atlas = useAtlas();
  const first = useStore(viewStore, ({ view: { metric, denominator, time } }) =>
    metricAnswer(atlas, metric, denominator, time.at, time.policy),
  );
  const second = useStore(viewStore, ({ view }) => {
    const pane = comparisonOf(view)?.pane;
    return pane ? metricAnswer(atlas, pane.metric, pane.denominator, pane.at, pane.policy) : null;
  });
  return second && [first, second];
}
