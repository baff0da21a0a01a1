import type { CSSProperties } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { countRelations, RELATIONS } from "../../derive/supply-reach.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { reachStyle } from "../../ui/reach-style.ts";
import styles from "./area-summary.module.css";
import type { Level } from "./compare-reaches.tsx";
import { Area } from "./computed.tsx";
import { areaWords } from "./number-words.ts";
import shared from "./reach-answer.module.css";
import type { areasOf } from "./three-areas.ts";

interface AreaSummaryProps {
  areas: ReturnType<typeof areasOf>;
  /** Place of the reach in the list, which gives its colour. */
  index: number;
  level: Level;
}

/** How large the areas of a reach are, and how many units each covers; one area is a line. */
export function AreaSummary({ areas, index, level }: AreaSummaryProps) {
  const format = useFormat();
  const { t } = format;
  const chosen = useView((view) => view.reach.basis);
  const [first] = areas;
  if (areas.length === 1 && first) {
    return (
      <p className={shared.section}>
        <span>
          {t("reach-answer:area")} <Area km2={first.area.areaKm2} formula="reach-area" />
        </span>
      </p>
    );
  }
  const { light, dark } = reachStyle(index);
  return (
    <section className={shared.section}>
      <table
        className={styles.table}
        data-stated={areas.some(({ basis }) => basis === "stated") || undefined}
        style={{ "--reach-light": light, "--reach-dark": dark } as CSSProperties}
      >
        <caption className="visually-hidden">{t(`reach-answer:caption-areas-${level}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`reach-answer:${level}-in-area`)}</th>
            <th scope="col">{t("units:km2")}</th>
            {RELATIONS.map((relation) => (
              <th key={relation} scope="col">
                {t(`reach-answer:short-${relation}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map(({ basis, area }) => {
            const counts = countRelations(area[level]);
            return (
              <tr key={basis} data-basis={basis} data-on={basis === chosen || undefined}>
                <th scope="row">
                  <span className={styles.key} aria-hidden="true" />
                  {t(`reach-answer:basis.${basis}`)}
                </th>
                <td data-value={plainDecimal(area.areaKm2)} data-computed="reach-area">
                  {areaWords(format, area.areaKm2)}
                </td>
                {RELATIONS.map((relation) => (
                  <td key={relation} data-ui-count>
                    {counts[relation]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={shared.note}>{t("reach-answer:areas-note")}</p>
    </section>
  );
}
