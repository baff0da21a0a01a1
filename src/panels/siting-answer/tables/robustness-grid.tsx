import { memo } from "react";
import { shareError } from "../../../../geo/optimize/rank-acceptability.ts";
import { robustnessTable, type SitingTableSet } from "../../../export/siting-tables.ts";
import type { Robustness, Scores } from "../../../siting/answers.ts";
import { computedCell, emptyCell } from "../../reach-answer/tables/grid-cells.tsx";
import { shareWords } from "../proof-words.ts";
import { sumLeader, weightsWords } from "../robustness-words.ts";
import { useToldNow } from "../told.ts";
import { column, nameCell } from "./siting-cells.tsx";
import { MOST_ROWS, SitingGrid, type SitingRow } from "./siting-grid.tsx";

interface RobustnessGridProps {
  set: SitingTableSet;
  robustness: Robustness;
  scores: Scores;
}

/** How often each candidate has which rank, and under which weights it can be first. */
export const RobustnessGrid = memo(function RobustnessGrid({ robustness, scores, set }: RobustnessGridProps) {
  const told = useToldNow();
  const { t, number } = told.format;
  const { draws, seed, firstShares, rankShares, ranks } = robustness;
  const cases = new Map(robustness.bestCases.map((one) => [one.candidate, one]));
  const order = [...scores.order].sort((a, b) => (firstShares[b] ?? 0) - (firstShares[a] ?? 0));
  const leader = sumLeader(scores);
  const rows = order.slice(0, MOST_ROWS).map((at): SitingRow => {
    const place = scores.scored[at] as number;
    const of = told.data.candidates[place];
    const best = cases.get(at);
    const share = (value: number | undefined) =>
      draws && value !== undefined
        ? computedCell(value, "rank-acceptability", shareWords(told, value))
        : emptyCell("–");
    const error = draws ? shareError(firstShares[at] ?? 0, draws) : null;
    return {
      id: of?.id ?? String(place),
      candidateId: of?.id ?? null,
      isChosen: at === leader,
      cells: [
        nameCell(told.candidate(place), [of?.id ?? "", told.candidate(place)]),
        share(firstShares[at]),
        error === null
          ? emptyCell("–")
          : computedCell(
              error,
              "standard-error",
              t("siting-answer:percent-points", { points: number(error * 100, 2, true) }),
            ),
        ...Array.from({ length: ranks }, (_, rank) => share(rankShares[at * ranks + rank])),
        nameCell(t(`siting-answer:table.place-${best?.place ?? "never"}`), [best?.place ?? "never"]),
        best && Number.isFinite(best.margin)
          ? computedCell(best.margin, "greatest-lead", number(best.margin, 3, true))
          : emptyCell("–"),
        best ? nameCell(weightsWords(told, scores, best.weights)) : emptyCell("–"),
      ],
    };
  });
  return (
    <SitingGrid
      title={t("siting-answer:table.robustness")}
      subtitle={<span data-ui-count>{t("siting-answer:robustness.drawn", { draws: number(draws, 0), seed })}</span>}
      caption={t("siting-answer:table.robustness-caption")}
      columns={[
        column("candidate", t("siting-answer:table.candidate"), false, ["id", "name"]),
        column("first", t("siting-answer:table.first"), true, ["first_share"]),
        column("error", t("siting-answer:table.error"), true, ["standard_error"]),
        ...Array.from({ length: ranks }, (_, rank) =>
          column(
            `rank-${rank + 1}`,
            <span data-ui-count>{t("siting-answer:table.rank-share", { rank: rank + 1 })}</span>,
            true,
          ),
        ),
        column("can", t("siting-answer:table.can-be-first"), false),
        column("lead", t("siting-answer:table.lead"), true, ["greatest_lead"]),
        column("weights", t("siting-answer:table.weights"), false),
      ]}
      rows={rows}
      of={order.length}
      file={() => robustnessTable({ ...set, scores, robustness })}
    />
  );
});
