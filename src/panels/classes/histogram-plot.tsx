import { useMemo } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import type { Histogram, HistogramDot } from "../../derive/histogram.ts";
import { hover } from "../../state/ephemeral-store.ts";
import styles from "./histogram.module.css";
import { PLOT_HEIGHT, type PlotScale, stackDots, TRACK_Y } from "./plot-scale.ts";

interface HistogramPlotProps {
  histogram: Histogram;
  breaks: readonly number[];
  scale: PlotScale;
  label: string;
}

function dotFill(dot: HistogramDot): string {
  return dot.inPlay && dot.classIndex !== null ? `var(--class-${dot.classIndex + 1})` : "var(--panel)";
}

/** One dot a place in the colour of its class; break lines between. Places filtered out are hollow. */
export function HistogramPlot({ histogram, breaks, scale, label }: HistogramPlotProps) {
  const atlas = useAtlas();
  const { text } = useFormat();
  const hovered = useEphemeral((state) => (state.hover?.type === "place" ? state.hover.id : null));
  const selected = useView((view) => (view.selection?.type === "place" ? view.selection.id : null));
  const placed = useMemo(() => {
    const xs = histogram.dots.map((dot) => scale.x(dot.value));
    const { diameter, ys } = stackDots(xs);
    return histogram.dots.map((dot, i) => ({ dot, x: xs[i] as number, y: ys[i] as number, r: diameter / 2 }));
  }, [histogram, scale]);
  const isMarked = ({ dot }: { dot: HistogramDot }) => dot.placeId === hovered || dot.placeId === selected;

  return (
    <svg className={styles.plot} width={scale.width} height={PLOT_HEIGHT} role="img" aria-label={label}>
      {breaks.map((value) => (
        <line key={value} className={styles.break} x1={scale.x(value)} x2={scale.x(value)} y1={0} y2={TRACK_Y - 2} />
      ))}
      {/* Marked ones last, so that nothing lies over their edge. */}
      {[...placed.filter((p) => !isMarked(p)), ...placed.filter(isMarked)].map((place) => (
        <circle
          key={place.dot.placeId}
          className={styles.dot}
          data-marked={isMarked(place) || undefined}
          data-out={!place.dot.inPlay || undefined}
          cx={place.x}
          cy={place.y}
          r={isMarked(place) ? place.r + 0.6 : place.r}
          fill={dotFill(place.dot)}
          onPointerEnter={() => hover({ type: "place", id: place.dot.placeId })}
          onPointerLeave={() => hover(null)}
        >
          <title>{text((atlas.placeById.get(place.dot.placeId) ?? atlas.city).shortNames)}</title>
        </circle>
      ))}
    </svg>
  );
}
