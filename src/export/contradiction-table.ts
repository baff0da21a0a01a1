import type { Contradiction, Term } from "../derive/contradictions/contradiction.ts";
import { statementOf } from "../derive/contradictions/statements.ts";
import type { Atlas } from "../model/atlas.ts";
import { type Cell, toCsv } from "./csv.ts";
import { valueCells } from "./figure-cells.ts";

const SIDES = ["a", "b"] as const;
const SIDE_COLUMNS = [
  "ref",
  "formula",
  "value",
  "value_low",
  "value_high",
  "qualifier",
  "unit",
  "period_start",
  "period_end",
] as const;

/** One row a contradiction; numbers in the unit named, dates ISO, lists joined by ";". */
export const CONTRADICTION_COLUMNS = [
  "contradiction_id",
  "severity",
  "rule",
  "place_id",
  ...SIDES.flatMap((side) => SIDE_COLUMNS.map((column) => `${side}_${column}`)),
  "others",
  "sentence",
  "notes",
];

function sideCells(atlas: Atlas, term: Term | undefined): readonly Cell[] {
  if (!term) return SIDE_COLUMNS.map(() => "");
  const isStated = term.type === "stated";
  const { value, unit, period } = isStated ? statementOf(atlas, term.ref) : term;
  const cells = value && valueCells(value);
  return [
    isStated ? term.ref : "",
    isStated ? "" : term.formula,
    ...(cells ? [cells.value, cells.value_low, cells.value_high, cells.qualifier] : ["", "", "", ""]),
    unit ?? "",
    period?.start ?? "",
    period?.end ?? "",
  ];
}

/** Contradictions as CSV, in the order given; `say` gives the sentence and the notes of one in the reader's language. */
export function contradictionTableCsv(
  atlas: Atlas,
  found: readonly Contradiction[],
  say: (one: Contradiction) => { readonly sentence: string; readonly notes: readonly string[] },
): string {
  return toCsv(
    CONTRADICTION_COLUMNS,
    found.map((one) => {
      const { sentence, notes } = say(one);
      const sides = SIDES.flatMap((_, i) => sideCells(atlas, one.terms[i]));
      return [one.id, one.severity, one.rule, one.placeId, ...sides, one.inputs.join(";"), sentence, notes.join(" ")];
    }),
  );
}
