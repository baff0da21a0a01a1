import { Text } from "../../schema/text.ts";
import type { Words, WordsRef } from "../../schema/words.ts";

interface WordCollector {
  /**
   * A copy of a value in which each text is a reference to the lists.
   * @param kept names of fields whose texts stay where they are, whole.
   */
  take(value: unknown, kept?: readonly string[]): unknown;
  /** The words taken so far: each text once, in the order of its first use. */
  words: Words;
}

/** Takes the words out of records: `withWords(take(value), words)` gives the value back. */
export function collectWords(): WordCollector {
  const words: { [Language in keyof Words]: string[] } = { zhHans: [], zhHant: [], en: [] };
  const places = new Map<string, number>();
  const refOf = ({ zhHans, zhHant, en }: Text): WordsRef => {
    const key = JSON.stringify([zhHans, zhHant, en]);
    const place = places.get(key) ?? places.size;
    if (place === places.size) {
      places.set(key, place);
      words.zhHans.push(zhHans);
      words.zhHant.push(zhHant);
      words.en.push(en);
    }
    return { words: place };
  };
  const take: WordCollector["take"] = (value, kept = []) => {
    if (Array.isArray(value)) return value.map((item) => take(item, kept));
    if (typeof value !== "object" || value === null) return value;
    const text = Text.safeParse(value);
    if (text.success) return refOf(text.data);
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, inner]) => [key, kept.includes(key) ? inner : take(inner, kept)]));
  };
  return { take, words };
}
