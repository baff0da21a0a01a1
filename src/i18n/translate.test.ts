import fc from "fast-check";
import { expect, test } from "vitest";
import { addWords, makeTranslate, type Resources } from "./translate.ts";

const speak = (locale: "en" | "zh-Hans", resources: Resources) => makeTranslate(locale, addWords(new Map(), resources));

const t = speak("en", {
  app: { title: "Atlas", "dotted.key": "flat", deep: { er: "nested {{a}} and {{b}}" } },
  units: { "{person}": "persons", "×": "times" },
  list: { row_one: "{{count}} row", row_other: "{{count}} rows", bare: "{{count}}" },
});

test.each([
  ["title", "Atlas"],
  ["app:title", "Atlas"],
  ["dotted.key", "flat"],
  ["units:{person}", "persons"],
  ["units:×", "times"],
])("%s is found", (key, words) => {
  expect(t(key)).toBe(words);
});

test("parameters are filled in as they are, a missing one with nothing", () => {
  expect(t("deep.er", { a: "<b>$&", b: 0 })).toBe("nested <b>$& and 0");
  expect(t("deep.er", { a: 1 })).toBe("nested 1 and ");
});

test("a count takes the form of its language", () => {
  expect([0, 1, 2].map((count) => t("list:row", { count }))).toEqual(["0 rows", "1 row", "2 rows"]);
  expect(t("list:bare", { count: 5 })).toBe("5");
  const zh = speak("zh-Hans", { list: { row_other: "{{count}} 行" } });
  expect(zh("list:row", { count: 1 })).toBe("1 行");
});

test("without words the key itself shows, or the default", () => {
  expect(t("app:gone")).toBe("app:gone");
  expect(t("app:gone", { defaultValue: "here" })).toBe("here");
});

test("no key of any kind throws", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.dictionary(fc.string(), fc.anything({ maxDepth: 0 })),
      (key, params) => typeof t(key, params) === "string",
    ),
  );
});
