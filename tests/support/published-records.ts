import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AtlasFile } from "../../data/schema/atlas-file.ts";
import { WordsFile, withWords } from "../../data/schema/words.ts";

const PUBLISHED = join(import.meta.dirname, "../../data/published");

export function readPublished(file: string): unknown {
  return JSON.parse(readFileSync(join(PUBLISHED, file), "utf8"));
}

/** Every record as it is published, each text with the words of all three languages. */
export function publishedRecords(): AtlasFile {
  const list = (language: string) => WordsFile.parse(readPublished(`words.${language}.json`));
  const words = { zhHans: list("zh-Hans"), zhHant: list("zh-Hant"), en: list("en") };
  return AtlasFile.parse(withWords(readPublished("atlas.json"), words));
}
