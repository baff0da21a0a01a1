import { useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { countRelations, type Relation, type UnitCoverage } from "../../derive/supply-reach.ts";
import { hover } from "../../state/ephemeral-store.ts";
import styles from "./reach.module.css";

const ORDER: readonly Relation[] = ["within", "partly", "outside"];

interface CoverageTableProps {
  title: string;
  caption: string;
  units: readonly UnitCoverage[];
}

/** Shares round towards "partly": a sliver in or out never reads 0 % or 100 %. */
export function shownShare(share: number, relation: Relation): number {
  const percent = share * 100;
  if (relation !== "partly") return percent;
  return Math.min(99.9, Math.max(0.1, percent));
}

export function CoverageTable({ title, caption, units }: CoverageTableProps) {
  const atlas = useAtlas();
  const { t, text, number } = useFormat();
  const [all, setAll] = useState(false);
  const counts = countRelations(units);
  const rows = [...units]
    .filter((unit) => all || unit.relation !== "outside")
    .sort(
      (a, b) =>
        ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation) ||
        b.share - a.share ||
        a.placeId.localeCompare(b.placeId),
    );
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h3>{title}</h3>
        <span className={styles.note} data-ui-count>
          {t("reach:of", { count: units.length })}
        </span>
      </header>
      <dl className={styles.counts}>
        {ORDER.map((relation) => (
          <div key={relation}>
            <dt>{t(`reach:${relation}`)}</dt>
            <dd data-ui-count>{counts[relation]}</dd>
          </div>
        ))}
      </dl>
      {rows.length > 0 && (
        <table className={styles.table}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("reach:name")}</th>
              <th scope="col">{t("reach:relation")}</th>
              <th scope="col">{t("reach:share")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ placeId, relation, share }) => {
              const percent = shownShare(share, relation);
              const place = atlas.placeById.get(placeId);
              return (
                <tr
                  key={placeId}
                  onPointerEnter={() => hover({ type: "place", id: placeId })}
                  onPointerLeave={() => hover(null)}
                >
                  <th scope="row">{place ? text(place.shortNames) : placeId}</th>
                  <td>{t(`reach:${relation}`)}</td>
                  <td data-value={share} data-computed="disc-coverage">
                    <span className={styles.bar} style={{ inlineSize: `${percent * 0.56}px` }} />
                    <span>{number(percent, relation === "partly" ? 1 : 0, true)} %</span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {counts.outside > 0 && (
        <button type="button" className={styles.clear} onClick={() => setAll(!all)}>
          {all ? t("reach:hide-outside") : t("reach:show-outside", { count: counts.outside })}
        </button>
      )}
    </section>
  );
}
