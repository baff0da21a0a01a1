import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import type { ResultChart } from "../../../analyses/analysis.ts";
import { wordsText } from "../../../bind/analysis-words.ts";
import { useAtlas } from "../../../bind/use-atlas.ts";
import { useFormat } from "../../../bind/use-format.ts";
import { hover } from "../../../state/ephemeral-store.ts";
import { useWidth } from "../../classes/use-width.ts";
import { AnalysisWords } from "../analysis-words.tsx";
import { targetOf } from "../target.ts";
import { Axes, type ChartFrame, chartFrame, domainOf } from "./axes.tsx";
import { useStanding } from "./chart-parts.tsx";
import styles from "./charts.module.css";

type Lines = Extract<ResultChart, { type: "lines" }>;
type Line = Lines["series"][number];
type Spots = readonly (readonly [number, number])[];
const HEIGHT = 220;
/** Dashes tell the first lines apart, whatever their colour. */
const DASHES = ["", "6 3", "2 3", "9 3 2 3", "4 2"];

const pathOf = (spots: Spots, { x, y }: ChartFrame) =>
  spots.map(([a, b], i) => `${i ? "L" : "M"}${x(a).toFixed(1)} ${y(b).toFixed(1)}`).join("");

/** Lines over one axis, and a band between a lower and an upper one; pointer and arrow keys read them. */
export function LinesChart({ chart }: { chart: Lines }) {
  const atlas = useAtlas();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 304);
  const [read, setRead] = useState<number | null>(null);
  const { series, band } = chart;
  const all: Spots = [...series.flatMap(({ points }) => points), ...(band ? [...band.low, ...band.high] : [])];
  const xs = [...new Set(series.flatMap(({ points }) => points.map(([x]) => x)))].sort((a, b) => a - b);
  const across: [number, number] = xs.length > 1 ? [xs[0] as number, xs.at(-1) as number] : [0, 1];
  const frame = chartFrame(width, HEIGHT, across, domainOf(all.map(([, y]) => y)));
  const at = read === null ? null : (xs[Math.min(read, xs.length - 1)] ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    const from = read ?? 0;
    const last = xs.length - 1;
    const to = {
      ArrowRight: from + 1,
      ArrowLeft: from - 1,
      PageUp: from + 10,
      PageDown: from - 10,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setRead(Math.max(0, Math.min(last, to)));
  };
  const onPointerMove = (event: PointerEvent) => {
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const nearest = xs.reduce(
      (best, x, i) => (Math.abs(frame.x(x) - px) < Math.abs(frame.x(xs[best] as number) - px) ? i : best),
      0,
    );
    setRead(nearest);
  };
  const title = wordsText(format, atlas, chart.title);
  return (
    <div className={styles.chart}>
      <div ref={box} className={styles.measure} />
      <p className={styles.axisName}>
        <span aria-hidden="true">↑ </span>
        <AnalysisWords words={chart.y} />
      </p>
      <div
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-readonly="true"
        aria-valuemin={xs[0] ?? 0}
        aria-valuemax={xs.at(-1) ?? 0}
        aria-valuenow={at ?? xs[0] ?? 0}
        aria-valuetext={at === null ? title : readWords(at)}
        className={styles.reader}
        onKeyDown={onKeyDown}
        onFocus={() => setRead((now) => now ?? 0)}
        onBlur={() => setRead(null)}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setRead(null)}
      >
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <Axes frame={frame} />
          {band && (
            <path
              className={styles.band}
              d={`${pathOf(band.low, frame)}${pathOf([...band.high].reverse(), frame).replace("M", "L")}Z`}
            />
          )}
          {series.map((line, i) => (
            <SeriesPath key={line.id} line={line} index={i} d={pathOf(line.points, frame)} />
          ))}
          {at !== null && <path className={styles.readLine} d={`M${frame.x(at)} ${frame.top}V${frame.bottom}`} />}
        </svg>
      </div>
      <p className={`${styles.axisName} ${styles.across}`}>
        <AnalysisWords words={chart.x} />
        <span aria-hidden="true"> →</span>
      </p>
      <ul className={styles.key}>
        {series.map((line, i) => (
          <KeyRow key={line.id} line={line} index={i} at={at} />
        ))}
        {band && (
          <li>
            <svg width="24" height="10" aria-hidden="true">
              <rect width="24" height="10" className={styles.band} />
            </svg>
            <span>
              <AnalysisWords words={band.label} />
            </span>
          </li>
        )}
      </ul>
    </div>
  );

  function readWords(x: number): string {
    const values = series.flatMap(({ label, points }) => {
      const found = points.find(([px]) => px === x);
      return found ? [`${wordsText(format, atlas, label)} ${format.number(found[1], 3)}`] : [];
    });
    return [format.number(x, 2), ...values].join("; ");
  }
}

const dashOf = (line: Line, index: number) => (line.dash ? "5 4" : DASHES[index % DASHES.length]);

function SeriesPath({ line, index, d }: { line: Line; index: number; d: string }) {
  const { isHovered, isSelected } = useStanding(line.of);
  return (
    <path
      d={d}
      className={styles.lineOf}
      data-index={index % DASHES.length}
      data-strong={isHovered || isSelected || undefined}
      strokeDasharray={dashOf(line, index)}
    />
  );
}

function KeyRow({ line, index, at }: { line: Line; index: number; at: number | null }) {
  const { number } = useFormat();
  const { isHovered } = useStanding(line.of);
  const target = targetOf(line.of);
  const value = at === null ? undefined : line.points.find(([x]) => x === at)?.[1];
  return (
    <li
      data-hover={isHovered || undefined}
      onPointerEnter={() => target && hover(target)}
      onPointerLeave={() => target && hover(null)}
    >
      <svg width="24" height="10" aria-hidden="true">
        <path
          d="M0 5H24"
          className={styles.lineOf}
          data-index={index % DASHES.length}
          strokeDasharray={dashOf(line, index)}
        />
      </svg>
      <span>
        <AnalysisWords words={line.label} />
      </span>
      {value !== undefined && (
        <span data-value={value} data-computed={line.id}>
          {number(value, 3)}
        </span>
      )}
    </li>
  );
}
