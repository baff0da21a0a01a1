import { useFormat } from "../../bind/use-format.ts";
import type { Pair, ScatterAnswer } from "../../derive/chart-across.ts";
import { shownQuality } from "../../derive/shown-quality.ts";
import { BarredMark } from "../figure/barred-mark.tsx";
import { columnDigits } from "../figure/digits.ts";
import { FigureNumber, placeFigureRef, placeFigureValue } from "../figure/figure-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./chart.module.css";
import type { ScatterScales } from "./scatter-plot.tsx";
import { usePlaceName } from "./use-place-name.ts";

interface PairTableProps {
  scatter: ScatterAnswer;
  titles: { up: string; across: string };
  scales: ScatterScales;
}

const AXES = ["up", "across"] as const;

/** Both numbers of every point: the same without the picture. */
export function PairTable({ scatter, titles, scales }: PairTableProps) {
  const { t } = useFormat();
  const nameOf = usePlaceName();
  const rows = [...scatter.pairs, ...(scatter.city ? [scatter.city] : [])];
  if (rows.length === 0) return null;
  return (
    <details className={styles.asTable}>
      <summary data-ui-count>{t("chart:as-table", { count: rows.length * 2 })}</summary>
      <div className={styles.tableScroll}>
        <table className={styles.table}>
          <caption className="visually-hidden" data-record="table:chart">
            {t("chart:against", titles)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("chart:column.place")}</th>
              {AXES.map((of) => (
                <PairHeads key={of} title={`${titles[of]} (${scales[of].label})`} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((pair) => (
              <tr key={pair.placeId}>
                <th scope="row">{nameOf(pair.placeId)}</th>
                {AXES.map((of) => (
                  <PairCells key={of} of={of} pair={pair} rows={rows} scatter={scatter} scales={scales} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function PairHeads({ title }: { title: string }) {
  const { t } = useFormat();
  return (
    <>
      <th scope="col" data-numeric data-ui-count>
        {title}
      </th>
      <th scope="col">{t("chart:column.period")}</th>
      <th scope="col">{t("chart:column.quality")}</th>
    </>
  );
}

interface PairCellsProps {
  of: "up" | "across";
  pair: Pair;
  rows: readonly Pair[];
  scatter: ScatterAnswer;
  scales: ScatterScales;
}

function PairCells({ of, pair, rows, scatter, scales }: PairCellsProps) {
  const { periodOf } = useFormat();
  const value = pair[of];
  const values = rows.map((row) => row[of].shown?.value ?? 0);
  return (
    <>
      <td data-numeric>
        {value.change?.barred && <BarredMark />}
        <FigureNumber
          refId={placeFigureRef(value, scatter[of].denominator)}
          value={placeFigureValue(value)}
          scale={scales[of]}
          max={Math.max(...values.map(Math.abs))}
          digits={columnDigits(values, scales[of].factor)}
          fixed
          showUnit={false}
          size="text"
        />
      </td>
      <td data-period>{periodOf(value)}</td>
      <td>
        <QualityGlyph quality={shownQuality(value)} />
      </td>
    </>
  );
}
