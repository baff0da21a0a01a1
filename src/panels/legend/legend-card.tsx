import { type ReactNode, useEffect } from "react";
import { useLegend, useMetricAnswer } from "../../bind/use-answers.ts";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { usePaneName } from "../../bind/use-pane.ts";
import type { LegendRow } from "../../derive/legend.ts";
import type { MetricAnswer } from "../../derive/value-at.ts";
import { digitsFor, formatNumber } from "../../i18n/format-number.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { hoverPlaces } from "../../state/ephemeral-store.ts";
import { BarredMark } from "../figure/barred-mark.tsx";
import { ClassDoubt } from "./class-doubt.tsx";
import styles from "./legend-card.module.css";

/** Classes from high to low: colour, what each holds at this date, how many; then those without a value, also when none. */
export function LegendCard() {
  const format = useFormat();
  const { t } = format;
  const answer = useMetricAnswer();
  const { rows, noData, notComparable, filteredOut } = useLegend();
  const { change } = answer;
  useEffect(() => () => hoverPlaces(), []);
  const max = Math.max(rows.at(-1)?.high ?? 0, -(rows[0]?.low ?? 0));
  const scale = format.scaleOf(answer, max);
  const values = answer.cities.length > 0 ? answer.cities : answer.districts;
  const stale = values.filter((value) => value.status === "stale").map((value) => value.placeId);
  const most = Math.max(
    1,
    noData.count,
    notComparable.count,
    stale.length,
    filteredOut,
    ...rows.map((row) => row.count),
  );
  return (
    <section className={styles.card} aria-label={usePaneName(t("legend:label"))} data-map-card>
      <header className={styles.head}>
        <h2 data-ui-count data-period={change && true}>
          {change && <ChangeDates answer={answer} />}
          {scale.label}
        </h2>
        <span>{t(answer.cities.length > 0 ? "legend:cities" : "legend:districts")}</span>
      </header>
      <ol className={styles.rows}>
        {[...rows].reverse().map((row) => (
          <Row
            key={row.index}
            swatch={<span className={styles.swatch} style={{ background: `var(--class-${row.index + 1})` }} />}
            words={heldWords(format, row, scale, max)}
            isEmpty={row.held === null}
            count={row.count}
            most={most}
            placeIds={row.placeIds}
          />
        ))}
        {stale.length > 0 && (
          <Row
            swatch={<span className={`${styles.swatch} ${styles.stale}`} />}
            words={t("legend:stale")}
            count={stale.length}
            most={most}
            placeIds={stale}
          />
        )}
        <Row
          swatch={<span className={`${styles.swatch} ${styles.noData}`} />}
          words={t("figure:no-data")}
          count={noData.count}
          most={most}
          placeIds={noData.placeIds}
        />
        {notComparable.count > 0 && (
          <Row
            swatch={<span className={`${styles.swatch} ${styles.noData}`} />}
            words={t("change:not-comparable")}
            count={notComparable.count}
            most={most}
            placeIds={notComparable.placeIds}
          />
        )}
        {filteredOut > 0 && (
          <Row
            swatch={<span className={`${styles.swatch} ${styles.out}`} />}
            words={t("legend:filtered-out")}
            count={filteredOut}
            most={most}
          />
        )}
      </ol>
      {change && rows.length > 0 && <p className={styles.foot}>{t("change:middle")}</p>}
      <ClassDoubt />
    </section>
  );
}

/** Between which dates, and whether the reader insists on comparing what may not be compared. */
export function ChangeDates({ answer: { change, period, at } }: { answer: MetricAnswer }) {
  const { t, period: inWords, date } = useFormat();
  if (!change) return null;
  const [from, to] = [
    change.fromPeriod ? inWords(change.fromPeriod) : date(change.from),
    period ? inWords(period) : date(at),
  ];
  return (
    <>
      {change.insist && change.barredCount > 0 && <BarredMark />}
      {t("change:between", { from, to })}
    </>
  );
}

interface RowProps {
  swatch: ReactNode;
  words: string;
  isEmpty?: boolean;
  count: number;
  most: number;
  placeIds?: readonly string[];
}

/** Under the pointer, the places that it counts stand out on the map. */
function Row({ swatch, words, isEmpty = false, count, most, placeIds }: RowProps) {
  return (
    <li
      className={styles.row}
      data-empty={isEmpty || undefined}
      onPointerEnter={() => placeIds && hoverPlaces(placeIds)}
      onPointerLeave={() => hoverPlaces()}
    >
      {swatch}
      <span data-ui-count>{words}</span>
      <span className={styles.bar} style={{ width: `${Math.round((count / most) * 28)}px` }} />
      <span className={styles.count} data-ui-count>
        {count}
      </span>
    </li>
  );
}

/** What the class holds at this date; its bounds while it holds nothing. */
function heldWords(format: Format, { held, low, high }: LegendRow, scale: UnitScale, max: number): string {
  const [from, to] = held ? [held.min, held.max] : [low, high];
  const digits = Math.min(2, digitsFor(max / scale.factor));
  const write = (value: number) => formatNumber(value / scale.factor, format.locale, digits, true, scale.signed);
  if (scale.signed && from === 0 && to === 0) return format.t("change:none");
  return write(from) === write(to) ? write(from) : `${write(from)} – ${write(to)}`;
}
