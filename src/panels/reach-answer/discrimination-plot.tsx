import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import type { Discrimination } from "../../derive/reach-answer.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { useWidth } from "../classes/use-width.ts";
import styles from "./discrimination.module.css";
import { type CurveFrame, curveFrame, logTicks, nearestIndex, sharedAt, tellingPart } from "./discrimination-curve.ts";
import { thresholdKm } from "./discrimination-words.ts";
import { percentWords } from "./number-words.ts";

const HEIGHT = 148;
/** The last number of the axis stands with its unit: none may stand this near before it. */
const UNIT_ROOM = 56;
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
        <Thresholds answer={answer} frame={frame} />
        {km !== null && read === null && <Current points={points} km={km} frame={frame} />}
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
function Thresholds({ answer, frame }: { answer: Discrimination; frame: CurveFrame }) {
  const { t, number } = useFormat();
  const marks = [
    { share: 0.5, km: answer.km50 },
    { share: 0.1, km: answer.km10 },
  ];
  return marks.map(({ share, km }) =>
    km === null || frame.x(km) < frame.left || frame.x(km) > frame.right ? null : (
      <g
        key={share}
        className={styles.threshold}
        data-value={plainDecimal(km)}
        data-computed={`radius-of-shared-${share}`}
      >
        <path d={`M${frame.x(km)} ${frame.y(share)}V${frame.bottom}`} />
        <circle cx={frame.x(km)} cy={frame.y(share)} r="2.5" />
        <text
          x={frame.x(km) + (share === 0.5 ? 4 : -4)}
          y={frame.bottom - 4}
          textAnchor={share === 0.5 ? "start" : "end"}
        >
          {t("reach-answer:km", { km: thresholdKm(number, km) })}
        </text>
      </g>
    ),
  );
}

function Current({ points, km, frame }: { points: Discrimination["points"]; km: number; frame: CurveFrame }) {
  const format = useFormat();
  const shared = sharedAt(points, km);
  if (shared === null) return null;
  const x = frame.x(km);
  const isLeft = x < frame.left + 40;
  return (
    <g className={styles.current} data-value={plainDecimal(shared)} data-computed="shared-share">
      <circle cx={x} cy={frame.y(shared)} r="4.5" />
      <text x={isLeft ? x : x - 2} y={frame.y(shared) - 8} textAnchor={isLeft ? "start" : "end"}>
        {percentWords(format, shared)}
      </text>
    </g>
  );
}
