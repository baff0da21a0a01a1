import { useRef } from "react";
import type { ResultChart } from "../../../analyses/analysis.ts";
import { namedText, quantityText, wordsText } from "../../../bind/analysis-words.ts";
import { useAtlas } from "../../../bind/use-atlas.ts";
import { useFormat } from "../../../bind/use-format.ts";
import { toneCss } from "../../../ui/tones.ts";
import { useWidth } from "../../classes/use-width.ts";
import { AnalysisWords } from "../analysis-words.tsx";
import { Linked, ToneMark, type ToneOf, usePoints } from "./chart-parts.tsx";
import styles from "./charts.module.css";

type Parallel = Extract<ResultChart, { type: "parallel" }>;
type Line = Parallel["lines"][number];
const HEIGHT = 220;
const TOP = 18;
const BOTTOM = HEIGHT - 18;
const SIDE = 14;

/** An axis a measure, a line a place; what a place has no value of leaves a gap. */
export function ParallelChart({ chart, toneOf }: { chart: Parallel; toneOf: ToneOf }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 304);
  const points = usePoints(chart.lines.length);
  const { axes } = chart;
  const step = axes.length > 1 ? (width - 2 * SIDE) / (axes.length - 1) : 0;
  const xOf = (i: number) => SIDE + i * step;
  const yOf = (value: number, i: number) => {
    const { min, max } = axes[i] as Parallel["axes"][number];
    return max > min ? BOTTOM - ((value - min) / (max - min)) * (BOTTOM - TOP) : (TOP + BOTTOM) / 2;
  };
  /** In the unit of the axis, as everywhere. */
  const measured = (value: number, { measure }: Parallel["axes"][number]) =>
    quantityText(format, atlas, { type: "quantity", as: "measure", formula: "value", value, ...measure });
  const said = (line: Line) =>
    line.values
      .map((value, i) => {
        const axis = axes[i];
        if (!axis) return "";
        const words = value === null ? t("analysis:panel.no-value") : measured(value, axis);
        return `${wordsText(format, atlas, axis.label)} ${words}`;
      })
      .join("; ");
  return (
    <div className={styles.chart}>
      <div ref={box} className={styles.measure} />
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a title would lie over the lines, which have names of their own */}
      <svg width={width} height={HEIGHT}>
        <g data-ui-count>
          {axes.map((_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: axes have no other name
            <g key={i}>
              <path className={styles.grid} d={`M${xOf(i)} ${TOP}V${BOTTOM}`} />
              <text x={xOf(i)} y={HEIGHT - 2} textAnchor="middle" className={styles.axisNumber}>
                {i + 1}
              </text>
            </g>
          ))}
        </g>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go between the lines inside */}
        <g ref={points.box} onKeyDown={points.onKeyDown}>
          {chart.lines.map((line, k) => {
            const category = toneOf(line.category);
            return (
              <Linked
                key={line.of.id}
                of={line.of}
                index={k}
                points={points}
                label={`${namedText(format, atlas, line.of)}: ${said(line)}`}
              >
                {({ isHovered, isSelected, name }) => (
                  <>
                    <path d={pathOf(line)} className={styles.wideHit} />
                    <path
                      d={pathOf(line)}
                      className={styles.profile}
                      data-strong={isHovered || isSelected || undefined}
                      style={category ? { stroke: toneCss(category.tone) } : undefined}
                    />
                    {line.values.map((value, i) =>
                      value === null || !(isHovered || isSelected || isAlone(line, i)) ? null : (
                        // biome-ignore lint/suspicious/noArrayIndexKey: axes have no other name
                        <ToneMark key={i} x={xOf(i)} y={yOf(value, i)} category={category} />
                      ),
                    )}
                    {(isHovered || isSelected) && (
                      <text x={width / 2} y={TOP - 6} textAnchor="middle" className={styles.label}>
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
      <ol className={styles.axisList}>
        {axes.map((axis, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: axes have no other name
          <li key={i}>
            <span data-ui-count>{i + 1}</span> <AnalysisWords words={axis.label} />{" "}
            <span className={styles.extent} data-ui-count>
              {t("analysis:panel.from-to", { from: measured(axis.min, axis), to: measured(axis.max, axis) })}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );

  /** Without a value on either side, so that no line shows it. */
  function isAlone({ values }: Line, i: number): boolean {
    return (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null;
  }

  function pathOf({ values }: Line): string {
    return values
      .map((value, i) => {
        if (value === null) return "";
        return `${(values[i - 1] ?? null) === null ? "M" : "L"}${xOf(i).toFixed(1)} ${yOf(value, i).toFixed(1)}`;
      })
      .join("");
  }
}
