import { useLegend, useMetricAnswer } from "../../bind/use-answers.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { LegendRow } from "../../derive/legend.ts";
import { digitsFor, formatNumber } from "../../i18n/format-number.ts";
import { NoDataSwatch } from "../figure/no-data-swatch.tsx";
import { ClassDoubt } from "./class-doubt.tsx";
import { ChangeDates } from "./legend-card.tsx";
import styles from "./legend-strip.module.css";

/** The legend laid flat for a narrow screen: classes from low to high, what each holds, how many have no data. */
export function LegendStrip() {
  const format = useFormat();
  const answer = useMetricAnswer();
  const { rows, noData, notComparable } = useLegend();
  const max = Math.max(rows.at(-1)?.high ?? 0, -(rows[0]?.low ?? 0));
  const scale = format.scaleOf(answer, max);
  return (
    <section className={styles.strip} aria-label={format.t("app:legend.label")}>
      <div className={styles.head}>
        <span data-period>
          {answer.change && <ChangeDates answer={answer} />}
          {scale.label}
          {answer.period && !answer.change && `${format.t("timeline:comma")}${format.period(answer.period)}`}
        </span>
        <span className={styles.none} data-ui-count>
          <NoDataSwatch />
          {format.t("app:legend.no-data", { count: noData.count })}
          {notComparable.count > 0 && ` · ${format.t("change:not-comparable")} ${notComparable.count}`}
        </span>
      </div>
      <ol className={styles.rows}>
        {rows.map((row) => (
          <li key={row.index}>
            <span className={styles.swatch} style={{ background: `var(--class-${row.index + 1})` }} />
            <span data-ui-count>{heldWords(row)}</span>
            <span className={styles.count} data-ui-count>
              {format.t(answer.cities.length > 0 ? "timeline:cities" : "timeline:districts", { count: row.count })}
            </span>
          </li>
        ))}
      </ol>
      <ClassDoubt />
    </section>
  );

  /** What the class holds at this date; its bounds while it is empty. */
  function heldWords({ held, low, high }: LegendRow): string {
    const [from, to] = held ? [held.min, held.max] : [low, high];
    const digits = Math.min(2, digitsFor(max / scale.factor));
    const write = (value: number) => formatNumber(value / scale.factor, format.locale, digits, true, scale.signed);
    if (scale.signed && from === 0 && to === 0) return format.t("change:none");
    const dash = scale.signed ? " – " : "–";
    return write(from) === write(to) ? write(from) : `${write(from)}${dash}${write(to)}`;
  }
}
