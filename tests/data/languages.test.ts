import { Converter } from "opencc-js";
import { describe, expect, test } from "vitest";
import type { Text } from "../../data/schema/text.ts";
import { atlas, towns } from "./published-atlas.ts";

const toTraditional = Converter({ from: "cn", to: "tw" });

/** Traditional as well as simplified: the conversion, which cannot know the word, would change them for nothing. */
const BOTH = /[布征里岳]/g;

function isText(value: object): value is Text {
  return "zhHans" in value && "zhHant" in value;
}

function* textsOf(value: unknown, path: string): Generator<[string, Text]> {
  if (typeof value !== "object" || value === null) return;
  if (isText(value)) yield [path, value];
  else for (const [key, inner] of Object.entries(value)) yield* textsOf(inner, `${path}.${key}`);
}

const TEXTS = [...textsOf(atlas, "atlas"), ...textsOf(towns, "towns")];

describe("three languages", () => {
  test("every place, metric, event, site, source, note, claim and town is named in three", () => {
    const named = [...atlas.places, ...atlas.metrics, ...atlas.events, ...atlas.sites, ...atlas.claims];
    for (const { names } of [...named, ...towns.towns]) expect(Object.values(names).every(Boolean)).toBe(true);
    for (const { title, producer, licence } of atlas.sources) {
      for (const text of [title, producer, licence]) expect(Object.values(text).every(Boolean)).toBe(true);
    }
    for (const { text } of atlas.notes) expect(Object.values(text).every(Boolean)).toBe(true);
  });

  test("traditional Chinese holds no character that is simplified only", () => {
    const plain = (text: string) => text.replaceAll(BOTH, "");
    const wrong = TEXTS.filter(([, { zhHant }]) => toTraditional(plain(zhHant)) !== plain(zhHant));
    expect(wrong.map(([path, { zhHant }]) => `${path}: ${zhHant}`)).toEqual([]);
  });

  test("English holds Chinese only between quotation marks", () => {
    const bare = TEXTS.map(([, { en }]) => en).filter((en) => /\p{Script=Han}/u.test(en.replaceAll(/“[^”]*”/g, "")));
    expect(bare).toEqual([]);
  });

  test("no text speaks of how this project was made", () => {
    const wrong = TEXTS.filter(([, { en }]) => /\b(REPORT|my romanisation|issue \d)/.test(en));
    expect(wrong).toEqual([]);
  });
});
