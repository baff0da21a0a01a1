import type { Figure } from "../../../data/schema/figure.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { type Absent, figureRef } from "../../derive/figure-ref.ts";
import { missingCause } from "../../derive/missing-cause.ts";
import { metricAnswer } from "../../derive/value-at.ts";
import type { Atlas } from "../../model/atlas.ts";
import { LoneNumber } from "../figure/lone-number.tsx";
import { NoDataSwatch } from "../figure/no-data-swatch.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { CardHeader } from "./card-header.tsx";
import styles from "./figure-card.module.css";

interface AbsentEvidenceProps {
  resolved: Absent;
  headingId: string;
  onClose: () => void;
}

function figuresOf(atlas: Atlas, metricId: string, placeId: string): readonly Figure[] {
  return (atlas.figuresByPlace.get(placeId) ?? [])
    .filter((figure) => figure.metricId === metricId && figure.value.type !== "missing")
    .sort((a, b) => b.period.end.localeCompare(a.period.end));
}

/** Why there is no number here, and which there are: of the place at other dates, else of the whole city. */
export function AbsentEvidence({ resolved, headingId, onClose }: AbsentEvidenceProps) {
  const atlas = useAtlas();
  const { t, text, date } = useFormat();
  const { metricId, placeId, at, denominator } = resolved;
  const metric = atlas.metricById.get(metricId);
  const place = atlas.placeById.get(placeId);
  if (!metric || !place) throw new Error(`an absent figure of nothing: ${metricId}/${placeId}`);
  const answer = metricAnswer(atlas, metricId, denominator, at, "at");
  const value = [...answer.districts, ...answer.cities, answer.city].find((one) => one.placeId === placeId);
  const cause = value ? missingCause(atlas, answer, value) : "not-applicable";
  const own = figuresOf(atlas, metricId, placeId);
  const ofCity = own.length === 0 && placeId !== atlas.city.id ? figuresOf(atlas, metricId, atlas.city.id) : [];
  return (
    <>
      <CardHeader
        title={text(metric.names) + (denominator === "none" ? "" : t(`units:per-${denominator}`))}
        record={`metric:${metricId}`}
        headingId={headingId}
        onClose={onClose}
        subtitle={
          <>
            {text(place.names)} · <span data-period>{date(at)}</span>
          </>
        }
      />
      <div className={styles.hero}>
        <span className={styles.noNumber}>
          <NoDataSwatch /> {t("figure:no-data")}
        </span>
        <QualityGlyph quality="missing" pill />
      </div>
      <p className={styles.meaning}>{t(`card:absent.${cause}`)}</p>
      <dl className={styles.facts}>
        <dt>{t("card:period")}</dt>
        <dd data-period>
          <span>
            {date(at)} <span className={styles.quiet}>{at}</span>
          </span>
        </dd>
        {own.length > 0 && <KnownFigures name={t("card:known-here")} figures={own} />}
        {ofCity.length > 0 && <KnownFigures name={text(atlas.city.shortNames)} figures={ofCity} />}
        <dt>{t("card:definition")}</dt>
        <dd data-record={`metric:${metricId}`}>{text(metric.definition)}</dd>
      </dl>
    </>
  );
}

function KnownFigures({ name, figures }: { name: string; figures: readonly Figure[] }) {
  const atlas = useAtlas();
  const { period } = useFormat();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ul className={styles.inputs}>
          {figures.map((figure) => {
            const unit = atlas.metricById.get(figure.metricId)?.unit;
            return (
              <li key={figure.id}>
                <span className={styles.quiet} data-period>
                  {period(figure.period)}
                </span>
                {unit && (
                  <LoneNumber
                    refId={figureRef(figure)}
                    value={figure.value}
                    unit={unit}
                    target={figure.kind === "target" || figure.kind === "forecast"}
                    derived={figure.kind === "derived"}
                    size="text"
                  />
                )}
                <QualityGlyph quality={figure.quality} />
              </li>
            );
          })}
        </ul>
      </dd>
    </>
  );
}
