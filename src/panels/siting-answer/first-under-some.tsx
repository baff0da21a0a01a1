import type { Robustness, Scores } from "../../siting/answers.ts";
import { Computed } from "../reach-answer/computed.tsx";
import styles from "./robustness.module.css";
import { weightsWords } from "./robustness-words.ts";
import { useToldNow } from "./told.ts";

/** Who can be first under any weights at all, and under which: exact, not drawn. */
export function FirstUnderSome({ robustness, scores }: { robustness: Robustness; scores: Scores }) {
  const told = useToldNow();
  const { t } = told.format;
  const cases = [...robustness.bestCases]
    .filter(({ place }) => place !== "never")
    .sort((a, b) => b.margin - a.margin || a.candidate - b.candidate);
  if (cases.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary data-ui-count>
        {t("siting-answer:first.count", { count: cases.length, all: scores.scored.length })}
      </summary>
      <ul className={styles.cases}>
        {cases.slice(0, MOST).map(({ candidate, place, weights, margin }) => (
          <li key={candidate}>
            <b data-ui-count>{told.candidate(scores.scored[candidate] as number)}</b>
            <Computed value={Number.isFinite(margin) ? margin : 0} formula="greatest-lead">
              {t(`siting-answer:first.${place}`, { weights: weightsWords(told, scores, weights) })}
            </Computed>
          </li>
        ))}
      </ul>
      {cases.length > MOST && <p data-ui-count>{t("siting-answer:first.more", { count: cases.length - MOST })}</p>}
    </details>
  );
}

/** All others stand in the table. */
const MOST = 12;
