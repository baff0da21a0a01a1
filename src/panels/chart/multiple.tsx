import type { Denominator } from "../../../data/schema/metric.ts";
import type { Place } from "../../../data/schema/place.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { highOf, type LaneSeries, lowOf, middleOf } from "../../derive/chart-lanes.ts";
import type { Multiples } from "../../derive/chart-multiples.ts";
import type { SeriesPoint } from "../../derive/figure-series.ts";
import { missingAnywhere } from "../../derive/missing-cause.ts";
import { dayNumber } from "../../model/period.ts";
import { select } from "../../state/actions.ts";
import { hover } from "../../state/ephemeral-store.ts";
import { FigureNumber } from "../figure/figure-number.tsx";
import { NoDataSwatch } from "../figure/no-data-swatch.tsx";
import styles from "./chart.module.css";
import type { DateMarks } from "./date-plot.tsx";
import type { CellFrame, Strip } from "./multiples-layout.ts";
import { PointLink } from "./point-link.tsx";
import { openTo, PointMark, shapeOf } from "./point-mark.tsx";
import { PointTip } from "./point-tip.tsx";
import { yearTicks } from "./time-axis.ts";
import { Tip } from "./tip.tsx";
import type { LaneScale } from "./use-lane-scales.ts";
import type { Points } from "./use-points.ts";

interface MultipleProps {
  place: Place;
  index: number;
  multiples: Multiples;
  frame: CellFrame;
  scales: readonly LaneScale[];
  dates: DateMarks;
  points: Points;
  hrefOf: (ref: string) => string;
  denominator: Denominator;
  /** Of the metric asked: grid lines. */
  ticks: readonly number[];
  current: ReadonlySet<string>;
  muted: boolean;
}

/** The number to write over a small chart: the one of the date, else the last observed. */
function headPoint(series: LaneSeries | undefined, current: ReadonlySet<string>): SeriesPoint | null {
  const points = series?.points ?? [];
  return (
    points.find(({ figure }) => current.has(figure.id)) ?? points.findLast(({ role }) => role !== "target") ?? null
  );
}

/** A district's small chart: its name, its number, its points over time. */
export function Multiple(props: MultipleProps) {
  const { place, multiples, frame, scales, current, points } = props;
  const atlas = useAtlas();
  const { t, text, period } = useFormat();
  const selected = useView((view) => view.selection?.type === "place" && view.selection.id === place.id);
  const hovered = useEphemeral((state) => state.hover?.type === "place" && state.hover.id === place.id);
  const stands = useEphemeral((state) => state.hoverPlaces.includes(place.id));
  const own = multiples.lanes[0]?.byPlace.get(place.id);
  const head = headPoint(own, current);
  const scale = scales[0] as LaneScale;
  const drawn = multiples.lanes.map(({ byPlace }) => byPlace.get(place.id));
  const active = drawn
    .flatMap((series, i) => (series?.points ?? []).map((point) => ({ point, lane: i })))
    .find(({ point }) => point.ref === points.active);
  return (
    <li
      className={styles.multiple}
      data-selected={selected || undefined}
      data-hover={hovered || stands || undefined}
      data-muted={props.muted || undefined}
      onPointerEnter={() => hover({ type: "place", id: place.id })}
      onPointerLeave={() => hover(null)}
    >
      <div className={styles.multipleHead}>
        <button
          type="button"
          aria-pressed={selected}
          onClick={() => select(selected ? null : { type: "place", id: place.id })}
        >
          {text(place.shortNames)}
        </button>
        {head && (
          <span title={period(head.figure.period)}>
            <FigureNumber
              refId={head.ref}
              value={head.value}
              scale={scale.scale}
              max={scale.max}
              digits={scale.digits}
              fixed
              showUnit={false}
              target={head.role === "target"}
              size="text"
            />
          </span>
        )}
      </div>
      {head ? (
        // biome-ignore lint/a11y/noSvgWithoutTitle: a title would lie over the points, which are links with names of their own
        <svg width={frame.width} height={frame.height + (isLastRow(props) ? 16 : 0)}>
          <Ground {...props} />
          {drawn.map((series, i) =>
            series ? (
              <Cell
                key={multiples.lanes[i]?.metric.id}
                series={series}
                lane={i}
                strip={frame.strips[i] as Strip}
                {...props}
              />
            ) : null,
          )}
        </svg>
      ) : (
        <p className={styles.missing}>
          <NoDataSwatch />{" "}
          {t(
            `figure:missing.${missingAnywhere(atlas, multiples.lanes[0]?.metric.id ?? "", place.id) ?? "no-denominator"}`,
          )}
        </p>
      )}
      {active && (
        <Tip
          x={frame.x(active.point.at)}
          y={28 + (frame.strips[active.lane] as Strip).y(middleOf(active.point))}
          width={frame.width}
        >
          <PointTip
            point={active.point}
            metric={(multiples.lanes[active.lane] as Multiples["lanes"][number]).metric}
            denominator={props.denominator}
          />
        </Tip>
      )}
    </li>
  );
}

