import {
  useAlternatives,
  useLocation,
  useRobustness,
  useScores,
  useSitingChoice,
  useSitingData,
} from "../../bind/use-siting.ts";
import type { SitingData } from "../../siting/answers.ts";
import { PanelSection } from "../../ui/panel-section.tsx";
import { AnswerHead } from "./answer-head.tsx";
import { Certificate } from "./certificate.tsx";
import { DataNotices, NothingToSolve } from "./data-issues.tsx";
import { MyPick } from "./my-pick.tsx";
import { Others } from "./others.tsx";
import { RobustnessList } from "./robustness-list.tsx";
import { latestOf, RunState } from "./run-state.tsx";
import { ScoreList } from "./scores.tsx";
import styles from "./siting-answer.module.css";
import { ToldProvider, useTold, useToldNow } from "./told.ts";

/** The answer: certificate, scores, robustness, the reader's own pick. */
export function SitingAnswer() {
  const data = useSitingData();
  return (
    <RunState run={data} name={null} rows={24}>
      {(value) => <Answer data={value} />}
    </RunState>
  );
}

function Answer({ data }: { data: SitingData }) {
  const told = useTold(data, useSitingChoice());
  const errors = data.issues.filter(({ severity }) => severity === "error");
  return (
    <ToldProvider value={told}>{errors.length > 0 ? <NothingToSolve errors={errors} /> : <Answers />}</ToldProvider>
  );
}

function Answers() {
  const { t } = useToldNow().format;
  const location = useLocation();
  const alternatives = useAlternatives();
  const scores = useScores();
  const robustness = useRobustness();
  const others = latestOf(alternatives);
  const scored = latestOf(scores);
  const best = latestOf(location)?.result.objective ?? null;
  return (
    <>
      <div className={styles.located}>
        <RunState run={location} name="location" rows={14}>
          {(answer, known) => (
            <div className={styles.located}>
              <AnswerHead answer={answer} alternatives={others} />
              <Certificate answer={answer} alternatives={others} known={known} />
            </div>
          )}
        </RunState>
        <DataNotices />
      </div>
      <RunState run={scores} name={null} rows={12}>
        {(value) => <ScoreList scores={value} />}
      </RunState>
      {scored && (
        <PanelSection title={t("siting-answer:robustness.title")} aside={t("siting-answer:robustness.aside")}>
          <RunState run={robustness} name="robustness" rows={6}>
            {(value) => <RobustnessList robustness={value} scores={scored} />}
          </RunState>
        </PanelSection>
      )}
      <MyPick scores={scored} />
      {best !== null && <Others run={alternatives} best={best} />}
    </>
  );
}
