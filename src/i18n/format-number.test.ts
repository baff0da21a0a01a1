import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber } from "./format-number.ts";

const LOCALES = ["zh-Hans", "zh-Hant", "en"] as const;

describe("formatNumber", () => {
  it.each([
    [1234.5, 2, false, false, "1,234.5"],
    [1234.5, 2, true, false, "1,234.50"],
    [361538461538, 0, false, false, "361,538,461,538"],
    [1.005, 2, false, false, "1.01"],
    [0.5, 0, false, false, "1"],
    [999999.995, 2, false, false, "1,000,000"],
    [-2.5, 0, false, true, "\u22123"],
    [2.5, 1, false, true, "+2.5"],
    [-0.001, 2, false, true, "0"],
    [1e21, 0, false, false, "1,000,000,000,000,000,000,000"],
    [1e-9, 2, true, false, "0.00"],
  ])("%s with %i decimals", (value, digits, fixed, signed, text) =>
    expect(formatNumber(value, "en", digits, fixed, signed)).toBe(text),
  );

  it("writes every number as Intl does, with a true minus", () => {
    const decimal = fc.tuple(fc.integer(), fc.nat(9)).map(([whole, places]) => whole / 10 ** places);
    const half = fc
      .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.nat(5))
      .map(([n, places]) => (n + 0.5) / 10 ** places);
    const value = fc.oneof(
      fc.double(),
      decimal,
      half,
      fc.integer(),
      fc.constantFrom(0, -0, 5e-324, 1e15, 2 ** 53, 1e22),
    );
    fc.assert(
      fc.property(value, fc.constantFrom(...LOCALES), fc.nat(12), fc.boolean(), fc.boolean(), (...given) => {
        const [number, locale, digits, fixed, signed] = given;
        const intl = new Intl.NumberFormat(locale === "en" ? "en-GB" : locale, {
          minimumFractionDigits: fixed ? digits : 0,
          maximumFractionDigits: digits,
          signDisplay: signed ? "exceptZero" : "auto",
        });
        expect(formatNumber(...given)).toBe(intl.format(number).replace("-", "\u2212"));
      }),
      { numRuns: 3_000 },
    );
  });
});
