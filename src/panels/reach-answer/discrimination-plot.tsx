import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { type Format, useFormat } from "../../bind/use-format.ts";
import type { Discrimination } from "../../derive/reach-answer.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { useWidth } from "../classes/use-width.ts";
import styles from "./discrimination.module.css";
import {
  type Box,
  type CurveFrame,
  curveFrame,
  labelBeside,
  logTicks,
  nearestIndex,
  type PlacedLabel,
  sharedAt,
  tellingPart,
} from "./discrimination-curve.ts";
import { thresholdKm } from "./discrimination-words.ts";
import { percentWords } from "./number-words.ts";

const HEIGHT = 148;
/** The last number of the axis stands with its unit: none may stand this near before it. */
const UNIT_ROOM = 66;
const SHARES = [0, 0.5, 1] as const;

interface PlotProps {
  answer: Discrimination;
  /** The one radius of the set, or null where they differ. */
  km: number | null;
}

/** Shared share against radius; pointer and arrow keys read it point by point. */
export function DiscriminationPlot({ answer, km }: PlotProps) {
  const format = useFormat();
  const { t, number } = format;
  const box = useRef<HTMLDivElement>(null);
  const points = tellingPart(answer.points, km);
  const frame = curveFrame(points, useWidth(box, 304), HEIGHT);
  const [read, setRead] = useState<number | null>(null);
  const start = nearestIndex(points, km ?? answer.km50 ?? points[0]?.km ?? 1);
  const at = points[Math.min(read ?? start, points.length - 1)];
  if (!at) return null;
  const current = currentMark(format, frame, points, km);
  const words = ({ km: radius, shared }: (typeof points)[number]) =>
    t("reach-answer:curve-point", { km: number(radius, 1), share: percentWords(format, shared) });
  const onKeyDown = (event: KeyboardEvent) => {
    const from = read ?? start;
    const moves: Record<string, number> = {
      ArrowRight: from + 1,
      ArrowUp: from + 1,
      ArrowLeft: from - 1,
      ArrowDown: from - 1,
      PageUp: from + 10,
      PageDown: from - 10,
      Home: 0,
      End: points.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setRead(Math.max(0, Math.min(points.length - 1, to)));
  };
  const onPointerMove = (event: PointerEvent) => {
    const left = event.currentTarget.getBoundingClientRect().left;
    setRead(nearestIndex(points, frame.kmAt(event.clientX - left)));
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    // What a finger read stays when it is lifted, until something else is touched.
    if (event.pointerType !== "mouse") event.currentTarget.focus({ preventScroll: true });
    onPointerMove(event);
  };
  return (
    <div
      ref={box}
      className={styles.plot}
      role="slider"
      tabIndex={0}
      aria-label={t("reach-answer:curve-read")}
      aria-readonly="true"
      aria-valuemin={points[0]?.km ?? 0}
      aria-valuemax={points.at(-1)?.km ?? 0}
      aria-valuenow={at.km}
      aria-valuetext={words(at)}
      onKeyDown={onKeyDown}
      onFocus={() => setRead((already) => already ?? start)}
      onBlur={() => setRead(null)}
      onPointerMove={onPointerMove}
      onPointerDown={onPointerDown}
      onPointerLeave={(event) => event.pointerType === "mouse" && setRead(null)}
    >
      <svg width={frame.width} height={HEIGHT} aria-hidden="true">
        <Axes points={points} frame={frame} />
        <path className={styles.curve} d={pathOf(points, frame)} />
        <Thresholds answer={answer} frame={frame} taken={current?.boxes ?? []} />
        {current && read === null && <Current current={current} />}
        {read !== null && (
          <g className={styles.read} data-value={plainDecimal(at.shared)} data-computed="shared-share">
            <path d={`M${frame.x(at.km)} ${frame.top}V${frame.bottom}`} />
            <circle cx={frame.x(at.km)} cy={frame.y(at.shared)} r="4.5" />
            <text x={clampX(frame, frame.x(at.km), 52)} y={frame.top - 8} textAnchor="middle">
              {words(at)}
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}

const clampX = ({ left, right }: CurveFrame, x: number, half: number) =>
  Math.max(left + half, Math.min(right - half + 12, x));

const pathOf = (points: Discrimination["points"], frame: CurveFrame) =>
  points.map(({ km, shared }, i) => `${i ? "L" : "M"}${frame.x(km).toFixed(1)} ${frame.y(shared).toFixed(1)}`).join("");

function Axes({ points, frame }: { points: Discrimination["points"]; frame: CurveFrame }) {
  const { t, number } = useFormat();
  const ticks = logTicks(points[0]?.km ?? 1, points.at(-1)?.km ?? 10);
  return (
    <g data-ui-count>
      {SHARES.map((share) => (
        <g key={share}>
          <path
            className={styles.grid}
            data-zero={share === 0 || undefined}
            d={`M${frame.left} ${frame.y(share)}H${frame.right}`}
          />
          <text className={styles.tick} x={frame.left - 6} y={frame.y(share) + 4} textAnchor="end">
            {t("reach-answer:percent", { share: number(share * 100) })}
          </text>
        </g>
      ))}
      {ticks
        .map((km, i) => ({ km, i }))
        .filter(({ km, i }) => i === ticks.length - 1 || frame.x(ticks.at(-1) ?? km) - frame.x(km) > UNIT_ROOM)
        .map(({ km, i }) => (
          <text
            key={km}
            className={styles.tick}
            x={frame.x(km)}
            y={frame.bottom + 18}
            textAnchor={frame.x(km) > frame.right - 12 ? "end" : "middle"}
          >
            {i === ticks.length - 1 ? t("reach-answer:km", { km: number(km) }) : number(km)}
          </text>
        ))}
    </g>
  );
}

/** Where the share falls below a half and a tenth. */
function Thresholds({ answer, frame, taken }: { answer: Discrimination; frame: CurveFrame; taken: readonly Box[] }) {
  const { t, number } = useFormat();
  const boxes = [...taken];
  const marks = [
    { share: 0.5, km: answer.km50 },
    { share: 0.1, km: answer.km10 },
  ].flatMap(({ share, km }) => {
    if (km === null || frame.x(km) < frame.left || frame.x(km) > frame.right) return [];
    const words = t("reach-answer:km", { km: thresholdKm(number, km) });
    const label = labelBeside(frame.x(km), frame.bottom - 4, words, share === 0.5 ? "start" : "end", boxes);
    boxes.push(label.box);
    return { share, km, words, label };
  });
  return marks.map(({ share, km, words, label }) => (
    <g
      key={share}
      className={styles.threshold}
      data-value={plainDecimal(km)}
      data-computed={`radius-of-shared-${share}`}
    >
      <path d={`M${frame.x(km)} ${frame.y(share)}V${frame.bottom}`} />
      <circle cx={frame.x(km)} cy={frame.y(share)} r="2.5" />
      <text x={label.x} y={frame.bottom - 4} textAnchor={label.anchor}>
        {words}
      </text>
    </g>
  ));
}

interface CurrentMark {
  readonly x: number;
  readonly y: number;
  readonly shared: number;
  readonly words: string;
  readonly label: PlacedLabel;
  /** Where nothing else may stand: its disc and its label. */
  readonly boxes: readonly Box[];
}

const DISC_PX = 4.5;

/** The one radius of the set on the curve. */
function currentMark(
  format: Format,
  frame: CurveFrame,
  points: Discrimination["points"],
  km: number | null,
): CurrentMark | null {
  const shared = km === null ? null : sharedAt(points, km);
  if (km === null || shared === null) return null;
  const [x, y] = [frame.x(km), frame.y(shared)];
  const words = percentWords(format, shared);
  const label = labelBeside(x, y - 8, words, x < frame.left + 40 ? "start" : "end", []);
  const half = DISC_PX + 1;
  return { x, y, shared, words, label, boxes: [label.box, [x - half, x + half, y - half, y + half]] };
}

function Current({ current: { x, y, shared, words, label } }: { current: CurrentMark }) {
  return (
    <g className={styles.current} data-value={plainDecimal(shared)} data-computed="shared-share">
      <circle cx={x} cy={y} r={DISC_PX} />
      <text x={label.x} y={y - 8} textAnchor={label.anchor}>
        {words}
      </text>
    </g>
  );
}
