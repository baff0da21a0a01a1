import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useFormat } from "../../bind/use-format.ts";
import { shownRef } from "../../derive/figure-ref.ts";
import type { PlaceValue } from "../../derive/value-at.ts";
import { placeFigureValue } from "../figure/figure-number.tsx";
import { LoneNumber } from "../figure/lone-number.tsx";
import styles from "./table.module.css";

/** Of a table of changes: the columns of the two numbers and of what stands between them. */
export function ChangeHeaders() {
  const { t } = useFormat();
  return (
    <>
      <th scope="col" data-numeric>
        {t("change:table.earlier")}
      </th>
      <th scope="col" data-numeric>
        {t("change:table.later")}
      </th>
      <th scope="col">{t("change:table.marks")}</th>
    </>
  );
}

export function ChangeCells({ value: { change } }: { value: PlaceValue }) {
  const { t } = useFormat();
  if (!change) return null;
  const codes = [...new Set(change.marks.map(({ code }) => code))];
  return (
    <>
      <Input value={change.from} />
      <Input value={change.to} />
      <td className={change.barred ? styles.stale : styles.quiet}>
        {change.barred && `≠ ${t("change:barred")}: `}
        {codes.map((code) => t(`comparability:short.${code}`)).join(" · ")}
      </td>
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
