import { memo } from "react";
import type { LocationResult } from "../../../../geo/optimize/solve.ts";
import { alternativesTable, type SitingTableSet } from "../../../export/siting-tables.ts";
import type { Alternatives, LocationAnswer } from "../../../siting/answers.ts";
import type { GridCell } from "../../reach-answer/tables/data-grid.tsx";
import { computedCell, countCell, emptyCell } from "../../reach-answer/tables/grid-cells.tsx";
import { type Amount, differenceWords } from "../amounts.ts";
import { newSites, setWords } from "../proof-words.ts";
import { useToldNow } from "../told.ts";
import { amountCell, column, nameCell } from "./siting-cells.tsx";
import { MOST_ROWS, SitingGrid, type SitingRow } from "./siting-grid.tsx";

interface AlternativesGridProps {
  set: SitingTableSet;
  location: LocationAnswer;
  alternatives: Alternatives;
}

/** The answer beside everything that it was held against. */
export const AlternativesGrid = memo(function AlternativesGrid({ location, alternatives, set }: AlternativesGridProps) {
  const told = useToldNow();
  const { t, number } = told.format;
  const best = location.result.objective;
  const curveAmount = told.data.problem.kind === "lscp" ? told.weight : told.objective;
  const difference = (amount: Amount, objective: number | null): GridCell =>
    objective === null || best === null
      ? emptyCell("–")
      : computedCell(objective - best, `${amount.formula} difference`, differenceWords(amount, objective - best));
  const status = (of: LocationResult["status"]) => nameCell(t(`siting-answer:status.${of}`), [of]);
  const ofResult = (record: string, id: string, result: LocationResult, amount = told.objective): SitingRow => {
    const { objective, bound, gap, chosen } = result;
    const sites = newSites(told, chosen);
    return {
      id,
      candidateId: sites.length === 1 ? (told.data.candidates[sites[0] as number]?.id ?? null) : null,
      isChosen: record === "best",
      cells: [
        nameCell(t(`siting-answer:table.record-${record}`), [record]),
        nameCell(setWords(told, sites, 8)),
        countCell(sites.length),
        amountCell(amount, objective, record),
        record === "trade-off" ? emptyCell("–") : difference(amount, objective),
        amountCell(amount, bound, "bound"),
        gap === null
          ? emptyCell("–")
          : computedCell(gap, "gap", t("siting-answer:percent", { share: number(gap * 100, 4) })),
        status(result.status),
      ],
    };
  };
  const none = emptyCell("–");
  const rows: SitingRow[] = [
    ofResult("best", "best", location.result),
    ...(location.without === null
      ? []
      : [
          {
            id: "without",
            candidateId: null,
            cells: [
              nameCell(t("siting-answer:table.record-without"), ["without-new-sites"]),
              nameCell(t("siting-answer:title-no-new"), [""]),
              countCell(0),
              amountCell(told.objective, location.without, "without-new-sites"),
              difference(told.objective, location.without),
              none,
              none,
              none,
            ],
          },
        ]),
    ...alternatives.runnerUps.map((result, i) => ofResult("runner-up", `runner-up ${i}`, result)),
    ...alternatives.tradeOff.map((point) => ofResult("trade-off", `p ${point.p}`, point.result, curveAmount)),
    ...alternatives.forced.slice(0, MOST_ROWS).map(
      ({ candidate, forced, objective, status: found }): SitingRow => ({
        id: `forced ${candidate}`,
        candidateId: told.data.candidates[candidate]?.id ?? null,
        cells: [
          nameCell(t(`siting-answer:table.record-forced-${forced}`), [`forced-${forced}`]),
          nameCell(told.candidate(candidate)),
          none,
          amountCell(told.objective, objective, "forced-objective"),
          difference(told.objective, objective),
          none,
          none,
          status(found),
        ],
      }),
    ),
  ];
  return (
    <SitingGrid
      title={t("siting-answer:table.alternatives")}
      subtitle={t("siting-answer:table.alternatives-note")}
      caption={t("siting-answer:table.alternatives-caption")}
      columns={[
        column("record", t("siting-answer:table.record"), false),
        column("sites", t("siting-answer:table.sites"), false),
        column("count", t("siting-answer:table.new-sites"), true, ["new_sites"]),
        column("objective", t("siting-answer:objective"), true),
        column("difference", t("siting-answer:table.difference"), true),
        column("bound", t("siting-answer:bound"), true),
        column("gap", t("siting-answer:gap"), true),
        column("status", t("siting-answer:table.status"), false),
      ]}
      rows={rows}
      of={rows.length + Math.max(0, alternatives.forced.length - MOST_ROWS)}
      file={() => alternativesTable({ ...set, location, alternatives })}
    />
  );
});
