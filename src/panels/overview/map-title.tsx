import type { Quality } from "../../../data/schema/source.ts";
import { useMetricAnswer } from "../../bind/use-answers.ts";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { usePaneName } from "../../bind/use-pane.ts";
import { useView } from "../../bind/use-view.ts";
import { shownQuality } from "../../derive/shown-quality.ts";
import type { MetricAnswer, PlaceValue } from "../../derive/value-at.ts";
import { chooseTime } from "../../state/actions.ts";
import { Lazy, lazyPart } from "../../ui/lazy-part.tsx";
import { FigureNumber, placeFigureRef, placeFigureValue } from "../figure/figure-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { LatestOffer } from "./latest-offer.tsx";
import styles from "./map-title.module.css";

const notePart = lazyPart(async () => (await import("../change/change-note.tsx")).ChangeNote);

/** What the map shows: metric, denominator, period, how many places, how good; and what to do when it shows nothing. */
export function MapTitle() {
  const format = useFormat();
  const { t, text } = format;
  const answer = useMetricAnswer();
  const policy = useView((view) => view.time.policy);
  const { metric, denominator } = answer;
  const values = answer.cities.length > 0 ? answer.cities : answer.districts;
  const present = values.filter((value) => value.status !== "missing");
  const isCityOnly = present.length === 0 && answer.city.status !== "missing";
  const isNothing = present.length === 0 && !isCityOnly;
  const measure =
    denominator === "none" ? t(`figure:denominator-none.${metric.kind}`) : t(`figure:denominator.${denominator}`);
  return (
    <section className={styles.title} aria-label={usePaneName(t("overview:label"))} data-map-card>
      <h1 data-ui-count>
        {t("overview:measure", { metric: text(metric.names), measure })}
        {answer.change && <ChangeMeasure answer={answer} />}
      </h1>
      {isNothing && !answer.change ? (
        <LatestOffer answer={answer} />
      ) : (
        <p className={styles.facts}>
          <span data-period>
            {answer.change && `${format.period(answer.change.fromPeriod)} → `}
            {answer.period ? format.period(answer.period) : t("overview:several-dates")}
          </span>
          <Coverage answer={answer} present={present.length} total={values.length} />
          {qualitiesOf(isCityOnly ? [answer.city] : present).map((quality) => (
            <QualityGlyph key={quality} quality={quality} />
          ))}
        </p>
      )}
      {isCityOnly && <CityValue answer={answer} format={format} />}
      {answer.change && <Lazy part={notePart} props={{}} />}
      {policy === "latest" && <Stale values={isCityOnly ? [answer.city] : present} format={format} />}
    </section>
  );
}

/** "change, %": what of the measure is shown. */
function ChangeMeasure({ answer }: { answer: MetricAnswer }) {
  const { t, scaleOf } = useFormat();
  return <span data-ui-count>{t("change:of-measure", { unit: scaleOf(answer, 0).label })}</span>;
}

function Coverage({ answer, present, total }: { answer: MetricAnswer; present: number; total: number }) {
  const { t } = useFormat();
  const key = answer.cities.length > 0 ? "overview:of-cities" : "overview:of-districts";
  return (
    <span data-ui-count className={present < total ? styles.partial : undefined}>
      {t(key, { present, total })}
    </span>
  );
}

function CityValue({ answer, format }: { answer: MetricAnswer; format: Format }) {
  const { city, denominator } = answer;
  const value = placeFigureValue(city);
  const max = value.type === "number" ? Math.abs(value.value) : value.type === "range" ? value.high : 0;
  const scale = format.scaleOf(answer, max);
  return (
    <p className={styles.facts}>
      <span>{format.t("overview:city-only")}</span>
      <FigureNumber refId={placeFigureRef(city, denominator)} value={value} scale={scale} max={max} />
    </p>
  );
}

/** Values of an earlier date, with how much earlier, and the way back. */
function Stale({ values, format }: { values: readonly PlaceValue[]; format: Format }) {
  const { t } = format;
  const stale = values.filter((value) => value.status === "stale");
  const oldest = Math.max(0, ...stale.map((value) => value.ageDays));
  return (
    <p className={styles.facts}>
      {stale.length > 0 && (
        <span className={styles.partial} data-ui-count>
          {t("overview:stale", { count: stale.length, age: format.age(oldest) })}
        </span>
      )}
      <button type="button" className={styles.action} onClick={() => chooseTime({ policy: "at" })}>
        {t("overview:use-at")}
      </button>
    </p>
  );
}

/** Distinct qualities of what is shown. */
function qualitiesOf(values: readonly PlaceValue[]): Quality[] {
  const qualities = new Set<Quality>();
  for (const value of values) {
    const quality = shownQuality(value);
    if (quality !== "missing") qualities.add(quality);
  }
  return [...qualities];
}
