import { missingWords } from "../../bind/missing-words.ts";
import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { figureRef, missingRef } from "../../derive/figure-ref.ts";
import type { Ranked } from "../../derive/ranking.ts";
import { shownQuality } from "../../derive/shown-quality.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { CITY_ID } from "../../model/atlas.ts";
import { isTarget } from "../../model/metric-series.ts";
import { select } from "../../state/actions.ts";
import { hover } from "../../state/ephemeral-store.ts";
import { BarredMark } from "../figure/barred-mark.tsx";
import { FigureNumber, placeFigureRef, placeFigureValue } from "../figure/figure-number.tsx";
import { LoneNumber } from "../figure/lone-number.tsx";
import { MissingLink } from "../figure/missing-link.tsx";
import { NoDataSwatch } from "../figure/no-data-swatch.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { SourceLink } from "../figure/source-link.tsx";
import { ChangeCells } from "./change-cells.tsx";
import styles from "./table.module.css";

interface ValueRowProps {
  row: Ranked;
  scale: UnitScale;
  max: number;
  digits: number;
  /** Columns that were put away. */
  hidden: readonly string[];
}

export function ValueRow({ row, scale, max, digits, hidden }: ValueRowProps) {
  const atlas = useAtlas();
  const answer = useMetricAnswer();
  const format = useFormat();
  const { t, text, period, age } = format;
  const { value } = row;
  const id = value.placeId;
  const selected = useView((view) => view.selection?.type === "place" && view.selection.id === id);
  const hovered = useEphemeral((state) => state.hover?.type === "place" && state.hover.id === id);
  const place = atlas.placeById.get(id);
  const figure = value.status === "missing" ? null : value.figure;
  const source = figure && atlas.sourceById.get(figure.sourceId);
  const earlier = value.change?.from.figure;
  const earlierSource =
    figure && earlier && earlier.sourceId !== figure.sourceId ? atlas.sourceById.get(earlier.sourceId) : undefined;
  const below = value.denominatorFigure;
  const belowMetric = below && atlas.metricById.get(below.metricId);
  const isTotal = id === CITY_ID && answer.cities.length === 0;
  const shows = (column: string) => !hidden.includes(column);
  const setHover = () => hover({ type: "place", id });
  return (
    <tr
      data-selected={selected || undefined}
      data-hover={hovered || undefined}
      onPointerEnter={setHover}
      onPointerLeave={() => hover(null)}
    >
      <th scope="row" className={styles.frozen}>
        <button
          type="button"
          aria-pressed={selected}
          onFocus={setHover}
          onBlur={() => hover(null)}
          onClick={() => select(selected ? null : { type: "place", id })}
        >
          {isTotal ? t("table:city-total") : place ? text(place.names) : id}
        </button>
      </th>
      {shows("rank") && (
        <td data-numeric data-ui-count>
          {row.rank ?? "–"}
        </td>
      )}
      {!shows("value") ? null : figure ? (
        <td data-numeric>
          {value.change?.barred && <BarredMark />}
          <FigureNumber
            refId={placeFigureRef(value, answer.denominator)}
            value={placeFigureValue(value)}
            scale={scale}
            max={max}
            digits={digits}
            fixed
            showUnit={false}
            target={isTarget(figure)}
            size="text"
          />
        </td>
      ) : (
        <td data-numeric className={styles.missing}>
          <NoDataSwatch />{" "}
          <MissingLink refId={missingRef(answer.metric.id, answer.denominator, answer.at, value.change?.to ?? value)}>
            {missingWords(format, atlas, answer, value)}
          </MissingLink>
        </td>
      )}
      {answer.change && <ChangeCells value={value} shows={shows} />}
      {shows("period") && (
        <td data-period>
          {figure && format.periodOf(value)}
          {figure && value.status === "stale" && <span className={styles.stale}> {age(value.ageDays)}</span>}
        </td>
      )}
      {shows("quality") && (
        <td>
          <QualityGlyph quality={shownQuality(value)} />
        </td>
      )}
      {answer.denominator !== "none" && !answer.change && shows("denominator") && (
        <td>
          {below && belowMetric && (
            <>
              <LoneNumber refId={figureRef(below)} value={below.value} unit={belowMetric.unit} size="text" />{" "}
              <span className={styles.quiet} data-period>
                {period(below.period)}
              </span>
            </>
          )}
        </td>
      )}
      {shows("source") && (
        <td className={styles.source}>
          {source && <SourceLink source={source} />}
          {earlierSource && (
            <>
              {" · "}
              <SourceLink source={earlierSource} />
            </>
          )}
        </td>
      )}
    </tr>
  );
}
