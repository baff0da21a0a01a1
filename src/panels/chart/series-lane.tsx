import type { Denominator } from "../../../data/schema/metric.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import type { SeriesPoint } from "../../derive/figure-series.ts";
import { hover } from "../../state/ephemeral-store.ts";
import { exactValue } from "../figure/figure-number.tsx";
import styles from "./chart.module.css";
import { type DateMarks, DatePlot } from "./date-plot.tsx";
import type { DrawnPoint, DrawnSeries, Frame, LaneLayout, LaneText } from "./lane-layout.ts";
import { PointLink } from "./point-link.tsx";
import { openTo, PointMark, shapeOf } from "./point-mark.tsx";
import { PointTip } from "./point-tip.tsx";
import { Tip } from "./tip.tsx";
import type { Points } from "./use-points.ts";

export interface LaneProps {
  layout: LaneLayout;
  frame: Frame;
  text: LaneText;
  denominator: Denominator;
  dates: DateMarks;
  points: Points;
  hrefOf: (ref: string) => string;
  /** Figures that the answer at the date shows. */
  current: ReadonlySet<string>;
  inPlay: ReadonlySet<string>;
}

/** One plot with its own axis: lines, points, what is aimed at, and where no line may go. */
export function SeriesLane({ layout, frame, text, ...props }: LaneProps) {
  const { t } = useFormat();
  const { lane, height, left, right, axis } = layout;
  const { points } = props;
  const drawn = layout.series.flatMap((one) => one.points);
  const active = drawn.find(({ point }) => point.ref === points.active);
  return (
    <div className={styles.lane} data-lane={lane.id}>
      <p className="visually-hidden" data-ui-count>
        {t("chart:points", { count: drawn.length })}
      </p>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a title would lie over the points, which are links with names of their own */}
      <svg width={frame.width} height={height}>
        <DatePlot layout={layout} frame={frame} dates={props.dates} />
        {layout.ticks.map(({ value, y, text: word }) => (
          <g key={value}>
            <path className={styles.grid} data-zero={value === 0 || undefined} d={`M${left} ${y}H${right}`} />
            <text className={styles.tick} x={left - 8} y={y + 4} textAnchor="end" data-ui-count>
              {word}
            </text>
          </g>
        ))}
        {layout.breaks.map(({ x, y }) => (
          <path key={`${x}/${y}`} className={styles.break} d={`M${x - 5} ${y + 6}l5 -12M${x} ${y + 6}l5 -12`}>
            <title>{t("chart:break")}</title>
          </path>
        ))}
        {layout.empty.map((x) => (
          <text key={x} className={styles.note} x={x} y={axis - 8} textAnchor="middle">
            {t("figure:no-data")}
          </text>
        ))}
        {layout.series.map((one) => (
          <SeriesLines key={one.series.place.id} drawn={one} frame={frame} {...props} text={text} lane={lane} />
        ))}
      </svg>
      {active && (
        <Tip x={active.x} y={active.high} width={frame.width}>
          <PointTip point={active.point} metric={lane.metric} denominator={props.denominator} />
        </Tip>
      )}
    </div>
  );
}

type SeriesProps = Omit<LaneProps, "layout"> & { drawn: DrawnSeries; lane: LaneLayout["lane"] };

function SeriesLines({ drawn, ...props }: SeriesProps) {
  const { id } = drawn.series.place;
  const selected = useView((view) => view.selection?.type === "place" && view.selection.id === id);
  const hovered = useEphemeral((state) => state.hover?.type === "place" && state.hover.id === id);
  const quiet = useEphemeral(({ hoverPlaces }) => hoverPlaces.length > 0 && !hoverPlaces.includes(id));
  return (
    <g
      className={styles.series}
      data-place={id}
      data-selected={selected || undefined}
      data-hover={hovered || undefined}
      data-muted={quiet || !props.inPlay.has(id) || undefined}
    >
      {drawn.lines.map(({ d, line }) => (
        <g key={d}>
          <path className={styles.line} data-line={line} d={d} />
          <path
            className={styles.reach}
            d={d}
            onPointerEnter={() => hover({ type: "place", id })}
            onPointerLeave={() => hover(null)}
          />
        </g>
      ))}
      {drawn.points.map((point, i) => (
        <Point key={point.point.ref} at={point} isLast={i === drawn.points.length - 1} drawn={drawn} {...props} />
      ))}
    </g>
  );
}

