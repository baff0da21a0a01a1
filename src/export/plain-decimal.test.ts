import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDecimal } from "./plain-decimal.ts";

describe("plainDecimal", () => {
  it.each([
    [0, "0"],
    [-0.5, "-0.5"],
    [1e21, "1000000000000000000000"],
    [1.25e-7, "0.000000125"],
    [-1.5e22, "-15000000000000000000000"],
  ])("writes %d as %s", (value, text) => {
    expect(plainDecimal(value)).toBe(text);
  });

  it("reads back as the same number, without an exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainDecimal(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text) === value).toBe(true);
      }),
    );
  });

  it("refuses what is no number", () => {
    expect(() => plainDecimal(Number.POSITIVE_INFINITY)).toThrow("Infinity");
  });
});
