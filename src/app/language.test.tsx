import { beforeEach, expect, test, vi } from "vitest";
import { learn, speak, spokenNow } from "../i18n/i18n.ts";
import { chooseLocale } from "../state/actions.ts";
import { ephemeralStore } from "../state/ephemeral-store.ts";
import { DEFAULT_VIEW, LOCALES, type Locale } from "../state/view.ts";
import { currentView, startView } from "../state/view-store.ts";
import { startLanguage } from "./language.ts";

interface Words {
  arrive(): void;
  fail(): void;
  awaited: Promise<() => void>;
}

/** The records' words of each language, on their way until the test says what became of them. */
const words = new Map<Locale, Words>();
const shown: Locale[] = [];

function wordsOf(locale: Locale): Words {
  const known = words.get(locale);
  if (known) return known;
  let arrive = () => {};
  let fail = () => {};
  const awaited = new Promise<() => void>((resolve, reject) => {
    arrive = () => resolve(() => shown.push(locale));
    fail = () => reject(new Error("gone"));
  });
  words.set(locale, { arrive, fail, awaited });
  return wordsOf(locale);
}

startLanguage((locale) => wordsOf(locale).awaited);

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(async () => {
  for (const locale of LOCALES) await learn(locale);
  await speak("en");
  startView({ ...DEFAULT_VIEW, locale: "en" });
  wordsOf("en").arrive();
  await settle();
  words.clear();
  wordsOf("en").arrive();
  shown.length = 0;
  ephemeralStore.setState({ notice: null });
});

test("a language is spoken when its words are at hand, the records' first", async () => {
  chooseLocale("zh-Hant");
  await settle();
  expect(spokenNow().locale).toBe("en");
  wordsOf("zh-Hant").arrive();
  await vi.waitFor(() => expect(spokenNow().locale).toBe("zh-Hant"));
  expect([shown, document.documentElement.lang]).toEqual([["zh-Hant"], "zh-Hant"]);
});

test("of two choices in a row the last one wins, whichever words arrive first", async () => {
  chooseLocale("zh-Hant");
  chooseLocale("zh-Hans");
  wordsOf("zh-Hans").arrive();
  await vi.waitFor(() => expect(spokenNow().locale).toBe("zh-Hans"));
  wordsOf("zh-Hant").arrive();
  await settle();
  expect(spokenNow().locale).toBe("zh-Hans");
  expect(shown).not.toContain("zh-Hant");
});

test("when the words cannot be had, the page stays in its language and says so", async () => {
  chooseLocale("zh-Hans");
  wordsOf("zh-Hans").fail();
  await vi.waitFor(() => expect(currentView().locale).toBe("en"));
  expect(spokenNow().locale).toBe("en");
  expect(ephemeralStore.getState().notice).toMatchObject({ severity: "error", key: "notice.words-failed" });
});

test("words that fail after another language was chosen are nobody's concern", async () => {
  chooseLocale("zh-Hans");
  chooseLocale("zh-Hant");
  wordsOf("zh-Hans").fail();
  wordsOf("zh-Hant").arrive();
  await vi.waitFor(() => expect(spokenNow().locale).toBe("zh-Hant"));
  await settle();
  expect(ephemeralStore.getState().notice).toBeNull();
});
