import { expect, test } from "vitest";
import { formatNumber } from "../../i18n/format-number.ts";
import { parseRadiusKm } from "./radius-field.tsx";
import { shareWords } from "./share-words.ts";

test.each([
  ["30", 30],
  ["12.5 km", 12.5],
  ["300公里", 300],
  ["１００", 100],
  ["20,000", 20_000],
])("%s is read as %d km", (text, km) => {
  expect(parseRadiusKm(text)).toBe(km);
});

test.each(["", "0", "-5", "20001", "1e3", "NaN", "Infinity", "12 miles", "0x10"])("%j is refused", (text) => {
  expect(parseRadiusKm(text)).toBeNull();
});

const SIGNS: Record<string, string> = { "reach:percent-below": "< ", "reach:percent-above": "> " };
const format = {
  t: (key: string, { share }: { share: string }) => `${SIGNS[key] ?? ""}${share} %`,
  number: (value: number, digits?: number, fixed?: boolean) => formatNumber(value, "en", digits, fixed),
} as unknown as Parameters<typeof shareWords>[0];

test.each([
  [0.00001, "partly", "< 0.1 %"],
  [0.99999, "partly", "> 99.9 %"],
  [0.5, "partly", "50.0 %"],
  [0.001, "partly", "0.1 %"],
  [1, "within", "100 %"],
  [0, "outside", "0 %"],
] as const)("a share of %d, %s, reads %s", (share, relation, words) => {
  expect(shareWords(format, share, relation)).toBe(words);
});
