import type { Locale } from "../state/view.ts";
import { addWords, makeTranslate, type Resources, type Translate, type Words } from "./translate.ts";

type Bundles = Record<Locale, () => Promise<{ resources: Resources }>>;

/** One bundle a language: `locales/<tag>/<namespace>.json`, split off so that only the language in use is loaded. */
const BUNDLES: Bundles = {
  "zh-Hans": () => import("./locales/zh-Hans/index.ts"),
  "zh-Hant": () => import("./locales/zh-Hant/index.ts"),
  en: () => import("./locales/en/index.ts"),
};

/** The words of what the first view does not show: `locales/<tag>/later/<namespace>.json`. */
const LATER: Bundles = {
  "zh-Hans": () => import("./locales/zh-Hans/later/index.ts"),
  "zh-Hant": () => import("./locales/zh-Hant/later/index.ts"),
  en: () => import("./locales/en/later/index.ts"),
};

/** A language with its words; the same object until another language is spoken. */
export interface Spoken {
  readonly locale: Locale;
  readonly t: Translate;
}

const learnt = new Map<Locale, { readonly spoken: Spoken; readonly words: Words; whole: boolean }>();
let wantsWhole = false;
const listeners = new Set<() => void>();
let spoken: Spoken | null = null;

/** Loads a language's words (once), so that it can be spoken at once; without those of later views until one is opened. */
export async function learn(locale: Locale): Promise<Spoken> {
  let known = learnt.get(locale);
  if (!known) {
    const words = addWords(new Map(), (await BUNDLES[locale]()).resources);
    known = learnt.get(locale) ?? { spoken: { locale, t: makeTranslate(locale, words) }, words, whole: false };
    learnt.set(locale, known);
  }
  if (wantsWhole && !known.whole) {
    addWords(known.words, (await LATER[locale]()).resources);
    known.whole = true;
  }
  return known.spoken;
}

/** Loads the words of what the first view does not show, now and for every language spoken later. */
export async function learnWhole(): Promise<void> {
  wantsWhole = true;
  await learn(spokenNow().locale);
}

/** Loads a language's words and speaks it from then on; sets `<html lang>` so that glyphs match. */
export async function speak(locale: Locale): Promise<Spoken> {
  spoken = await learn(locale);
  document.documentElement.lang = locale;
  for (const listener of listeners) listener();
  return spoken;
}

/** The language now spoken. Throws before the first `speak`: nothing is drawn without words. */
export function spokenNow(): Spoken {
  if (!spoken) throw new Error("no language is spoken yet");
  return spoken;
}

/** Calls back whenever another language is spoken; returns how to stop that. */
export function onSpoken(callback: () => void): () => void {
  listeners.add(callback);
  return () => listeners.delete(callback);
}

/** The language of the reader's browser, as near as we speak it. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const tag = language.toLowerCase();
    if (/^zh-(hant|tw|hk|mo)/.test(tag)) return "zh-Hant";
    if (tag.startsWith("zh")) return "zh-Hans";
    if (tag.startsWith("en")) return "en";
  }
  return "zh-Hans";
}
