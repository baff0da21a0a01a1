import { Info } from "lucide-react";
import { useId, useState } from "react";
import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { PlaceValue } from "../../derive/value-at.ts";
import { comparePeriods, periodKey } from "../../model/period.ts";
import { IconButton } from "../../ui/button.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { MetricNotes } from "./metric-notes.tsx";
import styles from "./metric-panel.module.css";

const INFO = <Info aria-hidden="true" />;

/** How the shown numbers come about: the quotient with its denominator's date, or what the metric means. */
export function MetricFormula() {
  const format = useFormat();
  const { t, text } = format;
  const { metric, denominator, districts, cities, city } = useMetricAnswer();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const divisors = (places: readonly PlaceValue[]) =>
    places.flatMap(({ denominatorFigure, change }) =>
      [change?.from.denominatorFigure, denominatorFigure].flatMap((figure) => figure ?? []),
    );
  const ofPlaces = divisors(cities.length > 0 ? cities : districts);
  const figures = ofPlaces.length > 0 ? ofPlaces : divisors([city]);
  const dates = [
    ...new Map(figures.map((figure) => [`${figure.metricId} ${periodKey(figure.period)}`, figure])).values(),
  ];
  dates.sort((a, b) => comparePeriods(a.period, b.period));
  const by =
    denominator === "residents"
      ? dates.map((figure) => t(`metric:residents.${figure.metricId}`, { period: format.period(figure.period) }))
      : dates.map((figure) => t("metric:land-area", { period: format.period(figure.period) }));
  const named = by.length > 0 ? by.join(t("metric:and")) : t(`metric:undated.${denominator}`);

  return (
    <>
      <div className={styles.formula}>
        {denominator === "none" ? (
          <p className={isOpen ? styles.whole : styles.line} title={isOpen ? undefined : text(metric.definition)}>
            {text(metric.definition)}
          </p>
        ) : (
          <p>
            <QualityGlyph quality="derived" />{" "}
            <span data-period data-ui-count>
              {t("metric:formula", { metric: text(metric.names), by: named })}
            </span>
          </p>
        )}
        <IconButton
          className={styles.info ?? ""}
          label={t("metric:about")}
          icon={INFO}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen && <MetricNotes id={id} metric={metric} withDefinition={denominator !== "none"} />}
    </>
  );
}
