import { useRef } from "react";
import type { ResultChart } from "../../../analyses/analysis.ts";
import { namedText } from "../../../bind/analysis-words.ts";
import { useAtlas } from "../../../bind/use-atlas.ts";
import { useFormat } from "../../../bind/use-format.ts";
import { useWidth } from "../../classes/use-width.ts";
import { AnalysisWords } from "../analysis-words.tsx";
import { Axes, chartFrame, domainOf } from "./axes.tsx";
import { Linked, ToneMark, type ToneOf, usePoints } from "./chart-parts.tsx";
import styles from "./charts.module.css";

type Scatter = Extract<ResultChart, { type: "scatter" }>;
const HEIGHT = 240;

/** A point a place, coloured as on the map; with a line through them, where there is one. */
export function ScatterChart({ chart, toneOf }: { chart: Scatter; toneOf: ToneOf }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, number } = format;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 304);
  // The keys go from left to right.
  const drawn = [...chart.points].sort((a, b) => a.x - b.x);
  const middle = chart.quadrants ? [0] : [];
  const frame = chartFrame(
    width,
    HEIGHT,
    domainOf([...drawn.map(({ x }) => x), ...middle]),
    withStrips(domainOf([...drawn.map(({ y }) => y), ...middle]), chart.quadrants),
  );
  const points = usePoints(drawn.length);
  const { x, y, left, right, top, bottom } = frame;
  return (
    <div className={styles.chart}>
      <div ref={box} className={styles.measure} />
      <p className={styles.axisName}>
        <span aria-hidden="true">↑ </span>
        <AnalysisWords words={chart.y} />
      </p>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a title would lie over the points, which have names of their own */}
      <svg width={width} height={HEIGHT}>
        <Axes frame={frame} />
        {chart.quadrants && <Quadrants frame={frame} />}
        {chart.line && <FittedLine frame={frame} {...chart.line} />}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go between the points inside */}
        <g ref={points.box} onKeyDown={points.onKeyDown}>
          {drawn.map((point, i) => {
            const [px, py] = [x(point.x), y(point.y)];
            const words = { x: number(point.x, 2), y: number(point.y, 2) };
            const isRight = px > (left + right) / 2;
            return (
              <Linked
                key={point.of.id}
                of={point.of}
                index={i}
                points={points}
                label={t("analysis:panel.point", { name: namedText(format, atlas, point.of), ...words })}
              >
                {({ isSelected, isHovered, name }) => (
                  <>
                    <circle cx={px} cy={py} r="12" className={styles.hit} />
                    <ToneMark x={px} y={py} category={toneOf(point.category)} />
                    {(isSelected || isHovered) && (
                      <text
                        x={isRight ? px - 9 : px + 9}
                        y={Math.min(bottom - 4, Math.max(top + 10, py + 4))}
                        textAnchor={isRight ? "end" : "start"}
                        className={styles.label}
                        data-record={`${point.of.type}:${point.of.id}`}
                      >
                        {name}
                      </text>
                    )}
                  </>
                )}
              </Linked>
            );
          })}
        </g>
      </svg>
      <p className={`${styles.axisName} ${styles.across}`}>
        <AnalysisWords words={chart.x} />
        <span aria-hidden="true"> →</span>
      </p>
      {chart.line && (
        <p className={styles.axisName}>
          <AnalysisWords words={chart.line.label} />
        </p>
      )}
    </div>
  );
}

interface FrameProps {
  frame: ReturnType<typeof chartFrame>;
}

/** Room above and below the points, where words say what the corners mean. */
function withStrips([low, high]: readonly [number, number], isNeeded: boolean): readonly [number, number] {
  const strip = isNeeded ? (high - low) * 0.09 : 0;
  return [low - strip, high + strip];
}

/** What a corner means, in words, at the edge of the chart. */
function Quadrants({ frame: { left, right, top, bottom } }: FrameProps) {
  const { t } = useFormat();
  const corners = [
    { id: "LH", x: left + 4, y: top + 12, anchor: "start" },
    { id: "HH", x: right - 4, y: top + 12, anchor: "end" },
    { id: "LL", x: left + 4, y: bottom - 6, anchor: "start" },
    { id: "HL", x: right - 4, y: bottom - 6, anchor: "end" },
  ] as const;
  return corners.map(({ id, x, y, anchor }) => (
    <text key={id} x={x} y={y} textAnchor={anchor} className={styles.corner}>
      {t(`analysis:panel.quadrant.${id}`)}
    </text>
  ));
}

/** The part of a line that lies within the frame. */
function FittedLine({
  frame: { left, right, top, bottom, x, y },
  slope,
  intercept,
}: FrameProps & { slope: number; intercept: number }) {
  // Both scales are linear: two spots on the line give its pixels.
  const [x0, x1] = [x(0), x(1)];
  const [y0, y1] = [y(intercept), y(intercept + slope)];
  const rise = (y1 - y0) / (x1 - x0);
  const at = (px: number) => y0 + (px - x0) * rise;
  const ends = [left, right].map((px) => {
    const py = Math.min(bottom, Math.max(top, at(px)));
    return rise === 0 || py === at(px) ? [px, py] : [x0 + (py - y0) / rise, py];
  }) as [number, number][];
  return <path className={styles.fitted} d={ends.map(([px, py], i) => `${i ? "L" : "M"}${px} ${py}`).join("")} />;
}
