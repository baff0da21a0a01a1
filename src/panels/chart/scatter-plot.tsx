import { type ReactNode, useRef } from "react";
import { useFiltered } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import type { Pair, ScatterAnswer } from "../../derive/chart-across.ts";
import { shownRef } from "../../derive/figure-ref.ts";
import { shownKind, shownQuality } from "../../derive/shown-quality.ts";
import type { PlaceValue } from "../../derive/value-at.ts";
import { formatNumber } from "../../i18n/format-number.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { CITY_ID } from "../../model/atlas.ts";
import { useWidth } from "../classes/use-width.ts";
import { placeFigureValue } from "../figure/figure-number.tsx";
import styles from "./chart.module.css";
import { PairLine } from "./pair-line.tsx";
import { PointLink } from "./point-link.tsx";
import { openTo, PointMark, type Shape } from "./point-mark.tsx";
import { type DrawnPair, type ScatterLayout, scatterLayout } from "./scatter-layout.ts";
import { Tip } from "./tip.tsx";
import { usePlaceName } from "./use-place-name.ts";
import { usePointLink } from "./use-point-link.ts";
import { type Points, usePoints } from "./use-points.ts";

export interface ScatterScales {
  readonly across: UnitScale;
  readonly up: UnitScale;
}

interface ScatterPlotProps {
  scatter: ScatterAnswer;
  scales: ScatterScales;
  /** What stands under the horizontal axis. */
  children: ReactNode;
}

/** A point a place: how much of one metric upwards, of the other across. No line is fitted. */
export function ScatterPlot({ scatter, scales, children }: ScatterPlotProps) {
  const { t, locale } = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 760);
  const nameOf = usePlaceName();
  const selected = useView((view) => (view.selection?.type === "place" ? view.selection.id : null));
  const write = (scale: UnitScale) => (value: number, digits: number) =>
    formatNumber(value / scale.factor, locale, digits, true, scale.signed);
  const factors = { across: scales.across.factor, up: scales.up.factor };
  const layout = scatterLayout(scatter, width, factors, { name: nameOf, upTick: write(scales.up) }, selected);
  const stops = layout.pairs.map(({ pair, x, y }) => ({ key: pair.placeId, x, y, row: null }));
  const points = usePoints(stops, selected);
  const hrefOf = usePointLink();
  const active = layout.pairs.find(({ pair }) => pair.placeId === points.active);
  const current = layout.pairs.find(({ pair }) => pair.placeId === points.current);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go between the links inside
    <div ref={points.ref} className={styles.scatter} onKeyDown={points.onKeyDown}>
      <div ref={box} className={styles.measure} />
      <p className="visually-hidden" data-ui-count>
        {t("chart:points", { count: layout.pairs.length })}
      </p>
      <div className={styles.lane}>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: a title would lie over the points, which are links with names of their own */}
        <svg width={width} height={layout.height}>
          <Axes layout={layout} write={{ across: write(scales.across), up: write(scales.up) }} />
          {layout.pairs.map((drawn) => (
            <PairPoint key={drawn.pair.placeId} drawn={drawn} points={points} hrefOf={hrefOf} scatter={scatter} />
          ))}
        </svg>
        {active && (
          <Tip x={active.x} y={active.y} width={width}>
            <PairTip pair={active.pair} scatter={scatter} />
          </Tip>
        )}
      </div>
      {children}
      {current && <PairLine pair={current.pair} scatter={scatter} />}
    </div>
  );
}

type Write = (value: number, digits: number) => string;

function Axes({ layout, write }: { layout: ScatterLayout; write: { across: Write; up: Write } }) {
  const { left, right, top, bottom, x, y, xTicks, yTicks } = layout;
  return (
    <>
      {yTicks.values.map((value) => (
        <g key={`y${value}`}>
          <path className={styles.grid} data-zero={value === 0 || undefined} d={`M${left} ${y(value)}H${right}`} />
          <text className={styles.tick} x={left - 8} y={y(value) + 4} textAnchor="end" data-ui-count>
            {write.up(value, yTicks.digits)}
          </text>
        </g>
      ))}
      {xTicks.values.map((value) => (
        <g key={`x${value}`}>
          <path className={styles.grid} data-zero={value === 0 || undefined} d={`M${x(value)} ${top}V${bottom}`} />
          <text className={styles.tick} x={x(value)} y={bottom + 18} textAnchor="middle" data-ui-count>
            {write.across(value, xTicks.digits)}
          </text>
        </g>
      ))}
    </>
  );
}

