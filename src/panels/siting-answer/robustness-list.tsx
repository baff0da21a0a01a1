import { TriangleAlert } from "lucide-react";
import { memo } from "react";
import { shareError } from "../../../geo/optimize/rank-acceptability.ts";
import type { Robustness, Scores } from "../../siting/answers.ts";
import { hoverCandidate } from "../../state/siting-hover.ts";
import { Computed } from "../reach-answer/computed.tsx";
import { FirstUnderSome } from "./first-under-some.tsx";
import { shareWords } from "./proof-words.ts";
import styles from "./robustness.module.css";
import { changeWords, firmness, firstPlaces, sumLeader } from "./robustness-words.ts";
import shared from "./siting-answer.module.css";
import { useToldNow } from "./told.ts";
import { useHovered } from "./use-hovered.ts";

interface RobustnessProps {
  robustness: Robustness;
  scores: Scores;
}

const ROWS = 5;

/** How firm the first place is: under how many weights, and how little dethrones it. */
export const RobustnessList = memo(function RobustnessList({ robustness, scores }: RobustnessProps) {
  const told = useToldNow();
  const { t, number } = told.format;
  const { draws, seed, firstShares } = robustness;
  if (scores.scored.length === 0) return <p>{t("siting-answer:scores.none")}</p>;
  const leader = sumLeader(scores);
  const worst = Math.max(
    0,
    ...firstPlaces(robustness, scores, ROWS).map((at) => shareError(firstShares[at] ?? 0, draws)),
  );
  return (
    <>
      {draws > 0 && (
        <>
          <p className={shared.quiet} data-ui-count>
            {t("siting-answer:robustness.drawn", { draws: number(draws, 0), seed })}
            {told.choice.method !== "weighted-sum" && t("siting-answer:robustness.of-sum")}
          </p>
          <table className={styles.table}>
            <caption className="visually-hidden" data-ui-count>
              {t("siting-answer:robustness.caption", { draws: number(draws, 0) })}
            </caption>
            <colgroup>
              <col className={styles.nameColumn} />
              <col />
              <col className={styles.shareColumn} />
            </colgroup>
            <tbody>
              {firstPlaces(robustness, scores, ROWS).map((at) => (
                <ShareRow key={at} at={at} leader={leader} robustness={robustness} scores={scores} />
              ))}
            </tbody>
          </table>
          <p className={shared.quiet}>
            <Computed value={worst} formula="standard-error">
              {t("siting-answer:robustness.error", { error: number(worst * 100, 2) })}
            </Computed>
          </p>
        </>
      )}
      <Firm robustness={robustness} scores={scores} />
      <FirstUnderSome robustness={robustness} scores={scores} />
      <MostUncertain robustness={robustness} scores={scores} />
    </>
  );
});

function ShareRow({
  at,
  leader,
  robustness: { firstShares },
  scores,
}: RobustnessProps & { at: number; leader: number | undefined }) {
  const told = useToldNow();
  const place = scores.scored[at] as number;
  const id = told.data.candidates[place]?.id ?? null;
  const isHovered = useHovered(id);
  const share = firstShares[at] ?? 0;
  const isLeader = leader === at;
  return (
    <tr
      className={styles.row}
      data-leader={isLeader || undefined}
      data-hover={isHovered || undefined}
      onPointerEnter={() => hoverCandidate(id)}
      onPointerLeave={() => hoverCandidate(null)}
    >
      <th scope="row" data-ui-count>
        {told.candidate(place)}
        {isLeader && <span className="visually-hidden"> {told.format.t("siting-answer:robustness.leader")}</span>}
      </th>
      <td aria-hidden="true">
        <span className={styles.track}>
          <span className={styles.bar} style={{ inlineSize: `${100 * share}%` }} />
        </span>
      </td>
      <td className={styles.share}>
        <Computed value={share} formula="first-rank-acceptability">
          {shareWords(told, share)}
        </Computed>
      </td>
    </tr>
  );
}

/** Whether the leader stays, and the least change of weights after which it does not. */
function Firm({ robustness, scores }: RobustnessProps) {
  const told = useToldNow();
  const { t } = told.format;
  const { dethroning, firstShares, draws } = robustness;
  const at = sumLeader(scores);
  if (at === undefined) return null;
  const name = (of: number) => told.candidate(scores.scored[of] as number);
  const how = firmness(robustness, scores);
  const isWarned = draws > 0 && how !== "firm";
  const share = firstShares[at] ?? 0;
  const successor = dethroning ? name(dethroning.successor) : "";
  return (
    <div className={isWarned ? styles.warning : shared.quiet}>
      {isWarned && <TriangleAlert aria-hidden="true" />}
      <p>
        {draws > 0 && how !== "shared" && (
          <Computed value={share} formula="first-rank-acceptability">
            {t(`siting-answer:robustness.${how}`, { site: name(at), share: shareWords(told, share) })}
          </Computed>
        )}
        {dethroning === null && t("siting-answer:robustness.never", { site: name(at) })}
        {dethroning && how === "shared" && (
          <span data-ui-count>{t("siting-answer:robustness.shared", { site: name(at), other: successor })}</span>
        )}
        {dethroning && how !== "shared" && (
          <Computed value={dethroning.change} formula="smallest-change-of-weights">
            {t("siting-answer:robustness.dethroned", {
              changes: changeWords(told, scores, dethroning.weights) || t("siting-answer:robustness.hardly"),
              other: successor,
            })}
          </Computed>
        )}
      </p>
    </div>
  );
}

/** The criterion whose uncertain values move the leader's share most. */
function MostUncertain({ robustness: { sensitivity }, scores }: RobustnessProps) {
  const told = useToldNow();
  const { t, number } = told.format;
  const input = sensitivity?.inputs[0];
  if (!sensitivity) return <p className={shared.quiet}>{t("siting-answer:robustness.certain")}</p>;
  if (!input) return null;
  return (
    <p className={shared.quiet}>
      <Computed value={input.change} formula="factor-fixing">
        {t("siting-answer:robustness.uncertain", {
          criterion: told.criterion(input.id),
          site: told.candidate(scores.scored[sensitivity.leader] as number),
          from: shareWords(told, sensitivity.share),
          to: shareWords(told, input.share),
          error: number(input.error * 100, 2),
        })}
      </Computed>
    </p>
  );
}
