import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Lane } from "../../derive/chart-lanes.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import styles from "./chart.module.css";
import { usePlaceName } from "./use-place-name.ts";

/** Whose lane it is and in what unit; of a lane beside the first, why it has an axis of its own. */
export function LaneHead({ lane, scale, isFirst }: { lane: Lane; scale: UnitScale; isFirst: boolean }) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const nameOf = usePlaceName();
  const [only, second] = lane.series;
  const place = only && !second ? only.place : null;
  const isCity = lane.city === "apart";
  const name = place && (place === atlas.city ? nameOf(place.id) : text(place.names));
  if (isFirst && !name) return null;
  const why =
    lane.role === "near" && !isCity
      ? t(lane.marks[0] ? `comparability:short.${lane.marks[0].code}` : "comparability:short.other-method")
      : null;
  return (
    <h3 className={styles.laneHead}>
      {lane.role === "near" && (
        <>
          <svg width="12" height="12" aria-hidden="true">
            <path className={styles.break} d="M1 11l4 -10M6 11l4 -10" />
          </svg>
          <span data-record={`metric:${lane.metric.id}`}>{text(lane.metric.names)}</span>
        </>
      )}
      {name && <span>{name}</span>}
      <span className={styles.quiet} data-ui-count>
        {scale.label}
      </span>
      {why && <span className={styles.quiet}>{t("chart:own-axis", { why })}</span>}
      {isCity && <span className={styles.quiet}>{t("chart:city-apart")}</span>}
    </h3>
  );
}
