import { Check, TriangleAlert } from "lucide-react";
import type { LocationResult } from "../../../geo/optimize/solve.ts";
import { useSitingChange } from "../../bind/use-siting.ts";
import type { Alternatives, LocationAnswer } from "../../siting/answers.ts";
import { Button } from "../../ui/button.tsx";
import { Computed } from "../reach-answer/computed.tsx";
import { totalWeight } from "./amounts.ts";
import styles from "./certificate.module.css";
import { CheckList } from "./check-list.tsx";
import { ConflictCard } from "./conflict-card.tsx";
import { Forbidding } from "./forbidding.tsx";
import { proofWords, shareWords } from "./proof-words.ts";
import type { Known } from "./run-state.tsx";
import { useToldNow } from "./told.ts";
import { AmountNumber, DifferenceNumber, Fact } from "./told-number.tsx";

interface CertificateProps {
  answer: LocationAnswer;
  alternatives: Alternatives | null;
  /** Whether it is whole, or still being proved. */
  known: Known;
}

/** How sure the answer is: the objective, what no answer beats, how that was proved, and who else says so. */
export function Certificate({ answer, alternatives, known }: CertificateProps) {
  const { data, format } = useToldNow();
  const { t } = format;
  const { result, checks, without } = answer;
  if (result.status === "infeasible") return <ConflictCard answer={answer} />;
  const isProved = result.status === "proved";
  const status = known === "partly" && !isProved ? "running" : result.status;
  const Icon = isProved ? Check : TriangleAlert;
  return (
    <section className={styles.card} data-status={status} aria-labelledby="certificate">
      <header className={styles.head}>
        <h3 id="certificate">
          <Icon aria-hidden="true" /> {t(`siting-answer:status.${status}`)}
        </h3>
        {isProved && <span aria-hidden="true">{t("siting-answer:status-code")}</span>}
      </header>
      <Bounds result={result} />
      {!isProved && <Unproved status={status} isFound={result.objective !== null} />}
      <dl className={styles.facts}>
        {data.problem.kind === "lscp" && result.objective !== null && (
          <Fact label={t("siting-answer:new-among")}>
            <span data-ui-count>{result.chosen.length - data.openCount}</span>
          </Fact>
        )}
        <Proof result={result} />
        <Served result={result} />
        {without !== null && result.objective !== null && <Without value={without} best={result.objective} />}
        <Forbidding alternatives={alternatives} chosen={result.chosen} best={result.objective} />
      </dl>
      {result.objective !== null && <CheckList result={result} checks={checks} />}
    </section>
  );
}

/** Why it is not proved, and how it could be. */
function Unproved({ status, isFound }: { status: "running" | LocationResult["status"]; isFound: boolean }) {
  const { choice, format } = useToldNow();
  const { t } = format;
  const change = useSitingChange();
  const longer = Math.min(MOST_PATIENCE, choice.patience * 4);
  return (
    <div className={styles.unproved}>
      <p data-ui-count>
        {t(`siting-answer:status-why.${isFound ? status : "none-found"}`, { seconds: choice.patience })}
      </p>
      {status === "not-proved" && longer > choice.patience && (
        <Button onClick={() => change({ patience: longer })}>
          <span data-ui-count>{t("siting-answer:prove-longer", { seconds: longer })}</span>
        </Button>
      )}
    </div>
  );
}

/** Seconds that a link may ask for. */
const MOST_PATIENCE = 600;

/** Objective, bound and gap, side by side. */
function Bounds({ result: { objective, bound, gap } }: { result: LocationResult }) {
  const { objective: amount, data, format } = useToldNow();
  const { t, number } = format;
  const none = t("siting-answer:unknown");
  return (
    <dl className={styles.bounds}>
      <Fact label={t("siting-answer:objective")}>
        {objective === null ? none : <AmountNumber amount={amount} value={objective} />}
      </Fact>
      <Fact label={t(data.problem.kind === "mclp" ? "siting-answer:bound-upper" : "siting-answer:bound-lower")}>
        {bound === null ? none : <AmountNumber amount={{ ...amount, formula: "bound" }} value={bound} />}
      </Fact>
      <Fact label={t("siting-answer:gap")}>
        {gap === null ? (
          none
        ) : (
          <Computed value={gap} formula="gap">
            <b>
              {gap === 0 ? number(0) : t("siting-answer:percent", { share: number(gap * 100, gap < 0.001 ? 4 : 2) })}
            </b>
          </Computed>
        )}
      </Fact>
    </dl>
  );
}

function Proof({ result }: { result: LocationResult }) {
  const told = useToldNow();
  const { t, number } = told.format;
  const seconds = result.timeMs / 1000;
  return (
    <>
      <Fact label={t("siting-answer:proof.label")}>
        <span data-ui-count>{proofWords(told, result)}</span>
      </Fact>
      <Fact label={t("siting-answer:time")}>
        <Computed value={seconds} formula="elapsed">
          {t("siting-answer:seconds", { seconds: number(seconds, seconds < 1 ? 2 : 1) })}
        </Computed>
      </Fact>
    </>
  );
}

/** How much of the demand is served, and what of it is not. */
function Served({ result: { objective, uncovered, uncoveredWeight } }: { result: LocationResult }) {
  const told = useToldNow();
  const { data, weight, format } = told;
  const { t } = format;
  const total = totalWeight(data);
  if (objective === null || total === 0) return null;
  const share = (total - uncoveredWeight) / total;
  return (
    <>
      <Fact label={t(data.problem.radius === null ? "siting-answer:served" : "siting-answer:covered")}>
        <Computed value={share} formula="covered-share">
          <b>{shareWords(told, share)}</b>
        </Computed>{" "}
        <span className={styles.quiet}>
          {t("siting-answer:of")} <AmountNumber amount={weight} value={total} />
        </span>
      </Fact>
      {uncovered.length > 0 && (
        <Fact label={t("siting-answer:uncovered")}>
          <span data-ui-count>{uncovered.map((place) => told.demand(place)).join(t("siting-answer:comma"))}</span>
        </Fact>
      )}
      {data.problem.kind === "pMedian" && total > uncoveredWeight && (
        <Fact label={t("siting-answer:mean-distance")}>
          <AmountNumber amount={{ ...told.cost, formula: "mean-cost" }} value={objective / (total - uncoveredWeight)} />
        </Fact>
      )}
    </>
  );
}

function Without({ value, best }: { value: number; best: number }) {
  const { objective, format } = useToldNow();
  return (
    <Fact label={format.t("siting-answer:without")}>
      <AmountNumber amount={{ ...objective, formula: "without-new-sites" }} value={value} />{" "}
      <DifferenceNumber amount={objective} value={value - best} />
    </Fact>
  );
}
