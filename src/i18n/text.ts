import type { Text } from "../../data/schema/text.ts";
import type { Locale } from "../state/view.ts";

const FIELD = { "zh-Hans": "zhHans", "zh-Hant": "zhHant", en: "en" } as const;

/** A record's own words in the reader's language. */
export function inLocale(text: Text, locale: Locale): string {
  return text[FIELD[locale]];
}
