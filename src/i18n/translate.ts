import type { Locale } from "../state/view.ts";

export type Params = Readonly<Record<string, unknown>>;

/** The words of a key ("namespace:path.to.key"), with `{{name}}` filled from the parameters. */
export type Translate = (key: string, params?: Params) => string;

/** Words by key, in files that may nest: `{ "rank": { "of": "…" } }` is `rank.of`. */
export type Resources = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const PARAMETER = /\{\{(\w+)\}\}/g;
export const DEFAULT_NAMESPACE = "app";

function flatten(words: Readonly<Record<string, unknown>>, path: string, into: Map<string, string>): void {
  for (const [name, value] of Object.entries(words)) {
    if (typeof value === "string") into.set(path + name, value);
    else flatten(value as Readonly<Record<string, unknown>>, `${path}${name}.`, into);
  }
}

/** A language's words by full key; `makeTranslate` sees what is added later. */
export type Words = Map<string, string>;

export function addWords(words: Words, resources: Resources): Words {
  for (const [namespace, content] of Object.entries(resources)) flatten(content, `${namespace}:`, words);
  return words;
}

/**
 * A language's words as a function. With `count` the form of the number is taken: `key_one`, `key_other`, by the
 * language's plural rules. A key without words gives `defaultValue`, else itself, which the tests refuse to see.
 */
export function makeTranslate(locale: Locale, words: Words): Translate {
  const plural = new Intl.PluralRules(locale);
  const lookUp = (key: string, count: unknown): string | undefined => {
    if (typeof count !== "number") return words.get(key);
    return words.get(`${key}_${plural.select(count)}`) ?? words.get(`${key}_other`) ?? words.get(key);
  };
  return (key, params) => {
    const full = key.includes(":") ? key : `${DEFAULT_NAMESPACE}:${key}`;
    const text = lookUp(full, params?.count) ?? (params?.defaultValue as string | undefined) ?? key;
    return params ? text.replace(PARAMETER, (_, name: string) => String(params[name] ?? "")) : text;
  };
}
