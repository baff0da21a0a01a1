import { useMemo, useRef } from "react";
import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import type { Classes } from "../../derive/classes.ts";
import { type Histogram, type Range, shownRange } from "../../derive/histogram.ts";
import { BreakHandles } from "./break-handles.tsx";
import styles from "./histogram.module.css";
import { HistogramCaption } from "./histogram-caption.tsx";
import { HistogramPlot } from "./histogram-plot.tsx";
import { labelledTicks, plotScale } from "./plot-scale.ts";
import { RangeThumbs } from "./range-thumbs.tsx";
import { useWidth } from "./use-width.ts";

const WIDTH = 264;

/** How many places lie in a range, as the filter counts them. */
function countWithin({ dots }: Histogram, [low, high]: Range): number {
  return dots.filter(({ value }) => low <= value && value <= high).length;
}

/** The spread of the values, cut into classes, under a slider that filters by value. */
export function HistogramBrush({ histogram, classes }: { histogram: Histogram; classes: Classes | null }) {
  const { t, scaleOf, scaled } = useFormat();
  const answer = useMetricAnswer();
  const chosen = useView((view) => view.facets.range);
  const isManual = useView((view) => view.classes.method === "manual" && !view.change);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, WIDTH);
  const scale = useMemo(() => plotScale(histogram, width), [histogram, width]);
  const unit = scaleOf(answer, histogram.max);
  const number = (value: number) => scaled(value, unit, histogram.max);
  const written = (value: number) => `${number(value)} ${unit.label}`;
  const breaks = classes?.breaks ?? [];

  function valueText(end: "low" | "high", range: Range): string {
    const value = range[end === "low" ? 0 : 1];
    const isOpen = value === histogram.domain[end === "low" ? 0 : 1];
    return t(isOpen ? "classes:thumb-open" : "classes:thumb", {
      value: written(value),
      count: countWithin(histogram, range),
      of: histogram.dots.length,
    });
  }

  const [first, last] = [histogram.dots[0], histogram.dots.at(-1)];
  const label =
    first && last
      ? t("classes:plot", { count: histogram.dots.length, low: written(first.value), high: written(last.value) })
      : t("classes:plot-empty");
  return (
    <div className={styles.brush}>
      <div ref={box} className={styles.box}>
        <HistogramPlot histogram={histogram} breaks={breaks} scale={scale} label={label} />
        {isManual && classes && <BreakHandles classes={classes} histogram={histogram} scale={scale} />}
        <RangeThumbs
          histogram={histogram}
          scale={scale}
          chosen={chosen}
          names={{ low: t("classes:range-low"), high: t("classes:range-high") }}
          valueText={valueText}
        />
      </div>
      <div className={styles.ticks} aria-hidden="true" data-ui-count>
        {labelledTicks(histogram.ticks, scale, number).map((tick) => (
          <span
            key={tick}
            data-end={tick === histogram.domain[0] ? "first" : tick === histogram.domain[1] ? "last" : undefined}
            style={{ left: scale.x(tick) }}
          >
            {number(tick)}
          </span>
        ))}
      </div>
      <HistogramCaption
        histogram={histogram}
        unit={unit}
        chosen={chosen ? shownRange(histogram, chosen) : null}
        within={chosen ? countWithin(histogram, chosen) : histogram.dots.length}
      />
    </div>
  );
}