interface PairPointProps {
  drawn: DrawnPair;
  points: Points;
  hrefOf: (ref: string) => string;
  scatter: ScatterAnswer;
}

function shapeOfPair({ across, up }: Pair): Shape {
  const kinds = [shownKind(across), shownKind(up)];
  if (kinds.includes("target") || kinds.includes("forecast")) return "diamond";
  return kinds.includes("derived") ? "square" : "disc";
}

function PairPoint({ drawn: { pair, x, y, label }, points, hrefOf, scatter }: PairPointProps) {
  const format = useFormat();
  const { t } = format;
  const nameOf = usePlaceName();
  const id = pair.placeId;
  const selected = useView((view) => view.selection?.type === "place" && view.selection.id === id);
  const hovered = useEphemeral((state) => state.hover?.type === "place" && state.hover.id === id);
  const stands = useEphemeral((state) => state.hoverPlaces.includes(id));
  const isInPlay = useFiltered().placeIds.has(id) || id === CITY_ID;
  const name = nameOf(id);
  const isLow = [pair.across, pair.up].some((value) => shownQuality(value) === "low");
  const ref = shownRef(pair.up, scatter.up.denominator);
  const told = (of: "up" | "across") => format.valueOf(scatter[of], placeFigureValue(pair[of]));
  const isNamed = label !== null || hovered || selected || points.active === id;
  const at = label ?? { x: x + 8, y: y + 4, anchor: "start" as const };
  return (
    <g
      className={styles.series}
      data-place={id}
      data-selected={selected || undefined}
      data-hover={hovered || stands || undefined}
      data-muted={!isInPlay || undefined}
    >
      <PointLink
        points={points}
        pointKey={id}
        figure={ref}
        href={hrefOf(ref)}
        placeId={id}
        name={t("chart:pair", { place: name, up: told("up"), across: told("across") })}
      >
        <circle className={styles.hit} cx={x} cy={y} r="12" />
        <PointMark
          x={x}
          y={y}
          shape={shapeOfPair(pair)}
          quality={isLow ? "low" : "official"}
          open={openTo(pair.up.shown?.qualifier ?? "=")}
        />
        <OpenAcross x={x} y={y} value={pair.across} />
        {isNamed && (
          <text className={styles.endLabel} x={at.x} y={at.y} textAnchor={at.anchor} data-record={`place:${id}`}>
            {name}
          </text>
        )}
      </PointLink>
    </g>
  );
}

function OpenAcross({ x, y, value }: { x: number; y: number; value: PlaceValue }) {
  const open = -openTo(value.shown?.qualifier ?? "=");
  if (open === 0) return null;
  const [from, to] = [x + 6 * open, x + 14 * open];
  return (
    <path
      className={styles.arrow}
      d={`M${from} ${y}H${to}M${to - 3 * open} ${y - 3}L${to} ${y}L${to - 3 * open} ${y + 3}`}
    />
  );
}

function PairTip({ pair, scatter }: { pair: Pair; scatter: ScatterAnswer }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text, periodOf } = format;
  const place = atlas.placeById.get(pair.placeId);
  return (
    <>
      <b>{place ? text(place.names) : pair.placeId}</b>
      {(["up", "across"] as const).map((of) => {
        const value = pair[of];
        const shown = placeFigureValue(value);
        return (
          <div key={of}>
            <div className={styles.tipRow}>
              <span>{text(scatter[of].metric.names)}</span>
              <b data-figure={shownRef(value, scatter[of].denominator)} data-value={value.shown?.value}>
                {format.valueOf(scatter[of], shown)}
              </b>
            </div>
            <div>
              <span data-period>{periodOf(value)}</span>
              {` · ${t(`figure:quality.${shownQuality(value)}`)}`}
            </div>
          </div>
        );
      })}
    </>
  );
}
