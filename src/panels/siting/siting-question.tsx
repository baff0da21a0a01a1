import { CandidatesSection } from "./candidates-section.tsx";
import { CriteriaSection } from "./criteria-section.tsx";
import { LimitsSection } from "./limits-section.tsx";
import { ProblemSection } from "./problem-section.tsx";
import { QuestionFoot } from "./question-foot.tsx";
import styles from "./siting.module.css";

/** The question: what is asked, where a site may stand, within what limits, and by what candidates are scored. */
export function SitingQuestion() {
  return (
    <div className={styles.question}>
      <ProblemSection />
      <CandidatesSection />
      <LimitsSection />
      <CriteriaSection />
      <QuestionFoot />
    </div>
  );
}
