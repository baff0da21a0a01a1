import { missingWords } from "../../bind/missing-words.ts";
import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { missingRef } from "../../derive/figure-ref.ts";
import type { Ranked } from "../../derive/ranking.ts";
import { shownQuality } from "../../derive/shown-quality.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { isTarget } from "../../model/metric-series.ts";
import { select } from "../../state/actions.ts";
import { hover } from "../../state/ephemeral-store.ts";
import { BarredMark } from "../figure/barred-mark.tsx";
import { FigureNumber, placeFigureRef, placeFigureValue } from "../figure/figure-number.tsx";
import { MissingLink } from "../figure/missing-link.tsx";
import { NoDataSwatch } from "../figure/no-data-swatch.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import type { BarColors } from "../ranking/use-bar-colors.ts";
import { Bar, type BarScale } from "./bar.tsx";
import styles from "./bars.module.css";
import { usePlaceName } from "./use-place-name.ts";

interface BarRowProps {
  ranked: Ranked;
  scale: BarScale;
  unit: UnitScale;
  max: number;
  digits: number;
  colors: BarColors | null;
  /** Filtered out: kept in its place, quieter. */
  muted: boolean;
  tabStop: number | null;
  onFocusCell: (column: number) => void;
  /** In place of a bar that the axis has no room for. */
  aside?: string | undefined;
}

/** A place: its rank, its bar and its number; or the hatch, and why there is none. */
export function BarRow({ ranked, scale, unit, max, digits, colors, muted, tabStop, onFocusCell, aside }: BarRowProps) {
  const atlas = useAtlas();
  const answer = useMetricAnswer();
  const format = useFormat();
  const { t, periodOf, age } = format;
  const nameOf = usePlaceName();
  const { value, rank } = ranked;
  const id = value.placeId;
  const selected = useView((view) => view.selection?.type === "place" && view.selection.id === id);
  const hovered = useEphemeral((state) => state.hover?.type === "place" && state.hover.id === id);
  const stands = useEphemeral((state) => state.hoverPlaces.includes(id));
  const place = atlas.placeById.get(id);
  const isKnown = value.status !== "missing" && value.figure !== null;
  const isTotal = place === atlas.city && answer.cities.length === 0;
  return (
    <tr
      className={styles.row}
      data-selected={selected || undefined}
      data-hover={hovered || stands || undefined}
      data-muted={muted || undefined}
      aria-selected={selected}
      title={isKnown ? `${periodOf(value)}${value.status === "stale" ? ` · ${age(value.ageDays)}` : ""}` : undefined}
      onPointerEnter={() => hover({ type: "place", id })}
      onPointerLeave={() => hover(null)}
    >
      <td className={styles.rank} data-ui-count>
        {rank ?? "–"}
      </td>
      <th scope="row" className={styles.name}>
        <button
          type="button"
          tabIndex={tabStop === 0 ? 0 : -1}
          onFocus={() => {
            onFocusCell(0);
            hover({ type: "place", id });
          }}
          onBlur={() => hover(null)}
          onClick={() => select(selected ? null : { type: "place", id })}
        >
          {nameOf(id)}
          {muted && <span className="visually-hidden">{t("ranking:filtered-out-spoken")}</span>}
        </button>
      </th>
      {isKnown ? (
        <>
          <td className={styles.barCell}>
            {aside ? (
              <span className={styles.aside}>{aside}</span>
            ) : (
              <Bar value={value} scale={scale} colors={colors} />
            )}
          </td>
          <td className={styles.value} onFocus={() => onFocusCell(1)}>
            {value.change?.barred && <BarredMark />}
            <FigureNumber
              refId={placeFigureRef(value, answer.denominator)}
              value={placeFigureValue(value)}
              scale={unit}
              max={max}
              digits={digits}
              fixed
              showUnit={false}
              target={value.figure !== null && isTarget(value.figure)}
              size="text"
              tabIndex={isTotal || tabStop === 1 ? 0 : -1}
            />
          </td>
        </>
      ) : (
        <td colSpan={2} className={styles.missing} onFocus={() => onFocusCell(1)}>
          <NoDataSwatch />{" "}
          <MissingLink
            refId={missingRef(answer.metric.id, answer.denominator, answer.at, value.change?.to ?? value)}
            tabIndex={isTotal || tabStop === 1 ? 0 : -1}
          >
            {missingWords(format, atlas, answer, value)}
          </MissingLink>
        </td>
      )}
      <td className={styles.quality}>
        <QualityGlyph quality={shownQuality(value)} />
      </td>
    </tr>
  );
}
