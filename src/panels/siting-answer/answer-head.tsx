import type { Alternatives, LocationAnswer } from "../../siting/answers.ts";
import { DownloadSiting } from "./download-siting.tsx";
import { newSites, setWords } from "./proof-words.ts";
import styles from "./siting-answer.module.css";
import { useToldNow } from "./told.ts";

interface AnswerHeadProps {
  answer: LocationAnswer;
  alternatives: Alternatives | null;
}

/** Where to build, in one line; and whether it is the only best answer. */
export function AnswerHead({ answer: { result }, alternatives }: AnswerHeadProps) {
  const told = useToldNow();
  const { t } = told.format;
  const chosen = newSites(told, result.chosen);
  const isAnswered = result.objective !== null;
  const title = !isAnswered
    ? t(result.status === "infeasible" ? "siting-answer:title-none" : "siting-answer:title-unknown")
    : chosen.length === 0
      ? t("siting-answer:title-no-new")
      : setWords(told, chosen);
  const ties = alternatives?.ties;
  return (
    <header className={styles.answerHead}>
      <div className={styles.answerTitle}>
        <h2 data-ui-count>{title}</h2>
        <DownloadSiting />
      </div>
      {isAnswered && ties && ties.count > 1 && (
        <p className={styles.quiet} data-ui-count>
          {t(ties.atLeast ? "siting-answer:ties-at-least" : "siting-answer:ties", { count: ties.count })}
        </p>
      )}
    </header>
  );
}
