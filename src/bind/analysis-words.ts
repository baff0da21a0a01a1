import type { Named, Quantity, Words } from "../analyses/analysis.ts";
import { digitsFor } from "../i18n/format-number.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Format } from "./use-format.ts";

/** A text in parts: words as they stand, and what stands in them, each owned by what it is. */
export type WordsPart = string | { readonly of: Quantity | Named; readonly text: string };

/** Below this a p says no more than that it is small. */
const SMALL_P = 0.001;
const MOST_DIGITS = 9;
const HUNDRED = 100;

/** A computed number in words; the exact one goes with it as `data-value`. */
export function quantityText(format: Format, atlas: Atlas, quantity: Quantity): string {
  const { t, number } = format;
  const { value, as, digits } = quantity;
  switch (as) {
    case "count":
      return number(value, digits ?? 0);
    case "index":
      return number(value, digits ?? 3, true);
    case "z":
      return number(value, digits ?? 2, true);
    case "p":
      return value < SMALL_P ? `< ${number(SMALL_P, 3)}` : number(value, digits ?? 3);
    case "percent":
      return t("analysis:panel.percent", { percent: number(value * HUNDRED, digits ?? 1) });
    case "km":
      return t("analysis:panel.km", { km: number(value, digits ?? digitsFor(value)) });
    case "km2":
      return t("analysis:panel.km2", { km2: number(value, digits ?? digitsFor(value)) });
    case "measure": {
      const metric = atlas.metricById.get(quantity.metric ?? "");
      if (!metric) return number(value, digits ?? digitsFor(value));
      const scale = format.scale(metric.unit, quantity.denominator ?? "none", Math.abs(value));
      return format.inScale({ type: "number", value, qualifier: "=" }, scale);
    }
    default:
      return number(value, digits ?? digitsFor(value));
  }
}

/** A level, or the least p that there can be: to two figures, however small. */
function levelText({ number }: Format, { value, digits }: Quantity): string {
  const needed = value > 0 ? Math.ceil(-Math.log10(value)) + 1 : 0;
  return number(value, digits ?? Math.max(3, Math.min(MOST_DIGITS, needed)));
}

export function namedText(format: Format, atlas: Atlas, { type, id }: Named): string {
  const { text } = format;
  const nameOr = (names: Parameters<typeof text>[0] | undefined) => (names ? text(names) : id);
  switch (type) {
    case "date":
      return format.date(id);
    case "period": {
      const [start = "", end = start] = id.split("/");
      return format.period({ start, end });
    }
    case "site":
      return nameOr(atlas.siteById.get(id)?.shortNames);
    case "claim":
      return nameOr(atlas.claimById.get(id)?.names);
    case "claim-value": {
      const claim = atlas.claimById.get(id);
      return claim?.value && claim.unit ? format.value(claim.value, claim.unit) : id;
    }
    case "event":
      return nameOr(atlas.events.find((event) => event.id === id)?.names);
    case "source":
      return nameOr(atlas.sourceById.get(id)?.title);
    case "figure": {
      const figure = atlas.figureById.get(id);
      const unit = figure && atlas.metricById.get(figure.metricId)?.unit;
      return figure && unit ? format.value(figure.value, unit) : id;
    }
    default:
      return nameOr((type === "place" ? atlas.placeById : atlas.metricById).get(id)?.names);
  }
}

const isWords = (value: Quantity | Named | Words): value is Words => "key" in value;

/** Marks where a parameter stands until the text is taken apart; no text holds this sign. */
const SIGN = "\u0001";

/** `[[count:is|are]]`: the first of the two where the quantity of that name takes the singular. */
const FORMS = /\[\[(\w+):([^|\]]*)\|([^\]]*)\]\]/g;

function inForm(text: string, locale: string, params: NonNullable<Words["params"]>): string {
  return text.replace(FORMS, (_, name: string, one: string, other: string) => {
    const of = params[name];
    const value = typeof of === "object" && !isWords(of) && of.type === "quantity" ? of.value : Number.NaN;
    return new Intl.PluralRules(locale).select(value) === "one" ? one : other;
  });
}

/** The template of words with its parameters still to be put in; a plural form of its own follows the quantity named `count`. */
function template(format: Format, words: Words): string {
  return inForm(wholeTemplate(format, words), format.locale, words.params ?? {});
}

function wholeTemplate({ t, locale }: Format, { key, params = {} }: Words): string {
  const places = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "string" ? value : SIGN + name + SIGN]),
  );
  const { count } = params;
  const plain = t(`analysis:${key}`, places);
  if (typeof count !== "object" || isWords(count) || count.type !== "quantity") return plain;
  const form = new Intl.PluralRules(locale).select(count.value);
  const other = t(`analysis:${key}_other`, { ...places, defaultValue: plain });
  return t(`analysis:${key}_${form}`, { ...places, defaultValue: other });
}

/** Words with what stands in them told apart. */
export function wordsParts(format: Format, atlas: Atlas, words: Words): readonly WordsPart[] {
  const parts: WordsPart[] = [];
  const add = (part: WordsPart) => {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else if (part !== "") parts.push(part);
  };
  template(format, words)
    .split(SIGN)
    .forEach((piece, i) => {
      const value = i % 2 === 0 ? piece : (words.params?.[piece] ?? "");
      if (typeof value === "string") add(value);
      else if (isWords(value)) for (const part of wordsParts(format, atlas, value)) add(part);
      else if (value.type === "quantity") addQuantity(value);
      else add({ of: value, text: namedText(format, atlas, value) });
    });
  return parts;

  function addQuantity(of: Quantity): void {
    const last = parts.at(-1);
    // "p 0.012" is written p = 0.012, "p < 0.001" stands as it is; a p that is spoken of otherwise is said as it is.
    const isStated = of.as === "p" && typeof last === "string" && /(^|[^a-z])p\s*=?\s*$/i.test(last);
    const text = of.as === "p" && !isStated ? levelText(format, of) : quantityText(format, atlas, of);
    if (isStated) parts[parts.length - 1] = last.replace(/\s*=?\s*$/, text.startsWith("<") ? " " : " = ");
    add({ of, text });
  }
}

/** The same as one text, for files, names and tooltips. */
export function wordsText(format: Format, atlas: Atlas, words: Words): string {
  return wordsParts(format, atlas, words)
    .map((part) => (typeof part === "string" ? part : part.text))
    .join("");
}
