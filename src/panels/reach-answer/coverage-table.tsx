import { useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { countRelations, RELATIONS, type UnitCoverage } from "../../derive/supply-reach.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { hover } from "../../state/ephemeral-store.ts";
import type { ReachBasis } from "../../state/view.ts";
import { placeName } from "../reach/origin-name.ts";
import styles from "./reach-answer.module.css";
import { shareWords } from "./share-words.ts";

/** What one area of a reach covers of the same units. */
interface Column {
  readonly basis: ReachBasis;
  readonly units: readonly UnitCoverage[];
}

interface CoverageTableProps {
  title: string;
  caption: string;
  /** Of the area that is asked for: they are counted, and give the order. */
  units: readonly UnitCoverage[];
  /** The areas that differ; side by side where they are several. */
  columns: readonly Column[];
}

const rank = ({ relation }: UnitCoverage) => RELATIONS.indexOf(relation);

/** Districts or cities by how far a reach covers them: counts, then a row each. */
export function CoverageTable({ title, caption, units, columns }: CoverageTableProps) {
  const { t } = useFormat();
  const [all, setAll] = useState(false);
  const counts = countRelations(units);
  const coverage = columns.map(({ units: of }) => new Map(of.map((unit) => [unit.placeId, unit])));
  const isTouched = ({ placeId }: UnitCoverage) =>
    coverage.some((of) => (of.get(placeId)?.relation ?? "outside") !== "outside");
  const rows = units
    .filter((unit) => all || isTouched(unit))
    .sort((a, b) => rank(a) - rank(b) || b.share - a.share || a.placeId.localeCompare(b.placeId));
  const untouched = units.filter((unit) => !isTouched(unit)).length;
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
        <table className={styles.table} data-several={columns.length > 1 || undefined}>
          <caption className="visually-hidden" data-ui-count>
            {caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("reach-answer:name")}</th>
              {columns.length === 1 ? (
                <>
                  <th scope="col">{t("reach-answer:relation")}</th>
                  <th scope="col">{t("reach-answer:share")}</th>
                </>
              ) : (
                columns.map(({ basis }) => (
                  <th key={basis} scope="col">
                    {t(`reach-answer:basis-short.${basis}`)}
                  </th>
                ))
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ placeId }) => (
              <UnitRow
                key={placeId}
                placeId={placeId}
                cells={columns.map(({ basis }, i) => ({ basis, unit: coverage[i]?.get(placeId) }))}
              />
            ))}
          </tbody>
        </table>
      )}
      {untouched > 0 && (
        <button type="button" className={styles.clear} onClick={() => setAll(!all)} aria-expanded={all} data-ui-count>
          {all ? t("reach-answer:hide-outside") : t("reach-answer:show-outside", { count: untouched })}
        </button>
      )}
    </section>
  );
}

interface Cell {
  readonly basis: ReachBasis;
  readonly unit: UnitCoverage | undefined;
}

function UnitRow({ placeId, cells }: { placeId: string; cells: readonly Cell[] }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const place = atlas.placeById.get(placeId);
  const chosen = useView((view) => view.reach.basis);
  const only = cells[0]?.unit;
  return (
    <tr onPointerEnter={() => hover({ type: "place", id: placeId })} onPointerLeave={() => hover(null)}>
      <th scope="row">{place ? placeName(atlas, format, place) : placeId}</th>
      {cells.length === 1 && only ? (
        <>
          <td>{t(`reach-answer:${only.relation}`)}</td>
          <td data-value={plainDecimal(only.share)} data-computed="disc-coverage">
            <span className={styles.share}>
              <span className={styles.track}>
                <span className={styles.bar} style={{ inlineSize: `${only.share * 100}%` }} />
              </span>
              <span>{shareWords(format, only.share, only.relation)}</span>
            </span>
          </td>
        </>
      ) : (
        cells.map(
          ({ basis, unit }) =>
            unit && (
              <td
                key={basis}
                data-value={plainDecimal(unit.share)}
                data-computed="disc-coverage"
                data-relation={unit.relation}
                data-on={basis === chosen || undefined}
              >
                {unit.relation === "outside"
                  ? t("reach-answer:short-outside")
                  : shareWords(format, unit.share, unit.relation)}
              </td>
            ),
        )
      )}
    </tr>
  );
}
