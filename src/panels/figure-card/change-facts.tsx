import type { Denominator, Metric } from "../../../data/schema/metric.ts";
import { markWords } from "../../bind/mark-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { shownRef } from "../../derive/figure-ref.ts";
import { shownQuality } from "../../derive/shown-quality.ts";
import type { PlaceValue } from "../../derive/value-at.ts";
import { periodKey } from "../../model/period.ts";
import { placeFigureValue } from "../figure/figure-number.tsx";
import { LoneNumber } from "../figure/lone-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./figure-card.module.css";
import { SourceFacts } from "./source-facts.tsx";

interface ChangeFactsProps {
  value: PlaceValue;
  metric: Metric;
  denominator: Denominator;
}

const EVERY_DIGIT = 6;

/** The formula of a change with both numbers as links, how far apart they are, what stands between them, their sources. */
export function ChangeFacts({ value: { change }, metric, denominator }: ChangeFactsProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, number } = format;
  if (!change) return null;
  const { from, to, as, years, marks } = change;
  const mild = marks.filter((mark) => !mark.bars).map((mark) => markWords(format, atlas, mark).sentence);
  const figures = [to.figure, to.denominatorFigure, from.figure, from.denominatorFigure].flatMap((one) => one ?? []);
  const bySource = new Map(figures.map((figure) => [figure.sourceId, figure]));
  return (
    <dl className={styles.facts}>
      <dt>{t("card:formula")}</dt>
      <dd>
        <span data-ui-count>{t(`change:formula.${as}`)}</span>
        <ul className={styles.inputs}>
          <Input name={t("change:card.later")} value={to} metric={metric} denominator={denominator} />
          <Input name={t("change:card.earlier")} value={from} metric={metric} denominator={denominator} />
        </ul>
      </dd>
      <dt>{t("card:period")}</dt>
      <dd data-period>
        <span>
          {format.periodOf({ ...to, change })}{" "}
          <span className={styles.quiet}>
            {[from, to].map(({ figure }) => figure && periodKey(figure.period)).join(" → ")}
          </span>
        </span>
        <span className={styles.quiet}>{t("change:card.years-value", { years: number(years, 2) })}</span>
      </dd>
      <dt>{t("card:kind")}</dt>
      <dd>{t("figure:kind.derived")}</dd>
      {mild.length > 0 && (
        <>
          <dt>{t("change:card.marks")}</dt>
          <dd data-record="comparability">
            {[...new Set(mild)].map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </dd>
        </>
      )}
      {[...bySource].map(([sourceId, { locator }]) => {
        const source = atlas.sourceById.get(sourceId);
        return source && <SourceFacts key={sourceId} source={source} locator={locator} />;
      })}
    </dl>
  );
}

/** One of the two numbers, as the map of its date shows it; it leads to its own evidence. */
function Input({
  name,
  value,
  metric,
  denominator,
}: { name: string; value: PlaceValue } & Omit<ChangeFactsProps, "value">) {
  const { period } = useFormat();
  return (
    <li>
      <span>
        {name}{" "}
        <span className={styles.quiet} data-period>
          {period(value.figure?.period ?? null)}
        </span>
      </span>
      <LoneNumber
        refId={shownRef(value, denominator)}
        value={placeFigureValue(value)}
        unit={metric.unit}
        denominator={value.denominatorFigure ? denominator : "none"}
        most={EVERY_DIGIT}
        size="text"
      />
      <QualityGlyph quality={shownQuality(value)} />
    </li>
  );
}
