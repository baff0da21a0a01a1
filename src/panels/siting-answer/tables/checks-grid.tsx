import { memo } from "react";
import { checksTable, type SitingTableSet } from "../../../export/siting-tables.ts";
import type { LocationAnswer } from "../../../siting/answers.ts";
import { computedCell, emptyCell } from "../../reach-answer/tables/grid-cells.tsx";
import { checkedWords } from "../check-list.tsx";
import { useToldNow } from "../told.ts";
import { column, nameCell } from "./siting-cells.tsx";
import { SitingGrid, type SitingRow } from "./siting-grid.tsx";

/** What the checker recomputed, line by line. */
export const ChecksGrid = memo(function ChecksGrid({
  location,
  set,
}: {
  location: LocationAnswer;
  set: SitingTableSet;
}) {
  const told = useToldNow();
  const { t, number } = told.format;
  const value = (of: number | null) =>
    of === null || !Number.isFinite(of) ? emptyCell("–") : computedCell(of, "check", number(of, 6));
  const rows = location.checks.map(
    ({ name, of, holds, value: found, limit }): SitingRow => ({
      id: `${name} ${of ?? ""}`,
      candidateId: null,
      cells: [
        nameCell(`${t(`siting-answer:check.${name}`)}${of === undefined ? "" : ` (${checkedWords(told, name, of)})`}`, [
          name,
        ]),
        nameCell(t(holds ? "siting-answer:check-holds" : "siting-answer:check-fails"), [holds ? 1 : 0]),
        value(found),
        value(limit),
      ],
    }),
  );
  return (
    <SitingGrid
      title={t("siting-answer:table.checks")}
      subtitle={t("siting-answer:table.checks-note")}
      caption={t("siting-answer:table.checks-caption")}
      columns={[
        column("check", t("siting-answer:table.check"), false),
        column("holds", t("siting-answer:table.holds"), false),
        column("value", t("siting-answer:table.found"), true),
        column("limit", t("siting-answer:table.limit"), true),
      ]}
      rows={rows}
      file={() => checksTable({ ...set, location })}
    />
  );
});
