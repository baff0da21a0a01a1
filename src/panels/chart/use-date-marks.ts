import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useView } from "../../bind/use-view.ts";
import type { MetricAnswer } from "../../derive/value-at.ts";
import { dayNumber } from "../../model/period.ts";
import { chooseTime } from "../../state/actions.ts";
import { TIMELINE } from "../../state/view.ts";
import type { DateMarks } from "./date-plot.tsx";
import { wholeYears } from "./time-axis.ts";

/** What an axis of dates shows: whole years round the figures, with the date asked among them. */
export function useDateMarks([first, last]: readonly [number, number], answer: MetricAnswer): DateMarks {
  const atlas = useAtlas();
  const { change } = useMetricAnswer();
  const at = useView((view) => view.time.at);
  const from = change?.from ?? null;
  const asked = [at, ...(from ? [from] : [])].map(dayNumber);
  return {
    span: wholeYears([Math.min(first, ...asked), Math.max(last, ...asked)]),
    at,
    period: answer.period,
    from,
    periods: (atlas.seriesByMetric.get(answer.metric.id)?.dates ?? []).map(({ period }) => period),
    choose: (date) => chooseTime({ at: [TIMELINE.start, date, TIMELINE.end].sort()[1] as string }),
  };
}
