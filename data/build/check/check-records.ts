import type { Issue } from "../../schema/issue.ts";
import { fault, type Located } from "../issues.ts";
import type { Records } from "../read/read-records.ts";
import { checkFigures } from "./check-figures.ts";
import { checkMetrics } from "./check-metrics.ts";
import { checkReferences } from "./check-references.ts";
import { checkRules } from "./check-rules.ts";

/** What is wrong with records that are each well formed: doubles, names that lead nowhere, units, derivations. */
export function checkRecords(records: Records): Issue[] {
  const named = [
    records.places,
    records.sources,
    records.metrics,
    records.notes,
    records.sites,
    records.claims,
    records.events,
    records.supply,
    records.rules,
    records.crossings,
    records.precisions,
  ];
  return [
    ...named.flatMap((list: Located<{ id: string }>[]) => checkIds(list)),
    ...checkMetrics(records),
    ...checkFigures(records),
    ...checkReferences(records),
    ...checkRules(records),
  ];
}

function checkIds(list: readonly Located<{ id: string }>[]): Issue[] {
  const first = new Map<string, string>();
  return list.flatMap(({ record: { id }, file }) => {
    const before = first.get(id);
    first.set(id, before ?? file);
    return before === undefined ? [] : [fault("duplicate-id", { file, feature: id }, { id, file: before })];
  });
}
