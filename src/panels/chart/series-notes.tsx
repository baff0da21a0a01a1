import { markWords } from "../../bind/mark-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { ChartLanes } from "../../derive/chart-lanes.ts";
import { missingAnywhere } from "../../derive/missing-cause.ts";
import type { MetricAnswer } from "../../derive/value-at.ts";
import styles from "./chart.module.css";

/** In sentences: why measures keep to axes of their own, why lines break, and which places have nothing to draw. */
export function SeriesNotes({ chart, answer }: { chart: ChartLanes; answer: MetricAnswer }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const sentences = new Map<string, string>();
  for (const { marks } of chart.lanes)
    for (const mark of marks)
      sentences.set(`${mark.code}${mark.noteIds.join()}`, markWords(format, atlas, mark).sentence);
  const breaks = chart.lanes.flatMap(({ series }) => series.flatMap((one) => one.breaks));
  for (const { marks } of breaks)
    for (const mark of marks)
      if (sentences.size < 6)
        sentences.set(`${mark.code}${mark.noteIds.join()}`, markWords(format, atlas, mark).sentence);
  const isNear = chart.lanes.some(({ role }) => role === "near");
  return (
    <ul className={styles.notes}>
      {isNear && <li className={styles.strong}>{t("chart:never-one-axis")}</li>}
      {[...sentences].map(([key, sentence]) => (
        <li key={key} data-record="comparability">
          {sentence}
        </li>
      ))}
      {breaks.some(({ marks }) => marks.length === 0) && <li>{t("chart:other-source")}</li>}
      {chart.without.map((place) => (
        <li key={place.id}>
          {t("chart:without", {
            place: text(place.names),
            why: t(`figure:missing.${missingAnywhere(atlas, answer.metric.id, place.id) ?? "no-denominator"}`),
          })}
        </li>
      ))}
    </ul>
  );
}
