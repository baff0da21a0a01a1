import type { Amount, Contradiction, Term } from "../derive/contradictions/contradiction.ts";
import { statementOf } from "../derive/contradictions/statements.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Format } from "./use-format.ts";

function numberWords(format: Format, { value, unit }: Amount, isRough: boolean): string {
  if (!isRough || value.type === "range") return format.value(value, unit);
  return format.inScale(value, format.scale(unit, "none", Math.abs(value.value)));
}

/** What is computed is written to about four figures, what is stated or summed to every digit. */
export function amountWords(format: Format, amount: Amount): string {
  return numberWords(format, amount, amount.value.type === "number" && amount.value.qualifier !== "=");
}

/** The same in two, so that the unit may stand smaller. */
export function amountParts(format: Format, amount: Amount): { number: string; unit: string } {
  const words = amountWords(format, amount);
  const [, number = words, unit = ""] = /^(.*\d)( ?\D*)$/.exec(words) ?? [];
  return { number, unit };
}

/** The name of what a computed term is: sum of 16 districts. */
export function computedName({ t }: Format, found: Contradiction, formula: string): string {
  return t(`contradictions:computed.${formula}`, { ...found.counts });
}

function termWords(format: Format, atlas: Atlas, found: Contradiction, term: Term): Record<string, string> {
  if (term.type === "computed") {
    const name = computedName(format, found, term.formula);
    return { "": amountWords(format, term), name, period: format.period(term.period) };
  }
  const { value, unit, names, period, sourceId, locator, metricId, isDerived } = statementOf(atlas, term.ref);
  const source = atlas.sourceById.get(sourceId);
  const part = atlas.metricById.get((metricId && atlas.metricById.get(metricId)?.shareOf?.metricId) ?? "");
  return {
    "": value && unit && value.type !== "missing" ? numberWords(format, { value, unit }, isDerived) : "",
    name: format.text(names),
    period: format.period(period),
    source: source ? format.text(source.producer) : sourceId,
    locator: locator ?? "",
    part: part ? format.text(part.names) : "",
  };
}

/** A number's mark may be a word: no blank stands between it and the word before. */
const BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** A contradiction in one sentence made of its figures. The words come with later views: `learnWhole` has been called. */
export function contradictionSentence(format: Format, atlas: Atlas, found: Contradiction): string {
  const params: Record<string, string | number> = { ...found.counts };
  for (const [name, amount] of Object.entries(found.amounts)) params[name] = amountWords(format, amount);
  found.terms.forEach((term, i) => {
    const words = termWords(format, atlas, found, term);
    for (const [name, word] of Object.entries(words)) params[`${"ab"[i]}${name}`] = word;
  });
  const [first] = found.terms;
  if (first.type === "stated") params.quote = atlas.claimById.get(first.ref)?.quote ?? "";
  const also = (found.counts.places ?? 1) > 1 ? [format.t("contradictions:sentence.places", params)] : [];
  const sentence = [format.t(`contradictions:sentence.${found.code}`, params), ...also].join(
    format.locale === "en" ? " " : "",
  );
  if (format.locale !== "en") return sentence.replace(BETWEEN_HAN, "");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export function contradictionNotes(format: Format, atlas: Atlas, { noteIds }: Contradiction): readonly string[] {
  return noteIds.flatMap((id) => atlas.noteById.get(id) ?? []).map((note) => format.text(note));
}