function Point({ at, isLast, drawn, ...props }: SeriesProps & { at: DrawnPoint; isLast: boolean }) {
  const { t, text: words, period, value } = useFormat();
  const { lane, dates, frame, text } = props;
  const { point, x, y } = at;
  const { figure } = point;
  const isAimed = point.role === "target" || point.role === "forecast";
  const kind = isAimed ? `${t(`figure:kind.${point.role}`)} ` : "";
  const name = `${words(drawn.series.place.names)}, ${period(figure.period)}: ${kind}${value(point.value, lane.metric.unit, props.denominator)}, ${t(`figure:quality-long.${figure.quality}`)}`;
  return (
    <PointLink
      points={props.points}
      pointKey={point.ref}
      figure={point.ref}
      href={props.hrefOf(point.ref)}
      placeId={figure.placeId}
      name={name}
      onDate={() => dates.choose(figure.period.end)}
      state={{ "data-current": props.current.has(figure.id) || undefined, "data-role": point.role }}
    >
      <circle className={styles.hit} cx={x} cy={y} r="12" />
      {point.partial && <path className={styles.span} d={`M${frame.x(point.start)} ${y}H${frame.x(point.end)}`} />}
      {point.value.type === "range" && <RangeBand at={at} frame={frame} />}
      {point.value.type === "number" && (
        <PointMark
          x={x}
          y={y}
          shape={shapeOf(point.role, lane.role === "near")}
          quality={figure.quality}
          forecast={point.role === "forecast"}
          open={openTo(point.value.qualifier)}
        />
      )}
      {at.label && (
        <text
          className={styles.label}
          x={at.label.x}
          y={at.label.y}
          textAnchor={at.label.anchor}
          data-figure={point.ref}
          data-value={exactValue(point.value)}
        >
          <PointWords words={text.point(point)} point={point} />
        </text>
      )}
      {isLast && drawn.end && (
        <>
          {Math.abs(drawn.end.y - y) > 6 && (
            <path className={styles.leader} d={`M${x + 6} ${y}L${drawn.end.x - 3} ${drawn.end.y}`} />
          )}
          <text
            className={styles.endLabel}
            x={drawn.end.x}
            y={drawn.end.y + 4}
            data-figure={point.ref}
            data-value={exactValue(point.value)}
          >
            {text.end(drawn.series)}
          </text>
        </>
      )}
    </PointLink>
  );
}

/** The last word, of low quality, in the colour of a warning. */
function PointWords({ words, point }: { words: string; point: SeriesPoint }) {
  if (point.figure.quality !== "low") return <>{words}</>;
  const cut = words.lastIndexOf(" ");
  return (
    <>
      {words.slice(0, cut)}
      <tspan className={styles.low}>{words.slice(cut)}</tspan>
    </>
  );
}

/** Both ends of a range over its period, no point between them. */
function RangeBand({ at: { x, low, high, point }, frame }: { at: DrawnPoint; frame: Frame }) {
  const half = Math.max(6, (frame.x(point.end + 1) - frame.x(point.start)) / 2);
  return (
    <g data-dashed={point.figure.quality === "low" || undefined} className={styles.range}>
      <rect x={x - half} y={high} width={half * 2} height={Math.max(2, low - high)} />
      <path d={`M${x - half} ${high}H${x + half}M${x - half} ${low}H${x + half}M${x} ${high}V${low}`} />
    </g>
  );
}
