import type { Scores } from "../../siting/answers.ts";
import { hoverCandidate } from "../../state/siting-hover.ts";
import { contributionCss } from "../../ui/contribution-tones.ts";
import { Computed } from "../reach-answer/computed.tsx";
import { CandidateMarks } from "./candidate-marks.tsx";
import { ScoreBreakdown } from "./score-breakdown.tsx";
import styles from "./scores.module.css";
import { useToldNow } from "./told.ts";
import { useHovered } from "./use-hovered.ts";

interface ScoreRowProps {
  scores: Scores;
  /** Place in `scores.scored`. */
  at: number;
  isOpen: boolean;
  onToggle: () => void;
}

/** One candidate: rank, name, what its score is made of, score; on request in numbers. */
export function ScoreRow({ scores, at, isOpen, onToggle }: ScoreRowProps) {
  const told = useToldNow();
  const { t, number } = told.format;
  const place = scores.scored[at] as number;
  const id = told.data.candidates[place]?.id ?? null;
  const isHovered = useHovered(id);
  const score = scores.scores[at] as number;
  const isPareto = told.choice.method === "pareto";
  return (
    <>
      <tr
        className={styles.row}
        data-hover={isHovered || undefined}
        data-open={isOpen || undefined}
        onPointerEnter={() => hoverCandidate(id)}
        onPointerLeave={() => hoverCandidate(null)}
        onFocus={() => hoverCandidate(id)}
        onBlur={() => hoverCandidate(null)}
      >
        <td className={styles.rank} data-ui-count>
          {isPareto ? t("siting-answer:scores.front", { front: scores.fronts[at] ?? 0 }) : scores.ranks[at]}
        </td>
        <th scope="row">
          <button type="button" aria-expanded={isOpen} onClick={onToggle} data-ui-count>
            {told.candidate(place)}
          </button>
        </th>
        <td className={styles.bars} aria-hidden="true">
          <Bars scores={scores} at={at} />
        </td>
        <td className={styles.score}>
          <Computed value={score} formula={told.choice.method}>
            {number(score, 3, true)}
          </Computed>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={4}>
            <ScoreBreakdown scores={scores} at={at} />
            {id !== null && <CandidateMarks id={id} />}
          </td>
        </tr>
      )}
    </>
  );
}

/** The whole length is the best score there can be. */
function Bars({ scores: { contributions, criteria, scores }, at }: Pick<ScoreRowProps, "scores" | "at">) {
  const told = useToldNow();
  if (!contributions) {
    return <span className={styles.bar} data-plain style={{ inlineSize: `${100 * (scores[at] as number)}%` }} />;
  }
  return criteria.map(({ id }, c) => {
    const part = contributions[c]?.[at] ?? 0;
    if (part <= 0) return null;
    const background = contributionCss(told.criterionPlace(id));
    return <span key={id} className={styles.bar} style={{ inlineSize: `${100 * part}%`, background }} />;
  });
}
