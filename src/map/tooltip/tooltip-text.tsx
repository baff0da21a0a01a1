import type { ReactNode } from "react";
import { missingWords } from "../../bind/missing-words.ts";
import { useMetricAnswer, useRanking } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { shownRef } from "../../derive/figure-ref.ts";
import { shownQuality } from "../../derive/shown-quality.ts";
import type { MetricAnswer, PlaceValue } from "../../derive/value-at.ts";
import styles from "./tooltip.module.css";

/** Name, value with its mark, period, quality and rank of a place; or why there is no value. */
export function PlaceTooltip({ placeId }: { placeId: string }) {
  const atlas = useAtlas();
  const format = useFormat();
  const answer = useMetricAnswer();
  const ranking = useRanking();
  const isReach = useView((view) => view.mode) === "reach";
  const place = atlas.placeById.get(placeId);
  if (!place) return null;
  const value = [...answer.districts, ...answer.cities, answer.city].find((other) => other.placeId === placeId);
  const rank = ranking.rankOf.get(placeId);
  if (isReach || !value) return <b>{format.text(place.names)}</b>;
  return (
    <>
      <Row start={<b>{format.text(place.names)}</b>} end={<Value answer={answer} value={value} format={format} />} />
      <Row
        start={<Source answer={answer} value={value} format={format} />}
        end={rank !== undefined && <span data-ui-count>{format.t("figure:rank", { rank, of: ranking.of })}</span>}
      />
    </>
  );
}

/** The value as one string with its mark and unit, owned by its figure. */
function Value({ answer, value, format }: { answer: MetricAnswer; value: PlaceValue; format: Format }) {
  if (!value.figure || (!value.shown && !value.range))
    return <span className={styles.quiet}>{format.t("figure:no-data")}</span>;
  const shown = value.shown
    ? ({ type: "number", ...value.shown } as const)
    : ({ type: "range", ...(value.range as { low: number; high: number }) } as const);
  return (
    <b
      data-figure={shownRef(value, answer.denominator)}
      data-value={shown.type === "number" ? shown.value : `${shown.low}/${shown.high}`}
    >
      {format.valueOf(answer, shown)}
    </b>
  );
}

function Source({ answer, value, format }: { answer: MetricAnswer; value: PlaceValue; format: Format }) {
  const atlas = useAtlas();
  const { t } = format;
  if (!value.figure || value.status === "missing") return <>{missingWords(format, atlas, answer, value)}</>;
  const quality = shownQuality(value);
  return (
    <>
      <span data-period>{format.periodOf(value)}</span>
      {` · ${t(`figure:quality.${quality}`)}`}
      {value.change?.barred && ` · ${t("change:barred")}`}
      {value.status === "stale" && <span data-ui-count>{` · ${format.age(value.ageDays)}`}</span>}
    </>
  );
}

/** Name, kind and how exactly the position is known. */
export function SiteTooltip({ siteId }: { siteId: string }) {
  const atlas = useAtlas();
  const { t, text, number } = useFormat();
  const site = atlas.siteById.get(siteId);
  if (!site) return null;
  const isArea = site.geometry === "area";
  return (
    <>
      <b className={styles.title} data-record={`site:${siteId}`}>
        {text(site.names)}
      </b>
      <Row
        start={t(`labels:site-kind.${site.kind}`)}
        end={
          isArea
            ? t("map:area-claim")
            : site.uncertaintyM !== null && (
                <span data-ui-count>{t("map:uncertain", { km: number(site.uncertaintyM / 1000, 1) })}</span>
              )
        }
      />
    </>
  );
}

export function ClusterTooltip({ ids }: { ids: readonly string[] }) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  return (
    <>
      <b className={styles.title} data-ui-count>
        {t("map:cluster", { count: ids.length })}
      </b>
      {ids.map((id) => {
        const site = atlas.siteById.get(id);
        return (
          site && (
            <div key={id} data-record={`site:${id}`}>
              {text(site.shortNames)}
            </div>
          )
        );
      })}
    </>
  );
}

function Row({ start, end }: { start: ReactNode; end: ReactNode }) {
  return (
    <div className={styles.row}>
      <span>{start}</span>
      {end && <span>{end}</span>}
    </div>
  );
}
