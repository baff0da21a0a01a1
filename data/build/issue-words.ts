import type { Issue } from "../schema/issue.ts";
import { BOUNDARY_REASONS } from "./boundary-words.ts";

type Params = Issue["params"];

const REASONS: Record<string, (params: Params) => string> = {
  ...BOUNDARY_REASONS,
  "file-missing": () => "the file is missing",
  "file-not-json": ({ message }) => `not JSON: ${message}`,
  "file-not-list": () => "a list of records was expected",
  "csv-malformed": ({ message }) => `not a readable CSV: ${message}`,
  "csv-columns": ({ expected, found }) => `columns are ${found}; expected ${expected}`,
  "missing-language": ({ language }) => `the text in ${language} is missing or empty`,
  "licence-missing": () => "no licence is stated; what is unknown must be said in words",
  "bad-date": ({ found }) => `${found} is not a date of the form 2024-12-31`,
  "period-reversed": () => "the period ends before it starts",
  "quote-too-long": ({ length }) => `the quote has ${length} characters; at most 30 are allowed`,
  "not-finite": ({ found }) => `"${found}" is not a finite decimal number`,
  "invalid-value": ({ message, found }) => `${message}; found ${found}`,
  "unknown-adcode": ({ found }) => `no place has the code ${found}`,
  "unknown-metric": ({ found }) => `no metric is called ${found}`,
  "unknown-source": ({ found }) => `no source is called ${found}`,
  "unknown-note": ({ found }) => `no note is called ${found}`,
  "unknown-site": ({ found }) => `no site is called ${found}`,
  "unknown-claim": ({ found }) => `no claim is called ${found}`,
  "unknown-event": ({ found }) => `no event is called ${found}`,
  "unknown-figure": ({ found }) => `no figure has the id ${found}`,
  "unknown-precision": ({ found }) => `no precision is called ${found}`,
  "wrong-unit": ({ found, expected }) => `the unit is ${found}, but metric.json says ${expected}`,
  "duplicate-figure": ({ id, file, row }) => `the figure ${id} stands already in ${file} row ${row}`,
  "duplicate-id": ({ id, file }) => `the id ${id} stands already in ${file}`,
  "id-not-folder": ({ id, folder }) => `the id is ${id}, but the folder is called ${folder}`,
  "derived-without-inputs": () => "a derived figure needs its formula and the figures it was made from",
  "derivation-of-observed": () => "only a derived figure has a formula",
  "denominator-not-allowed": ({ denominator, kind }) => `a ${kind} is not divided by ${denominator}`,
  "default-denominator-unlisted": ({ denominator }) => `the default ${denominator} is not among the denominators`,
  "rule-differs-from-claim": ({ stated, found }) => `the claim states ${stated}, the rule ${found}`,
  "rule-wording-not-quoted": ({ wording, quote }) => `the word ${wording} does not stand in the quotation ${quote}`,
  "rule-source-not-in-evidence": ({ found }) => `nothing of the evidence comes from ${found}`,
  "figures-missing": () => "the metric has no figure",
};

/** One line that names file, row, field and reason of an issue, for the person at the command line. */
export function issueLine({ code, where, params }: Issue): string {
  const reason =
    REASONS[code]?.(params) ??
    Object.entries(params)
      .map(([name, value]) => `${name} ${value}`)
      .join(", ");
  const row = where.row === undefined ? "" : ` row ${where.row}`;
  const detail = [where.feature, where.field].filter(Boolean).join(", ");
  return `${where.file ?? ""}${row}${detail ? ` (${detail})` : ""}: ${reason} [${code}]`;
}
