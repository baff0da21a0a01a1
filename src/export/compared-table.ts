import type { Text } from "../../data/schema/text.ts";
import type { ComparedCell, ComparedPlaces, ComparedRow, ComparedThing } from "../derive/compared-places.ts";
import { placeValue } from "../derive/value-at.ts";
import type { Atlas } from "../model/atlas.ts";
import { type Cell, toCsv } from "./csv.ts";
import { FIGURE_COLUMNS, figureCells, sourceCells, valueCells } from "./figure-cells.ts";

/** Beside the columns of a figure: whose column it stands in, and what stands between it and the row's first figure. */
export const COMPARED_COLUMNS = [
  "compared_id",
  "compared",
  "record",
  "row",
  ...FIGURE_COLUMNS,
  "claim_id",
  "quote",
  "ratio_to_first",
  "not_comparable",
] as const;
type Line = Partial<Record<(typeof COMPARED_COLUMNS)[number], Cell>>;

type Words = (text: Text) => string;

const nameOf = (thing: ComparedThing, words: Words) =>
  words(thing.type === "place" ? thing.place.names : thing.site.names);

function figureLine(atlas: Atlas, row: ComparedRow, cell: ComparedCell, thing: ComparedThing, words: Words): Line {
  const placeId = thing.figuresOf ?? "";
  const at = cell.figure?.period.end ?? row.period?.end ?? "";
  const value = placeValue(atlas, "none", at, placeId, cell.figure);
  return {
    record: cell.ofDistrict ? "district-figure" : "figure",
    row: row.period ? "date" : "latest",
    ...figureCells(atlas, { metricId: row.metric.id, denominator: "none", value, cause: cell.cause }, words),
    ...(row.period ? { period_start: row.period.start, period_end: row.period.end } : {}),
    ratio_to_first: cell.ratio,
    not_comparable: cell.marks.flatMap((mark) => (mark.bars ? mark.code : [])).join(" "),
  };
}

/** What a comparison shows, a line a figure or a claim, column after column within a row. */
export function comparedTableCsv(
  atlas: Atlas,
  table: ComparedPlaces,
  words: Words,
  keep: (row: ComparedRow) => boolean = () => true,
): string {
  const lines: Line[] = [];
  const add = (thing: ComparedThing, line: Line) =>
    lines.push({ compared_id: thing.id, compared: nameOf(thing, words), ...line });
  for (const row of table.groups.flatMap((group) => group.rows).filter(keep)) {
    table.things.forEach((thing, i) => {
      const cell = row.cells[i];
      if (cell) add(thing, figureLine(atlas, row, cell, thing, words));
    });
  }
  for (const { cells } of table.claims) {
    table.things.forEach((thing, i) => {
      for (const claim of cells[i] ?? []) {
        const place = atlas.placeById.get(claim.placeId);
        add(thing, {
          record: "claim",
          place_id: claim.placeId,
          place: place ? words(place.names) : claim.placeId,
          metric_id: claim.measureId,
          metric: words(claim.names),
          ...(claim.value ? valueCells(claim.value) : {}),
          unit: claim.unit ?? "",
          missing_reason: claim.value?.type === "missing" ? claim.value.reason : "",
          period_start: claim.period?.start ?? "",
          period_end: claim.period?.end ?? "",
          kind: claim.kind,
          quality: claim.quality,
          ...sourceCells(atlas, claim.sourceId, words),
          claim_id: claim.id,
          quote: claim.quote,
        });
      }
    });
  }
  return toCsv(
    COMPARED_COLUMNS,
    lines.map((line) => COMPARED_COLUMNS.map((column) => line[column] ?? "")),
  );
}
