import { type ReactNode, useEffect } from "react";
import { useLegend, useMetricAnswer } from "../../bind/use-answers.ts";
import { type Format, useFormat } from "../../bind/use-format.ts";
import type { LegendRow } from "../../derive/legend.ts";
import { digitsFor, formatNumber } from "../../i18n/format-number.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { hoverPlaces } from "../../state/ephemeral-store.ts";
import styles from "./legend-card.module.css";

/** Classes from high to low: colour, what each holds at this date, how many; then those without a value, also when none. */
export function LegendCard() {
  const format = useFormat();
  const { t } = format;
  const answer = useMetricAnswer();
  const { rows, noData, filteredOut } = useLegend();
  useEffect(() => () => hoverPlaces(), []);
  const max = rows.at(-1)?.high ?? 0;
  const scale = format.scale(answer.metric.unit, answer.denominator, max);
  const values = answer.cities.length > 0 ? answer.cities : answer.districts;
  const stale = values.filter((value) => value.status === "stale").map((value) => value.placeId);
  const most = Math.max(1, noData.count, stale.length, filteredOut, ...rows.map((row) => row.count));
  return (
    <section className={styles.card} aria-label={t("legend:label")} data-map-card>
      <header className={styles.head}>
        <h2>{scale.label}</h2>
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
        {filteredOut > 0 && (
          <Row
            swatch={<span className={`${styles.swatch} ${styles.out}`} />}
            words={t("legend:filtered-out")}
            count={filteredOut}
            most={most}
          />
        )}
      </ol>
    </section>
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
  const write = (value: number) => formatNumber(value / scale.factor, format.locale, digits, true);
  return write(from) === write(to) ? write(from) : `${write(from)} – ${write(to)}`;
}
