import type { Format } from "../../bind/use-format.ts";
import { coverageGrid } from "../../derive/coverage.ts";
import { coverageTableCsv } from "../../export/coverage-table.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { View } from "../../state/view.ts";
import type { TakeAway } from "./take-away.ts";

const NO_GROUPS: View["evidence"]["coverage"]["groups"] = [];

/** How much is known: the grid as it is filtered, or of every metric and place. */
export function coverageTakeAway(atlas: Atlas, { t, text }: Format, view: View): TakeAway {
  const { by, groups, place } = view.evidence.coverage;
  const grids = { shown: coverageGrid(atlas, by, groups, place), all: coverageGrid(atlas, by, NO_GROUPS, null) };
  const lines = ({ columns, groups: parts }: typeof grids.all) =>
    columns.length * parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const cells = grids.all.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return {
    title: t("coverage:title"),
    name: [t("coverage:title")],
    asks: "none",
    lines: { shown: lines(grids.shown), all: lines(grids.all) },
    csv: (extent) => coverageTableCsv(grids[extent], text),
    sourceIds: new Set(cells.flatMap((cell) => cell?.figures.map(({ sourceId }) => sourceId) ?? [])),
  };
}
