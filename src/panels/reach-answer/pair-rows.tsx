import { useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import type { SetAnswer } from "../../derive/reach-answer.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { ReachBadge } from "../reach/reach-badge.tsx";
import styles from "./combinations.module.css";
import { percentWords } from "./number-words.ts";
import shared from "./reach-answer.module.css";

const ROWS = 10;

/** Of each pair what both cover over what either covers, the most alike first. */
export function PairRows({ pairs }: { pairs: SetAnswer["jaccard"] }) {
  const format = useFormat();
  const { t } = format;
  const [all, setAll] = useState(false);
  const sorted = [...pairs].sort((one, other) => other.index - one.index);
  const folded = sorted.length - ROWS;
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">{t("reach-answer:caption-pairs")}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("reach-answer:column-pair")}</th>
            <th scope="col" colSpan={2}>
              {t("reach-answer:jaccard")}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, all || folded <= 1 ? sorted.length : ROWS).map(({ a, b, index }) => (
            <tr key={`${a}/${b}`} className={styles.row}>
              <th scope="row" className={styles.cell}>
                <span className={styles.pair}>
                  <ReachBadge index={a} />
                  <ReachBadge index={b} />
                </span>
              </th>
              <td aria-hidden="true">
                <span className={styles.track}>
                  <span className={styles.bar} style={{ inlineSize: `${index * 100}%` }} />
                </span>
              </td>
              <td className={styles.area} data-value={plainDecimal(index)} data-computed="jaccard-index">
                {percentWords(format, index)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {folded > 1 && (
        <button type="button" className={shared.clear} aria-expanded={all} onClick={() => setAll(!all)} data-ui-count>
          {all ? t("reach-answer:pairs-fewer") : t("reach-answer:pairs-more", { count: folded })}
        </button>
      )}
    </>
  );
}
