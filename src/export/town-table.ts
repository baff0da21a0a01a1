import type { Text } from "../../data/schema/text.ts";
import type { TownEmployment } from "../../data/schema/town.ts";
import type { Atlas } from "../model/atlas.ts";
import { type Cell, toCsv } from "./csv.ts";

export const TOWN_COLUMNS = [
  "town_code",
  "town",
  "town_zh_hans",
  "district_id",
  "district",
  "town_kind",
  "employment_2023",
  "employment_low",
  "employment_high",
  "qualifier",
  "unit",
  "missing_reason",
  "precision",
  "source_title",
  "source_url",
  "licence",
] as const;

function townCells(atlas: Atlas, town: TownEmployment, words: (text: Text) => string): Cell[] {
  const { employment } = town;
  const source = atlas.sourceById.get(town.sourceId);
  const district = atlas.placeById.get(town.districtId);
  return [
    town.townCode,
    words(town.names),
    town.names.zhHans,
    town.districtId,
    district ? words(district.names) : town.districtId,
    town.kind,
    employment.type === "number" ? employment.value : null,
    employment.type === "range" ? employment.low : null,
    employment.type === "range" ? employment.high : null,
    employment.type === "number" && employment.qualifier !== "=" ? employment.qualifier : "",
    "{person}",
    employment.type === "missing" ? employment.reason : "",
    town.precision,
    source ? words(source.title) : "",
    source?.url ?? "",
    source ? words(source.licence) : "",
  ];
}

/** A district whose source names no town: one row that says so. */
function missingCells(atlas: Atlas, districtId: string, words: (text: Text) => string): Cell[] {
  const district = atlas.placeById.get(districtId);
  const known: Partial<Record<(typeof TOWN_COLUMNS)[number], Cell>> = {
    district_id: districtId,
    district: district ? words(district.names) : districtId,
    unit: "{person}",
    missing_reason: "not-stated",
  };
  return TOWN_COLUMNS.map((column) => known[column] ?? "");
}

/** Employment by town as CSV; districts without towns come last. */
export function townTableCsv(
  atlas: Atlas,
  towns: readonly TownEmployment[],
  missingDistrictIds: readonly string[],
  words: (text: Text) => string,
): string {
  return toCsv(TOWN_COLUMNS, [
    ...towns.map((town) => townCells(atlas, town, words)),
    ...missingDistrictIds.map((id) => missingCells(atlas, id, words)),
  ]);
}
