import type { Locale } from "../state/view.ts";
import { makeTranslate, type Resources, type Translate } from "./translate.ts";

/** One bundle a language: `locales/<tag>/<namespace>.json`, split off so that only the language in use is loaded. */
const BUNDLES: Record<Locale, () => Promise<{ resources: Resources }>> = {
  "zh-Hans": () => import("./locales/zh-Hans/index.ts"),
  "zh-Hant": () => import("./locales/zh-Hant/index.ts"),
  en: () => import("./locales/en/index.ts"),
};

/** A language with its words; the same object until another language is spoken. */
export interface Spoken {
  readonly locale: Locale;
  readonly t: Translate;
}

const learnt = new Map<Locale, Spoken>();
const listeners = new Set<() => void>();
let spoken: Spoken | null = null;

/** Loads a language's words (once), so that it can be spoken at once. */
export async function learn(locale: Locale): Promise<Spoken> {
  const known = learnt.get(locale);
  if (known) return known;
  const { resources } = await BUNDLES[locale]();
  const language: Spoken = { locale, t: makeTranslate(locale, resources) };
  learnt.set(locale, language);
  return language;
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
