import type { Denominator, Metric } from "../../../data/schema/metric.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { SeriesPoint } from "../../derive/figure-series.ts";
import { exactValue } from "../figure/figure-number.tsx";
import styles from "./chart.module.css";

/** Everything that a point says: whose, how much with its mark, when, how it is known, by whom. */
export function PointTip({
  point,
  metric,
  denominator,
}: {
  point: SeriesPoint;
  metric: Metric;
  denominator: Denominator;
}) {
  const atlas = useAtlas();
  const { t, text, period, value } = useFormat();
  const { figure } = point;
  const place = atlas.placeById.get(figure.placeId);
  const source = atlas.sourceById.get(figure.sourceId);
  const isTarget = point.role === "target" || point.role === "forecast";
  return (
    <>
      <div className={styles.tipRow}>
        <b>{place ? text(place.names) : figure.placeId}</b>
        <b data-figure={point.ref} data-value={exactValue(point.value)}>
          {isTarget && `${t(`figure:kind.${point.role}`)} `}
          {value(point.value, metric.unit, denominator)}
        </b>
      </div>
      <div data-record={`metric:${metric.id}`}>{text(metric.names)}</div>
      <div>
        <span data-period>{period(figure.period)}</span>
        {` · ${t(`figure:kind.${point.role === "derived" ? "derived" : figure.kind}`)} · ${t(`figure:quality-long.${figure.quality}`)}`}
      </div>
      {source && <div data-record={`source:${source.id}`}>{text(source.producer)}</div>}
    </>
  );
}
