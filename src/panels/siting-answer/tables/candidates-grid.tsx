import { memo } from "react";
import { candidatesTable, type SitingTableSet } from "../../../export/siting-tables.ts";
import type { Scores } from "../../../siting/answers.ts";
import type { GridCell, GridColumn } from "../../reach-answer/tables/data-grid.tsx";
import { computedCell, countCell, emptyCell } from "../../reach-answer/tables/grid-cells.tsx";
import { shareWords } from "../proof-words.ts";
import { RawValue } from "../score-breakdown.tsx";
import { useToldNow } from "../told.ts";
import { amountCell, column, nameCell } from "./siting-cells.tsx";
import { MOST_ROWS, SitingGrid, type SitingRow } from "./siting-grid.tsx";

/** Every candidate: rank and score, what each criterion finds and gives, what forcing it in or out would cost. */
export const CandidatesGrid = memo(function CandidatesGrid({ scores, set }: { scores: Scores; set: SitingTableSet }) {
  const told = useToldNow();
  const { data, format, criterion } = told;
  const { t, number } = format;
  const { robustness, location, alternatives } = set;
  const isSum = scores.contributions !== null;
  const forced = new Map(alternatives?.forced.map((one) => [one.candidate, one]));
  const chosen = new Set(location?.result.chosen);
  const places = [...scores.order.subarray(0, MOST_ROWS)].map((at) => ({ at, place: scores.scored[at] as number }));
  const rows = places.map(({ at, place }): SitingRow => {
    const of = data.candidates[place];
    const price = forced.get(place);
    const share = robustness?.draws ? robustness.firstShares[at] : undefined;
    return {
      id: of?.id ?? String(place),
      candidateId: of?.id ?? null,
      isChosen: chosen.has(place),
      cells: [
        nameCell(told.candidate(place), [of?.id ?? "", told.candidate(place)]),
        countCell(scores.ranks[at] ?? 0),
        nameCell(told.district(place), [of?.districtId ?? ""]),
        computedCell(scores.scores[at] ?? 0, told.choice.method, number(scores.scores[at] ?? 0, 3, true)),
        ...scores.criteria.flatMap(({ id }, c): GridCell[] => {
          const value = data.criteria.find((one) => one.id === id)?.values[place];
          const part = scores.contributions?.[c]?.[at];
          return [
            value === undefined || !Number.isFinite(value)
              ? emptyCell(t("siting-answer:breakdown.missing"))
              : { text: <RawValue id={id} place={place} />, sort: value, plain: [value] },
            ...(part === undefined ? [] : [computedCell(part, "utility × weight", number(part, 3, true))]),
          ];
        }),
        countCell(scores.fronts[at] ?? 0),
        price ? amountCell(told.objective, price.cost, "forced-cost") : emptyCell("–"),
        share === undefined ? emptyCell("–") : computedCell(share, "first-rank-acceptability", shareWords(told, share)),
      ],
    };
  });
  const columns: GridColumn[] = [
    column("candidate", t("siting-answer:table.candidate"), false, ["id", "name"]),
    column("rank", t("siting-answer:scores.rank"), true),
    column("district", t("siting-answer:table.district"), false),
    column("score", t("siting-answer:scores.score"), true),
    ...scores.criteria.flatMap(({ id }) => [
      column(`value ${id}`, criterion(id), true),
      ...(isSum
        ? [column(`part ${id}`, t("siting-answer:table.part", { criterion: criterion(id, "measure-short") }), true)]
        : []),
    ]),
    column("front", t("siting-answer:table.front"), true),
    column("forced", t("siting-answer:table.forced"), true, ["forced_cost"]),
    column("first", t("siting-answer:table.first"), true, ["first_share"]),
  ];
  return (
    <SitingGrid
      title={t("siting-answer:table.candidates")}
      subtitle={<span data-ui-count>{t("siting-answer:table.candidates-note", { count: scores.order.length })}</span>}
      caption={t("siting-answer:table.candidates-caption")}
      columns={columns}
      rows={rows}
      of={scores.order.length}
      file={() => candidatesTable(set)}
    />
  );
});