const isLastRow = ({ index, multiples, frame }: MultipleProps) => index >= multiples.places.length - frame.columns;

/** Grid, ground lines and the date; the years under the last row. */
function Ground(props: MultipleProps) {
  const { frame, ticks, dates } = props;
  const { x, width, strips } = frame;
  const years = isLastRow(props) ? yearTicks(dates.span, x) : [];
  const ends = [years[0], years.at(-1)].filter((tick, i, all) => tick && all.indexOf(tick) === i);
  const bottom = strips.at(-1)?.axis ?? 0;
  return (
    <>
      {ticks.map((tick) => (
        <path key={tick} className={styles.fine} d={`M0 ${strips[0]?.y(tick)}H${width}`} />
      ))}
      {strips.map(({ axis }) => (
        <path key={axis} className={styles.grid} data-zero d={`M0 ${axis}H${width}`} />
      ))}
      {dates.from && <path className={styles.hair} data-from d={`M${x(dayNumber(dates.from) + 1)} 0V${bottom}`} />}
      <path className={styles.hair} data-fine d={`M${x(dayNumber(dates.at) + 1)} 0V${bottom}`} />
      {ends.map(
        (tick) =>
          tick && (
            <text
              key={tick.year}
              className={styles.year}
              x={Math.max(14, Math.min(width - 14, tick.middle))}
              y={bottom + 16}
              textAnchor="middle"
              data-ui-count
            >
              {tick.year}
            </text>
          ),
      )}
    </>
  );
}

type CellProps = MultipleProps & { series: LaneSeries; lane: number; strip: Strip };

const LEAST_BREAK = 18;

function Cell({ series, strip, ...props }: CellProps) {
  const { x } = props.frame;
  const at = (point: SeriesPoint) => `${x(point.at)} ${strip.y(middleOf(point))}`;
  return (
    <g className={styles.cell}>
      {series.segments.map(({ from, to, line }) => (
        <path key={to.ref} className={styles.line} data-line={line} d={`M${at(from)}L${at(to)}`} />
      ))}
      {series.breaks.map(({ from, to }) => {
        const [middle, y] = [(x(from.at) + x(to.at)) / 2, (strip.y(middleOf(from)) + strip.y(middleOf(to))) / 2];
        return x(to.at) - x(from.at) < LEAST_BREAK ? null : (
          <path key={to.ref} className={styles.break} d={`M${middle - 4} ${y + 4}l3 -8M${middle} ${y + 4}l3 -8`} />
        );
      })}
      {series.points.map((point) => (
        <CellPoint key={point.ref} point={point} series={series} strip={strip} {...props} />
      ))}
    </g>
  );
}

function CellPoint({ point, strip, lane, ...props }: CellProps & { point: SeriesPoint }) {
  const { t, text, period, value } = useFormat();
  const { x } = props.frame;
  const metric = (props.multiples.lanes[lane] as Multiples["lanes"][number]).metric;
  const { figure } = point;
  const [px, py] = [x(point.at), strip.y(middleOf(point))];
  const aim = point.role === "target" || point.role === "forecast" ? `${t(`figure:kind.${point.role}`)} ` : "";
  return (
    <PointLink
      points={props.points}
      pointKey={point.ref}
      figure={point.ref}
      href={props.hrefOf(point.ref)}
      placeId={figure.placeId}
      name={`${text(props.place.names)}, ${text(metric.names)}, ${period(figure.period)}: ${aim}${value(point.value, metric.unit, props.denominator)}, ${t(`figure:quality-long.${figure.quality}`)}`}
      onDate={() => props.dates.choose(figure.period.end)}
      state={{ "data-current": props.current.has(figure.id) || undefined }}
    >
      <circle className={styles.hit} cx={px} cy={py} r="8" />
      {point.value.type === "range" ? (
        <path className={styles.arrow} d={`M${px} ${strip.y(highOf(point))}V${strip.y(lowOf(point))}`} />
      ) : (
        <PointMark
          x={px}
          y={py}
          shape={shapeOf(point.role, lane > 0)}
          quality={figure.quality}
          forecast={point.role === "forecast"}
          open={openTo(point.value.qualifier)}
          small
        />
      )}
    </PointLink>
  );
}
