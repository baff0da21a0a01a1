import { memo } from "react";
import { allocationTable, type SitingTableSet } from "../../../export/siting-tables.ts";
import type { LocationAnswer } from "../../../siting/answers.ts";
import { computedCell, emptyCell } from "../../reach-answer/tables/grid-cells.tsx";
import { amountWords } from "../amounts.ts";
import { FigureButton } from "../figure-button.tsx";
import { shareWords } from "../proof-words.ts";
import { useToldNow } from "../told.ts";
import { amountCell, column, nameCell } from "./siting-cells.tsx";
import { MOST_ROWS, SitingGrid, type SitingRow } from "./siting-grid.tsx";

/** Which site serves whom, how far that is, and whom none serves. */
export const AllocationGrid = memo(function AllocationGrid({
  location,
  set,
}: {
  location: LocationAnswer;
  set: SitingTableSet;
}) {
  const told = useToldNow();
  const { data, format, weight, cost } = told;
  const { t } = format;
  const { allocation } = location.result;
  const lines = data.demand.map((): { candidate: number; share: number }[] => []);
  allocation.demand.forEach((demand, k) => {
    lines[demand]?.push({ candidate: allocation.candidate[k] as number, share: allocation.share[k] as number });
  });
  const rows = data.demand.slice(0, MOST_ROWS).flatMap((of, i): SitingRow[] => {
    const name = nameCell(told.demand(i), [of.id, told.demand(i)]);
    const heavy = {
      ...amountCell(weight, of.weight),
      ...(of.figureId !== null && {
        text: (
          <FigureButton figureId={of.figureId} value={of.weight}>
            {amountWords(weight, of.weight)}
          </FigureButton>
        ),
      }),
    };
    const own = lines[i] ?? [];
    if (own.length === 0) {
      const no = nameCell(t("siting-answer:table.not-covered"), [0]);
      const none = emptyCell("–");
      return [{ id: of.id, candidateId: null, cells: [name, heavy, no, none, none, none] }];
    }
    return own.map(({ candidate, share }): SitingRow => {
      const to = data.candidates[candidate];
      return {
        id: `${of.id} ${candidate}`,
        candidateId: to?.id ?? null,
        isChosen: to !== undefined && !to.isOpen,
        cells: [
          name,
          heavy,
          nameCell(t("siting-answer:table.is-covered"), [1]),
          nameCell(told.candidate(candidate), [told.candidate(candidate)]),
          amountCell(cost, data.costs[i * data.candidates.length + candidate]),
          computedCell(share, "share-of-demand", shareWords(told, share)),
        ],
      };
    });
  });
  return (
    <SitingGrid
      title={t("siting-answer:table.allocation")}
      subtitle={t("siting-answer:table.allocation-note")}
      caption={t("siting-answer:table.allocation-caption")}
      columns={[
        column("demand", t("siting-answer:table.demand"), false, ["id", "name"]),
        column("weight", t("siting-answer:table.weight"), true),
        column("covered", t("siting-answer:table.covered"), false),
        column("site", t("siting-answer:table.site"), false),
        column("distance", t("siting-answer:table.distance"), true),
        column("share", t("siting-answer:table.share"), true),
      ]}
      rows={rows}
      of={rows.length + Math.max(0, data.demand.length - MOST_ROWS)}
      file={() => allocationTable({ ...set, location })}
    />
  );
});
