import { useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { countRelations, RELATIONS, type UnitCoverage } from "../../derive/supply-reach.ts";
import { hover } from "../../state/ephemeral-store.ts";
import styles from "./reach-answer.module.css";
import { shareWords } from "./share-words.ts";

interface CoverageTableProps {
  title: string;
  caption: string;
  units: readonly UnitCoverage[];
}

/** Districts or cities by how far a radius covers them: counts, then a row each. */
export function CoverageTable({ title, caption, units }: CoverageTableProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const [all, setAll] = useState(false);
  const counts = countRelations(units);
  const rows = units
    .filter((unit) => all || unit.relation !== "outside")
    .sort(
      (a, b) =>
        RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) ||
        b.share - a.share ||
        a.placeId.localeCompare(b.placeId),
    );
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h3>{title}</h3>
        <span className={styles.note} data-ui-count>
          {t("reach-answer:of", { count: units.length })}
        </span>
      </header>
      <dl className={styles.counts}>
        {RELATIONS.map((relation) => (
          <div key={relation}>
            <dt>{t(`reach-answer:${relation}`)}</dt>
            <dd data-ui-count>{counts[relation]}</dd>
          </div>
        ))}
      </dl>
      {rows.length > 0 && (
        <table className={styles.table}>
          <caption className="visually-hidden" data-ui-count>
            {caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("reach-answer:name")}</th>
              <th scope="col">{t("reach-answer:relation")}</th>
              <th scope="col">{t("reach-answer:share")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ placeId, relation, share }) => {
              const place = atlas.placeById.get(placeId);
              return (
                <tr
                  key={placeId}
                  onPointerEnter={() => hover({ type: "place", id: placeId })}
                  onPointerLeave={() => hover(null)}
                >
                  <th scope="row">{place ? text(place.shortNames) : placeId}</th>
                  <td>{t(`reach-answer:${relation}`)}</td>
                  <td data-value={share} data-computed="disc-coverage">
                    <span className={styles.share}>
                      <span className={styles.track}>
                        <span className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
                      </span>
                      <span>{shareWords(format, share, relation)}</span>
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {counts.outside > 0 && (
        <button type="button" className={styles.clear} onClick={() => setAll(!all)} aria-expanded={all} data-ui-count>
          {all ? t("reach-answer:hide-outside") : t("reach-answer:show-outside", { count: counts.outside })}
        </button>
      )}
    </section>
  );
}
