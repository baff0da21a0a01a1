import { useFormat } from "../../bind/use-format.ts";
import { shownQuality } from "../../derive/shown-quality.ts";
import type { TableCell } from "../../derive/table-cell.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { isTarget } from "../../model/metric-series.ts";
import { FigureNumber, placeFigureValue } from "../figure/figure-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { MissingReason } from "./missing-cell.tsx";
import styles from "./table.module.css";

interface FigureCellProps {
  cell: TableCell;
  scale: UnitScale;
  max: number;
  digits: number;
  parted?: boolean;
  /** The period under the number, where the column has not one date. */
  dated?: boolean;
}

/** A number with its mark, or the reason why there is none. */
export function FigureCell({ cell, scale, max, digits, parted = false, dated = false }: FigureCellProps) {
  const { period, age } = useFormat();
  const { value, ref, missingRef, cause } = cell;
  if (ref === null || !value.figure) {
    return (
      <td data-numeric data-parted={parted || undefined} className={styles.missing}>
        {cause && <MissingReason cause={cause} refId={missingRef} tabIndex={-1} />}
      </td>
    );
  }
  return (
    <td data-numeric data-parted={parted || undefined}>
      <FigureNumber
        refId={ref}
        value={placeFigureValue(value)}
        scale={scale}
        max={max}
        digits={digits}
        fixed
        showUnit={false}
        target={isTarget(value.figure)}
        size="text"
        tabIndex={-1}
      />
      {shownQuality(value) === "low" && (
        <span className={styles.under}>
          <QualityGlyph quality="low" />
        </span>
      )}
      {dated && (
        <span className={styles.under} data-period>
          {period(value.figure.period)}
          {value.status === "stale" && <span className={styles.stale}> {age(value.ageDays)}</span>}
        </span>
      )}
    </td>
  );
}
