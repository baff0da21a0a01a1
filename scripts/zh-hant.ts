import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Overrides, traditionalWords, type Words } from "./convert-words.ts";

// Traditional Chinese is generated: `npm run i18n` writes it from Simplified, `-- --check` fails on a difference.
// A text that the conversion gets wrong stands in zh-hant-overrides.json, by namespace and dotted key.

const LOCALES = join(import.meta.dirname, "../src/i18n/locales");
const SOURCE = join(LOCALES, "zh-Hans");
const TARGET = join(LOCALES, "zh-Hant");
const OVERRIDES = join(import.meta.dirname, "zh-hant-overrides.json");

function namespaces(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
}

/** Every generated file with its text. */
function generate(): Map<string, string> {
  const overrides: Record<string, Overrides> = JSON.parse(readFileSync(OVERRIDES, "utf8"));
  const known = namespaces(SOURCE).map((file) => basename(file, ".json"));
  const unknown = Object.keys(overrides).filter((namespace) => !known.includes(namespace));
  if (unknown.length > 0) throw new Error(`Overrides without a namespace: ${unknown.join(", ")}`);
  return new Map(
    namespaces(SOURCE).map((file) => {
      const words: Words = JSON.parse(readFileSync(join(SOURCE, file), "utf8"));
      const converted = traditionalWords(words, overrides[basename(file, ".json")]);
      return [file, `${JSON.stringify(converted, null, 2)}\n`];
    }),
  );
}

/** Files that are missing, differ, or have no source any more. */
function differences(generated: ReadonlyMap<string, string>): string[] {
  const changed = [...generated].filter(([file, text]) => {
    const path = join(TARGET, file);
    return !existsSync(path) || readFileSync(path, "utf8") !== text;
  });
  const orphans = namespaces(TARGET).filter((file) => !generated.has(file));
  return [...changed.map(([file]) => file), ...orphans];
}

function write(generated: ReadonlyMap<string, string>): void {
  for (const file of namespaces(TARGET)) if (!generated.has(file)) rmSync(join(TARGET, file));
  for (const [file, text] of generated) {
    mkdirSync(dirname(join(TARGET, file)), { recursive: true });
    writeFileSync(join(TARGET, file), text);
  }
}

const generated = generate();
const different = differences(generated);
if (process.argv.includes("--check")) {
  for (const file of different) console.error(`zh-Hant/${file} is not what zh-Hans gives: run npm run i18n.`);
  if (different.length > 0) process.exitCode = 1;
  else console.log(`zh-Hant: ${generated.size} namespaces as zh-Hans gives them`);
} else {
  write(generated);
  console.log(`zh-Hant: ${different.length} of ${generated.size} namespaces written`);
}
