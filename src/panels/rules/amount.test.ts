import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmount } from "./amount.ts";

const read = (text: string) => {
  const amount = parseAmount(text);
  return amount.ok ? amount.value : amount.code;
};

describe("parseAmount", () => {
  it.each([
    ["5000万", 50_000_000],
    ["5000萬", 50_000_000],
    ["５０００万", 50_000_000],
    ["5000 万元", 50_000_000],
    ["￥5,000万", 50_000_000],
    ["0.5亿", 50_000_000],
    ["0.5億", 50_000_000],
    [".5亿", 50_000_000],
    ["0.07亿", 7_000_000],
    ["1.1亿", 110_000_000],
    ["1亿2000万", 120_000_000],
    ["5千万", 50_000_000],
    ["3百万", 3_000_000],
    ["1.2万亿", 1_200_000_000_000],
    ["50,000,000", 50_000_000],
    ["５０，０００，０００", 50_000_000],
    ["5000,0000", 50_000_000],
    ["50 000 000", 50_000_000],
    ["50,000,000.01", 50_000_000.01],
    ["CNY 50,000,000 a year", 50_000_000],
    ["50 million", 50_000_000],
    ["50m", 50_000_000],
    ["0.05bn", 50_000_000],
    ["100万次", 1_000_000],
    ["1,000,001 views", 1_000_001],
    ["0", 0],
    ["", null],
    [" 　", null],
  ])("reads %s", (text, value) => expect(read(text)).toBe(value));

  it.each([
    ["-1", "negative"],
    ["−5000万", "negative"],
    ["¥-5", "negative"],
    ["1,5亿", "comma"],
    ["50,00", "comma"],
    ["5,000,00", "comma"],
    ["1,", "comma"],
    ["99999999亿亿", "unreadable"],
    ["9999999万亿", "too-large"],
    ["NaN", "unreadable"],
    ["Infinity", "unreadable"],
    ["1e8", "unreadable"],
    ["5万3", "unreadable"],
    ["2000万1亿", "unreadable"],
    ["1.2.3", "unreadable"],
    ["万", "unreadable"],
    ["元", "unreadable"],
    ["about 5", "unreadable"],
    ["5000万美元", "unreadable"],
  ])("refuses %s", (text, code) => expect(read(text)).toBe(code));

  it("reads every whole number however it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(read(String(value))).toBe(value);
        expect(read(value.toLocaleString("en"))).toBe(value);
        expect(read(`${value}元`)).toBe(value);
        const tenThousands = `${Math.floor(value / 1e4)}.${String(value % 1e4).padStart(4, "0")}`;
        expect(read(`${tenThousands}万`)).toBe(value);
      }),
    );
  });

  it("answers any text without throwing, never with a negative number or none", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[\d.,万亿千 -]{0,12}$/)), (text) => {
        const value = read(text);
        return typeof value === "string" || value === null || (Number.isFinite(value) && value >= 0);
      }),
      { numRuns: 2000 },
    );
  });
});
