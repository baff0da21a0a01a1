import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { buildRecords } from "../../data/build/build-files.ts";
import { inputHash } from "../../data/build/publish/input-hash.ts";
import { jsonSchemas } from "../../data/build/publish/json-schemas.ts";
import { publishRecords } from "../../data/build/publish/publish-records.ts";
import { AtlasFile } from "../../data/schema/atlas-file.ts";
import type { Text } from "../../data/schema/text.ts";
import { withWords } from "../../data/schema/words.ts";
import { publishedRecords } from "../support/published-records.ts";
import { copyData, ROOT, removeCopy } from "./broken-copy.ts";

const committed = (path: string) => readFileSync(join(ROOT, path), "utf8");

async function publish(root: string) {
  const records = await buildRecords(root);
  if (!records.ok) throw new Error(JSON.stringify(records.issues));
  return publishRecords(records.value, await inputHash(root));
}

test("atlas.json, its words and towns.json are what the data gives", async () => {
  for (const [name, text] of Object.entries(await publish(ROOT))) {
    expect(text === committed(`data/published/${name}`), `${name} differs: run npm run data`).toBe(true);
  }
});

test("the same data in another place gives the same bytes", async () => {
  const copy = await copyData();
  expect(await publish(copy)).toEqual(await publish(ROOT));
  await removeCopy(copy);
});

test("docs/schemas holds the schema of every file type, as it is", async () => {
  const schemas = jsonSchemas();
  expect((await readdir(join(ROOT, "docs/schemas"))).sort()).toEqual(Object.keys(schemas).sort());
  for (const [name, text] of Object.entries(schemas)) expect(text, name).toBe(committed(`docs/schemas/${name}`));
});

test("in an authored text only traditional Chinese may be left out; in a published one nothing may", () => {
  const required = (name: string) => JSON.stringify(JSON.parse(jsonSchemas()[name] ?? "").properties.names);
  expect(required("metric.schema.json")).toContain('"required":["zhHans","en"]');
  expect(jsonSchemas()["atlas.schema.json"]).not.toMatch(/"required": \[\s+"zhHans",\s+"en"\s+\]/);
});

const LANGUAGES = { zhHans: "zh-Hans", zhHant: "zh-Hant", en: "en" } as const;
const words = Object.fromEntries(
  Object.entries(LANGUAGES).map(([key, tag]) => [key, JSON.parse(committed(`data/published/words.${tag}.json`))]),
) as Record<keyof typeof LANGUAGES, string[]>;

test("words of every language: lists of the same length, each place of them named in atlas.json", () => {
  const named = committed("data/published/atlas.json").matchAll(/\{"words":(\d+)\}/g);
  const places = [...new Set([...named].map(([, place]) => Number(place)))].sort((a, b) => a - b);
  for (const list of Object.values(words)) expect(list.map((_, place) => place)).toEqual(places);
});

test("the page's Atlas of one language says what the Atlas of all says in that language", () => {
  const all = publishedRecords();
  const inOne = (value: unknown, language: keyof Text): unknown => {
    if (Array.isArray(value)) return value.map((item) => inOne(item, language));
    if (typeof value !== "object" || value === null) return value;
    if ("zhHans" in value) return (value as Text)[language];
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOne(inner, language)]));
  };
  for (const language of Object.keys(words) as (keyof Text)[]) {
    const list = words[language];
    const content = withWords(JSON.parse(committed("data/published/atlas.json")), {
      zhHans: list,
      zhHant: list,
      en: list,
    });
    const one = AtlasFile.parse(content);
    expect(inOne(one, language)).toEqual(inOne(all, language));
    for (const section of ["places", "metrics", "sites"] as const) {
      expect(one[section].map(({ names }) => names)).toEqual(all[section].map(({ names }) => names));
    }
  }
});

test("the data leaves room in the first view", () => {
  const sizeOf = (name: string) => gzipSync(committed(`data/published/${name}.json`), { level: 9 }).length / 1024;
  const tags = Object.values(LANGUAGES).map((tag) => sizeOf(`words.${tag}`));
  expect(sizeOf("atlas") + Math.max(...tags)).toBeLessThan(40);
  expect(sizeOf("units")).toBeLessThan(22);
  expect(sizeOf("sea")).toBeLessThan(11);
});
