import { expect, test } from "vitest";
import { formatNumber } from "../../i18n/format-number.ts";
import { shareWords } from "./share-words.ts";

const SIGNS: Record<string, string> = { "reach-answer:percent-below": "< ", "reach-answer:percent-above": "> " };
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
