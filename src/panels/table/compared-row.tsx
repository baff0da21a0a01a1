import { markWords } from "../../bind/mark-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { ComparedCell, ComparedRow, ComparedThing } from "../../derive/compared-places.ts";
import { figureRef } from "../../derive/figure-ref.ts";
import { isTarget } from "../../model/metric-series.ts";
import { LoneNumber } from "../figure/lone-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./compared.module.css";
import { useLinkedColumn } from "./compared-head.tsx";
import { MarkChip } from "./mark-notes.tsx";
import { MissingReason } from "./missing-cell.tsx";

interface RowProps {
  row: ComparedRow;
  things: readonly ComparedThing[];
}

/** One metric of all compared: the latest of each, or what stands at one date. */
export function ComparedFigureRow({ row, things }: RowProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const { text, t, period } = format;
  const max = Math.max(
    0,
    ...row.cells.flatMap(({ figure }) =>
      figure?.value.type === "number"
        ? Math.abs(figure.value.value)
        : figure?.value.type === "range"
          ? figure.value.high
          : 0,
    ),
  );
  const barring = row.cells.flatMap(({ marks }) => marks.filter((mark) => mark.bars && mark.code !== "missing"));
  const sentences = new Set(barring.map((mark) => markWords(format, atlas, mark).sentence));
  return (
    <tr data-earlier={row.period !== null || undefined}>
      <th scope="row" className={styles.name} data-record={`metric:${row.metric.id}`}>
        {row.period ? (
          <>
            <span className="visually-hidden">{text(row.metric.names)} </span>
            <span className={styles.earlier} data-period>
              {period(row.period)}
            </span>
          </>
        ) : (
          <span className={styles.metric}>{text(row.metric.names)}</span>
        )}
        {[...sentences].map((sentence) => (
          <span key={sentence} className={styles.sentence} data-record="note:comparability">
            {t("table:not-comparable-here")} {sentence}
          </span>
        ))}
      </th>
      {things.map((thing, i) => {
        const cell = row.cells[i];
        return cell && <Cell key={thing.id} row={row} thing={thing} cell={cell} max={max} />;
      })}
    </tr>
  );
}

function Cell({ row, thing, cell, max }: { row: ComparedRow; thing: ComparedThing; cell: ComparedCell; max: number }) {
  const { t, number, period } = useFormat();
  const linked = useLinkedColumn(thing);
  const { figure, cause, ratio, extreme } = cell;
  if (!figure || figure.value.type === "missing") {
    return (
      <td data-cell tabIndex={-1} className={styles.cell} {...linked}>
        {cause && <MissingReason cause={cause} />}
      </td>
    );
  }
  const barring = cell.marks.filter((mark) => mark.bars && mark.code !== "missing");
  return (
    <td className={styles.cell} {...linked}>
      <span className={styles.value}>
        <LoneNumber
          refId={figureRef(figure)}
          value={figure.value}
          unit={row.metric.unit}
          target={isTarget(figure)}
          listMax={max}
          size="text"
        />
        {extreme && (
          <span className={styles.extreme}>
            <span aria-hidden="true">{extreme === "largest" ? "▲" : "▼"}</span> {t(`table:${extreme}`)}
          </span>
        )}
        {ratio !== null && (
          <span className={styles.ratio} data-value={ratio} data-computed="ratio-to-first">
            {t("table:ratio", { ratio: number(ratio, ratio < 10 ? 2 : 0) })}
          </span>
        )}
      </span>
      <span className={styles.under}>
        {row.period === null && <span data-period>{period(figure.period)}</span>}
        {cell.ofDistrict && <span>{t("table:of-district")}</span>}
        {figure.quality === "low" && <QualityGlyph quality="low" />}
        <MarkChip marks={barring} />
      </span>
    </td>
  );
}
