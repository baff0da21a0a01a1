import { useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useDiscrimination } from "../../bind/use-reach-answers.ts";
import type { Discrimination as Answer } from "../../derive/reach-answer.ts";
import { originLngLat } from "../../derive/supply-reach.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import type { Reach } from "../../state/view.ts";
import { reachStyle } from "../../ui/reach-style.ts";
import { Answered } from "./answered.tsx";
import styles from "./discrimination.module.css";
import { DiscriminationPlot } from "./discrimination-plot.tsx";
import { commonKm, discriminationWords } from "./discrimination-words.ts";
import { percentWords } from "./number-words.ts";
import shared from "./reach-answer.module.css";
import { listWords } from "./set-words.ts";

/** Whether one radius tells the origins apart: how much of their union they share, at this radius and at every other. */
export function Discrimination({ reaches }: { reaches: readonly Reach[] }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const asked = useDiscrimination();
  const unstated = reaches.flatMap(({ origin }, i) => (originLngLat(atlas, origin) ? [] : [reachStyle(i).letter]));
  return (
    <section className={shared.section} aria-labelledby="discriminates">
      <h2 id="discriminates">{t("reach-answer:discriminates")}</h2>
      {asked === null ? (
        <p className={shared.note}>{t("reach-answer:discriminates-few")}</p>
      ) : (
        <Answered asked={asked} rows={6}>
          {(answer) => <Curve answer={answer} reaches={reaches} />}
        </Answered>
      )}
      {unstated.length > 0 && asked !== null && (
        <p className={shared.note}>
          {t("reach-answer:discriminates-without", { letters: listWords(format, unstated), count: unstated.length })}
        </p>
      )}
    </section>
  );
}

function Curve({ answer, reaches }: { answer: Answer; reaches: readonly Reach[] }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const [asTable, setAsTable] = useState(false);
  const km = commonKm(reaches);
  return (
    <>
      <p data-value={answer.km50 === null ? "" : plainDecimal(answer.km50)} data-computed="discrimination">
        {discriminationWords(atlas, format, reaches, answer)}
      </p>
      <DiscriminationPlot answer={answer} km={km} />
      <p className={shared.note}>{t("reach-answer:discriminates-note")}</p>
      <button type="button" className={shared.clear} aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
        {t(asTable ? "reach-answer:curve-table-hide" : "reach-answer:curve-table")}
      </button>
      {asTable && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <div className={styles.scroll} tabIndex={0}>
          <table className={styles.table}>
            <caption className="visually-hidden">{t("reach-answer:caption-curve")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("reach-answer:column-radius")}</th>
                <th scope="col">{t("reach-answer:column-shared")}</th>
              </tr>
            </thead>
            <tbody>
              {answer.points.map((point) => (
                <tr key={point.km} data-on={point.km === km || undefined}>
                  <th scope="row" data-ui-count>
                    {t("reach-answer:km", { km: format.number(point.km, 1) })}
                  </th>
                  <td data-value={plainDecimal(point.shared)} data-computed="shared-share">
                    {percentWords(format, point.shared)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
