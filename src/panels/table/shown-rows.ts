import type { ComparedRow } from "../../derive/compared-places.ts";
import { sortedRows, type TableRow } from "../../derive/table-cell.ts";
import { type Atlas, CITY_ID } from "../../model/atlas.ts";
import type { View } from "../../state/view.ts";

export interface ShownRows {
  readonly rows: readonly TableRow[];
  /** The whole city under its districts, which is not sorted among them. */
  readonly total: TableRow | null;
  readonly all: readonly TableRow[];
  readonly filteredOut: number;
}

/** Rows in the order asked, without the districts that the filters leave out; cities are not filtered. */
export function shownRows(
  atlas: Atlas,
  { facets, tableSort }: Pick<View, "facets" | "tableSort">,
  rows: readonly TableRow[],
  columnIds: readonly string[],
): ShownRows {
  const ofDistricts = rows.some(({ placeId }) => atlas.placeById.get(placeId)?.kind === "district");
  const total = (ofDistricts && rows.find(({ placeId }) => placeId === CITY_ID)) || null;
  const places = rows.filter((row) => row !== total);
  const inPlay =
    ofDistricts && facets.districts.length > 0
      ? places.filter(({ placeId }) => facets.districts.includes(placeId))
      : places;
  const index = columnIds.indexOf(tableSort.column);
  const column = tableSort.column === "place" ? "place" : index < 0 ? null : index;
  const sorted = sortedRows(inPlay, column, tableSort.direction);
  return {
    rows: sorted,
    total,
    all: total ? [...sorted, total] : sorted,
    filteredOut: places.length - inPlay.length,
  };
}

/** The name under which the earlier dates of a comparison are put away. */
export const EARLIER = "earlier";

/** Whether a line of a comparison is of an earlier date, and those are put away. */
export function isEarlier({ table }: Pick<View, "table">, row: ComparedRow): boolean {
  return row.period !== null && table.hidden.includes(EARLIER);
}
