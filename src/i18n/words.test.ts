import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";

const LOCALES = join(import.meta.dirname, "locales");
const SOURCES = join(import.meta.dirname, "..");
const PLURAL = /_(zero|one|two|few|many|other)$/;
const LANGUAGES = ["zh-Hans", "zh-Hant", "en"] as const;

function textsOf(language: string): Map<string, string> {
  const files = readdirSync(join(LOCALES, language), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".json"),
  );
  const texts = new Map<string, string>();
  const collect = (words: object, path: string) => {
    for (const [name, value] of Object.entries(words)) {
      if (typeof value === "string") texts.set(path + name, value);
      else collect(value, `${path}${name}.`);
    }
  };
  for (const file of files) {
    collect(JSON.parse(readFileSync(join(LOCALES, language, file), "utf8")), `${basename(file, ".json")}:`);
  }
  return texts;
}

const texts = Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(language)]));
const keys = (language: string) => new Set([...(texts[language]?.keys() ?? [])].map((key) => key.replace(PLURAL, "")));

test("the three languages have the same keys", () => {
  for (const language of LANGUAGES) expect([...keys(language)].sort()).toEqual([...keys("en")].sort());
});

test("every count has its general form, and English its singular", () => {
  const forms = [...(texts.en?.keys() ?? [])].filter((key) => PLURAL.test(key));
  for (const key of forms) {
    const base = key.replace(PLURAL, "");
    expect(texts.en?.has(`${base}_other`), base).toBe(true);
    expect(texts.en?.has(`${base}_one`), base).toBe(true);
  }
});

test("a text takes the same parameters in every language", () => {
  const parameters = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort().join();
  const union = (language: string, base: string) =>
    [...(texts[language] ?? [])]
      .filter(([key]) => key.replace(PLURAL, "") === base)
      .map(([, text]) => parameters(text))
      .sort()
      .at(-1);
  const differing = [...keys("zh-Hans")].filter((base) => union("zh-Hans", base) !== union("zh-Hant", base));
  expect(differing).toEqual([]);
});

test("every key that the code names has words", () => {
  const known = keys("en");
  const has = (key: string) => known.has(key.includes(":") ? key : `app:${key}`);
  const missing = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(SOURCES, file), "utf8");
      return [...code.matchAll(/\bt\(\s*"([^"]+)"/g)]
        .map((match) => match[1] as string)
        .filter((key) => !has(key))
        .map((key) => `${file}: ${key}`);
    });
  expect(missing).toEqual([]);
});

test("every family of keys that the code builds has words", () => {
  const known = [...keys("en")];
  const families = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(SOURCES, file), "utf8").matchAll(/\bt\(\s*`([a-z-]+:[^`$]*)\$\{/g)].map(
        (match) => match[1] as string,
      ),
    );
  expect(families.length).toBeGreaterThan(5);
  for (const family of families)
    expect(
      known.some((key) => key.startsWith(family)),
      family,
    ).toBe(true);
});
