import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useFormat } from "../../bind/use-format.ts";
import { shownRef } from "../../derive/figure-ref.ts";
import type { PlaceValue } from "../../derive/value-at.ts";
import { placeFigureValue } from "../figure/figure-number.tsx";
import { LoneNumber } from "../figure/lone-number.tsx";
import styles from "./table.module.css";

/** Of a table of changes: the two numbers, and what stands between them. */
export const CHANGE_COLUMNS = ["change-earlier", "change-later", "change-marks"] as const;
export type ChangeColumn = (typeof CHANGE_COLUMNS)[number];

interface ChangeCellsProps {
  value: PlaceValue;
  /** Whether a column is not put away. */
  shows: (column: ChangeColumn) => boolean;
}

export function ChangeCells({ value: { change }, shows }: ChangeCellsProps) {
  const { t } = useFormat();
  if (!change) return null;
  const codes = [...new Set(change.marks.map(({ code }) => code))];
  return (
    <>
      {shows("change-earlier") && <Input value={change.from} />}
      {shows("change-later") && <Input value={change.to} />}
      {shows("change-marks") && (
        <td className={change.barred ? styles.stale : styles.quiet}>
          {change.barred && `≠ ${t("change:barred")}: `}
          {codes.map((code) => t(`comparability:short.${code}`)).join(" · ")}
        </td>
      )}
    </>
  );
}

/** One of the two numbers, with its own period. */
function Input({ value }: { value: PlaceValue }) {
  const { metric, denominator } = useMetricAnswer();
  const { period } = useFormat();
  const known = value.status !== "missing" && value.figure !== null;
  return (
    <td data-numeric>
      {known && (
        <>
          <LoneNumber
            refId={shownRef(value, denominator)}
            value={placeFigureValue(value)}
            unit={metric.unit}
            denominator={value.denominatorFigure ? denominator : "none"}
            size="text"
          />{" "}
          <span className={styles.quiet} data-period>
            {period(value.figure?.period ?? null)}
          </span>
        </>
      )}
    </td>
  );
}
