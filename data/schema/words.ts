import type { Text } from "./text.ts";
import * as z from "./zod.ts";

/**
 * Stands in a published file for a text that only its reader's language is fetched of: the place in the lists
 * `words.<language>.json`, one list a language, of the same length.
 */
export const WordsRef = z.strictObject({ words: z.int().check(z.minimum(0)) });
export type WordsRef = z.infer<typeof WordsRef>;

/** `data/published/words.<language>.json`. */
export const WordsFile = z.array(z.string().check(z.minLength(1)));
export type WordsFile = z.infer<typeof WordsFile>;

/** The lists by language; where only one language is at hand, its list stands for all three. */
export type Words = Readonly<Record<keyof Text, WordsFile>>;

/**
 * A file's content with a text in the place of each reference; one beyond the lists gives a text without words. The content
 * stays as it was, and lists of plain values are shared with it.
 */
export function withWords(value: unknown, words: Words): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.some(isObject) ? value.map((item) => withWords(item, words)) : value;
  if ("words" in value && typeof value.words === "number") {
    const { zhHans, zhHant, en } = words;
    return { zhHans: zhHans[value.words], zhHant: zhHant[value.words], en: en[value.words] };
  }
  const copy: Record<string, unknown> = { ...value };
  for (const key of Object.keys(copy)) if (isObject(copy[key])) copy[key] = withWords(copy[key], words);
  return copy;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
