import { type CSSProperties, memo } from "react";
import type { Place } from "../../../data/schema/place.ts";
import { missingWords } from "../../bind/missing-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { useEphemeral } from "../../bind/use-view.ts";
import { missingRef } from "../../derive/figure-ref.ts";
import type { Ranked } from "../../derive/ranking.ts";
import type { MetricAnswer } from "../../derive/value-at.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { isTarget } from "../../model/metric-series.ts";
import { select } from "../../state/actions.ts";
import { hover } from "../../state/ephemeral-store.ts";
import { BarredMark } from "../figure/barred-mark.tsx";
import { FigureNumber, placeFigureRef, placeFigureValue } from "../figure/figure-number.tsx";
import { MissingLink } from "../figure/missing-link.tsx";
import { NoDataSwatch } from "../figure/no-data-swatch.tsx";
import styles from "./ranking.module.css";
import type { BarColors } from "./use-bar-colors.ts";

interface RankingRowProps {
  place: Place;
  name: string;
  answer: MetricAnswer;
  ranked: Ranked;
  /** Least and greatest value of the bars, 0 among them. */
  extent: readonly [number, number];
  colors: BarColors | null;
  scale: UnitScale;
  max: number;
  digits: number;
  selected: boolean;
  /** Filtered out: kept in its place, quieter. */
  muted: boolean;
  /** The column that the tab key reaches in this row, if any. */
  tabStop: number | null;
}

export function RankingRow(props: RankingRowProps) {
  const { place, name, answer, ranked, selected, muted, tabStop } = props;
  const format = useFormat();
  const { t } = format;
  const hovered = useEphemeral((state) => state.hover?.type === "place" && state.hover.id === place.id);
  const { value } = ranked;
  const known = value.status !== "missing" && value.figure !== null;
  return (
    <tr
      className={styles.row}
      data-selected={selected || undefined}
      data-hover={hovered || undefined}
      data-muted={muted || undefined}
      aria-selected={selected}
      title={muted ? t("ranking:filtered-out") : undefined}
      onPointerEnter={() => hover({ type: "place", id: place.id })}
      onPointerLeave={() => hover(null)}
      onClick={(event) => {
        if (!(event.target as Element).closest("button")) select({ type: "place", id: place.id });
      }}
    >
      <td className={styles.rank} data-ui-count>
        {ranked.rank ?? "–"}
      </td>
      <NameCell placeId={place.id} name={name} isTabStop={tabStop === 0} muted={muted} />
      {known ? (
        <>
          <td className={styles.bar}>
            <Bar {...props} />
          </td>
          <td className={styles.value}>
            {value.change?.barred && <BarredMark />}
            <FigureNumber
              refId={placeFigureRef(value, answer.denominator)}
              value={placeFigureValue(value)}
              scale={props.scale}
              max={props.max}
              digits={props.digits}
              fixed
              showUnit={false}
              target={value.figure !== null && isTarget(value.figure)}
              size="text"
              tabIndex={tabStop === 1 ? 0 : -1}
            />
          </td>
        </>
      ) : (
        <Missing {...props} format={format} />
      )}
    </tr>
  );
}

interface NameCellProps {
  placeId: string;
  name: string;
  isTabStop: boolean;
  muted: boolean;
}

/** A place's name stays as it is while its number changes. */
const NameCell = memo(function NameCell({ placeId, name, isTabStop, muted }: NameCellProps) {
  const { t } = useFormat();
  return (
    <th scope="row" className={styles.name}>
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        onFocus={() => hover({ type: "place", id: placeId })}
        onBlur={() => hover(null)}
        onClick={() => select({ type: "place", id: placeId })}
      >
        {name}
        {muted && <span className="visually-hidden">{t("ranking:filtered-out-spoken")}</span>}
      </button>
    </th>
  );
});

function Bar({ ranked, extent: [low, high], colors }: RankingRowProps) {
  const { status, figure, range, shown } = ranked.value;
  const style = { "--light": colors?.light, "--dark": colors?.dark } as CSSProperties;
  const share = (value: number) => (high > low ? `${(((value - low) / (high - low)) * 100).toFixed(2)}%` : "0%");
  if (range) {
    return (
      <span className={styles.range} style={{ left: share(range.low), right: `calc(100% - ${share(range.high)})` }} />
    );
  }
  const value = shown?.value ?? 0;
  return (
    <>
      <span
        className={styles.fill}
        data-stale={status === "stale" || undefined}
        data-target={(figure && isTarget(figure)) || undefined}
        style={{
          ...style,
          marginLeft: low < 0 ? `min(${share(Math.min(0, value))}, 100% - 2px)` : undefined,
          width: `max(2px, ${share(low + Math.abs(value))})`,
        }}
      />
      {low < 0 && high > 0 && <span className={styles.zero} style={{ left: share(0) }} />}
    </>
  );
}

function Missing({ answer, ranked, tabStop, format }: RankingRowProps & { format: Format }) {
  const atlas = useAtlas();
  const cause = missingWords(format, atlas, answer, ranked.value);
  return (
    <td colSpan={2} className={styles.missing} title={cause}>
      <NoDataSwatch />
      <MissingLink
        refId={missingRef(answer.metric.id, answer.denominator, answer.at, ranked.value.change?.to ?? ranked.value)}
        tabIndex={tabStop === 1 ? 0 : -1}
      >
        {cause}
      </MissingLink>
    </td>
  );
}
