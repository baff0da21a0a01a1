import type { Result } from "../../schema/issue.ts";
import { fault } from "../issues.ts";
import { parseCsv } from "./csv.ts";
import { parseDecimal } from "./decimal.ts";

export const TOWN_COLUMNS = [
  "town_code",
  "district_id",
  "name_zh_hans",
  "name_en",
  "kind",
  "employment",
  "qualifier",
  "precision",
  "source_id",
] as const;

/** Reads data/towns/towns.csv into town records, not yet checked against the schema. */
export function parseTowns(text: string, file: string): Result<{ town: unknown; row: number }[]> {
  const rows = parseCsv(text, TOWN_COLUMNS, file);
  if (!rows.ok) return rows;
  const issues = rows.value.flatMap((row, i) =>
    parseDecimal(row.employment) === null
      ? [fault("not-finite", { file, row: i + 2, field: "employment" }, { found: row.employment })]
      : [],
  );
  if (issues.length > 0) return { ok: false, issues };
  const towns = rows.value.map((row, i) => ({
    row: i + 2,
    town: {
      townCode: row.town_code || null,
      districtId: row.district_id,
      names: { zhHans: row.name_zh_hans, en: row.name_en },
      kind: row.kind,
      employment: { type: "number", value: parseDecimal(row.employment), qualifier: row.qualifier },
      precision: row.precision,
      sourceId: row.source_id,
    },
  }));
  return { ok: true, value: towns, issues: [] };
}
