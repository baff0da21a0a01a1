import i18next, { type i18n as I18n, type TFunction } from "i18next";
import { LOCALES, type Locale } from "../state/view.ts";

/** One bundle a language: `locales/<tag>/<namespace>.json`, split off so that only the language in use is loaded. */
const BUNDLES: Record<Locale, () => Promise<{ resources: Resources }>> = {
  "zh-Hans": () => import("./locales/zh-Hans/index.ts"),
  "zh-Hant": () => import("./locales/zh-Hant/index.ts"),
  en: () => import("./locales/en/index.ts"),
};
export type Resources = Record<string, Record<string, unknown>>;

export const DEFAULT_NAMESPACE = "app";

/** Loads a language's words (once), so that it can be spoken at once. */
export async function learn(locale: Locale): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.init({
      lng: locale,
      supportedLngs: [...LOCALES],
      fallbackLng: false,
      ns: [DEFAULT_NAMESPACE],
      defaultNS: DEFAULT_NAMESPACE,
      resources: {},
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  }
  if (!i18next.hasResourceBundle(locale, DEFAULT_NAMESPACE)) {
    const { resources } = await BUNDLES[locale]();
    for (const [namespace, words] of Object.entries(resources)) i18next.addResourceBundle(locale, namespace, words);
  }
}

/** Loads a language's words and speaks it from then on; sets `<html lang>` so that glyphs match. */
export async function speak(locale: Locale): Promise<I18n> {
  await learn(locale);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  return i18next;
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

/** The language now spoken, with its words; the same object until another language is spoken. */
export interface Spoken {
  readonly locale: Locale;
  readonly t: TFunction;
}

let spoken: Spoken | null = null;

export function spokenNow(): Spoken {
  const locale = i18next.language as Locale;
  if (spoken?.locale !== locale) spoken = { locale, t: remembering(i18next.getFixedT(locale)) };
  return spoken;
}

/** Words without parameters are looked up once: most of a page's are, and it asks for them whenever it is drawn. */
function remembering(t: TFunction): TFunction {
  const known = new Map<string, string>();
  const remembered = (key: string, options?: Record<string, unknown>) => {
    if (options !== undefined) return t(key, options);
    const word = known.get(key) ?? t(key);
    known.set(key, word);
    return word;
  };
  return remembered as TFunction;
}

/** Calls back whenever another language is spoken; returns how to stop that. */
export function onSpoken(callback: () => void): () => void {
  i18next.on("languageChanged", callback);
  return () => i18next.off("languageChanged", callback);
}
