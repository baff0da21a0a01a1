import { useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useSetAnswer } from "../../bind/use-reach-answers.ts";
import { useView } from "../../bind/use-view.ts";
import type { Reach } from "../../state/view.ts";
import { AnswerHead } from "./answer-head.tsx";
import { Answered } from "./answered.tsx";
import { Combinations } from "./combinations.tsx";
import { CompareReaches, type Level } from "./compare-reaches.tsx";
import { Discrimination } from "./discrimination.tsx";
import styles from "./reach-answer.module.css";
import { ShownReach } from "./shown-reach.tsx";

/** Right column of mode Reach: what the set covers together and apart, side by side, then the shown reach whole. */
export function ReachAnswer() {
  const { t } = useFormat();
  const reaches = useView((view) => view.reaches);
  const shown = useView((view) => view.reach.shown);
  const [level, setLevel] = useState<Level>("districts");
  const index = Math.min(shown, reaches.length - 1);
  const reach = reaches[index];
  if (!reach) {
    return (
      <section className={styles.section}>
        <h2>{t("reach-answer:answer")}</h2>
        <p className={styles.note}>{t("reach-answer:answer-empty")}</p>
      </section>
    );
  }
  const isAlone = reaches.length === 1;
  return (
    <>
      <AnswerHead reaches={reaches} />
      {!isAlone && (
        <>
          <SetCombinations reaches={reaches} />
          <CompareReaches reaches={reaches} shown={index} level={level} onLevel={setLevel} />
          <Discrimination reaches={reaches} />
        </>
      )}
      <ShownReach reach={reach} index={index} isAlone={isAlone} level={level} />
    </>
  );
}

function SetCombinations({ reaches }: { reaches: readonly Reach[] }) {
  const asked = useSetAnswer();
  if (!asked) return null;
  return (
    <Answered asked={asked} rows={9}>
      {(set) => <Combinations set={set} reaches={reaches} />}
    </Answered>
  );
}
