import { readdirSync, readFileSync } from "node:fs";

const LOCALES = new URL("../../src/i18n/locales/", import.meta.url);

/** All keys of a language, as "namespace:a.b", with their words. */
function wordsOf(locale: string): Map<string, string> {
  const words = new Map<string, string>();
  const visit = (prefix: string, value: unknown): void => {
    if (typeof value === "string") words.set(prefix, value);
    else for (const [key, inner] of Object.entries(value as object)) visit(`${prefix}.${key}`, inner);
  };
  const files = readdirSync(new URL(`${locale}/`, LOCALES), { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".json"))) {
    const namespace = file.replace(/^.*\/|\.json$/g, "");
    const content = JSON.parse(readFileSync(new URL(`${locale}/${file}`, LOCALES), "utf8"));
    for (const [key, inner] of Object.entries(content)) visit(`${namespace}:${key}`, inner);
  }
  return words;
}

const english = wordsOf("en");
const spoken = [...english.values(), ...wordsOf("zh-Hans").values()].join("\n");

/** Keys that are no words of their own: where one stands on the page, its words are missing. */
const RAW_KEYS = new Set(
  [...english.keys()]
    .flatMap((key) => [key, key.slice(key.indexOf(":") + 1)])
    .filter((key) => /[-.:]/.test(key) && !spoken.includes(key)),
);

/** What no text of the page may hold: signs of a value that is none, of words that are missing, of holes unfilled. */
export function faultsOf(text: string): string[] {
  const broken = /\bNaN\b|\bInfinity\b|\bundefined\b|\bnull\b|\[object|\{\{|\}\}/.exec(text);
  const keys = text
    .split(/[\s,;()（），；、]+/)
    .filter((word) => RAW_KEYS.has(word) || /^[a-z-]+:[a-z.-]+$/.test(word));
  return [...(broken ? [`${broken[0]} in “${text}”`] : []), ...keys.map((key) => `key ${key} in “${text}”`)];
}
