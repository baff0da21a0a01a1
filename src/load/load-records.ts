import atlasUrl from "../../data/published/atlas.json?url";
import englishUrl from "../../data/published/words.en.json?url";
import simplifiedUrl from "../../data/published/words.zh-Hans.json?url";
import traditionalUrl from "../../data/published/words.zh-Hant.json?url";
import { AtlasFile } from "../../data/schema/atlas-file.ts";
import { WordsFile, withWords } from "../../data/schema/words.ts";
import type * as z from "../../data/schema/zod.ts";
import { fetchJson, LoadError } from "./fetch-json.ts";

const WORDS_URLS = { "zh-Hans": simplifiedUrl, "zh-Hant": traditionalUrl, en: englishUrl };
export type WordsLanguage = keyof typeof WORDS_URLS;

/**
 * The records in one language: names of places, sites and metrics are there in all three; any other text holds that
 * language's words three times over, so that whoever reads it need not know.
 * @throws LoadError naming the file that failed.
 */
export type RecordsIn = (language: WordsLanguage) => Promise<AtlasFile>;

/** Fetches the records once, and the words of each language when it is asked for. */
export function recordsByLanguage(): RecordsIn {
  const content = fetchJson(atlasUrl, "atlas.json");
  // Until a language waits for it, nobody would hear that it failed.
  content.catch(() => undefined);
  return async (language) => {
    const file = `words.${language}.json`;
    const [records, list] = await Promise.all([content, fetchJson(WORDS_URLS[language], file)]);
    const words = parse(WordsFile, list, file);
    return parse(AtlasFile, withWords(records, { zhHans: words, zhHant: words, en: words }), "atlas.json");
  };
}

function parse<T>(schema: z.ZodMiniType<T>, value: unknown, file: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const field = issues[0]?.path.join(".") ?? "";
  throw new LoadError("file-invalid", { file, field }, { count: issues.length });
}
