import type { Denominator } from "../../../data/schema/metric.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Lane, LaneSeries } from "../../derive/chart-lanes.ts";
import type { SeriesPoint } from "../../derive/figure-series.ts";
import { formatNumber } from "../../i18n/format-number.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { columnDigits, loneDigits } from "../figure/digits.ts";
import type { LaneText } from "./lane-layout.ts";
import { usePlaceName } from "./use-place-name.ts";

export interface LaneScale {
  readonly scale: UnitScale;
  readonly max: number;
  readonly digits: number;
  readonly text: LaneText;
}

const COUNTED = 1e4;

/** How the numbers of a lane are written, and the words that stand at its points and line ends. */
export function useLaneScale(): (lane: Pick<Lane, "metric" | "series">, denominator: Denominator) => LaneScale {
  const { t, mark, scale: scaleFor, locale } = useFormat();
  const nameOf = usePlaceName();
  return ({ metric, series }, denominator) => {
    const values = series.flatMap(({ points }) =>
      points.flatMap(({ value }) => (value.type === "number" ? [value.value] : [value.low, value.high])),
    );
    const max = Math.max(0, ...values.map(Math.abs));
    // Where even the smallest is counted in 万, all are: 2–3 万, not 20,000–30,000.
    const isCounted = Math.min(...values) >= COUNTED;
    const scale = scaleFor(metric.unit, denominator, isCounted ? Math.max(max, COUNTED * 10) : max);
    const digits = columnDigits(values, scale.factor);
    // A label is read by itself: with the decimals that were printed, at most two; four figures of what is computed.
    const number = (value: number, role: SeriesPoint["role"]) =>
      formatNumber(value / scale.factor, locale, loneDigits(value, scale.factor, role === "derived", 2));
    const words = ({ value, role, figure }: SeriesPoint) => {
      const body =
        value.type === "range"
          ? t("figure:range", { low: number(value.low, role), high: number(value.high, role) })
          : [mark(value.qualifier), number(value.value, role)].filter(Boolean).join(" ");
      const aim = role === "target" || role === "forecast" ? `${t(`figure:kind.${role}`)} ` : "";
      const isSure = figure.quality === "official" || figure.quality === "official-via-transcription";
      const isTold = !isSure && denominator === "none";
      return `${aim}${body}${isTold ? ` ${t(`figure:quality.${figure.quality}`)}` : ""}`;
    };
    return {
      scale,
      max,
      digits,
      text: {
        point: words,
        end: ({ place, points }: LaneSeries) => {
          const last = points.at(-1);
          const value = last?.value;
          const body = last && value?.type === "number" ? [mark(value.qualifier), number(value.value, last.role)] : [];
          return [nameOf(place.id), ...body].filter(Boolean).join(" ");
        },
        tick: (value, tickDigits) => formatNumber(value / scale.factor, locale, tickDigits, true),
      },
    };
  };
}
