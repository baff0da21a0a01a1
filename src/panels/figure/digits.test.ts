import { describe, expect, it } from "vitest";
import { columnDigits, digitsToSee, loneDigits } from "./digits.ts";

describe("columnDigits", () => {
  it("shows about four figures of the largest", () => {
    expect(columnDigits([125_000, 3_912], 10_000)).toBe(2);
    expect(columnDigits([1234.5, 2.25], 1)).toBe(0);
  });

  it("gives whole numbers no decimals", () => {
    expect(columnDigits([3, 17, 46], 1)).toBe(0);
    expect(columnDigits([], 1)).toBe(0);
  });
});

describe("loneDigits", () => {
  it("keeps what the source printed", () => {
    expect(loneDigits(1_287_700, 10_000, false, 2)).toBe(2);
    expect(loneDigits(0.3, 1, false, 2)).toBe(1);
    expect(loneDigits(670.14, 1, false, 6)).toBe(2);
  });

  it("cuts a quotient to four figures", () => {
    expect(loneDigits(3.76787, 1, true, 6)).toBe(2);
    expect(loneDigits(361_538_461_538, 1e8, true, 6)).toBe(0);
  });
});

describe("digitsToSee", () => {
  it("never lets a number be written as nothing", () => {
    for (const value of [0.4, 0.05, 0.0021, 3e-7, 0.001]) {
      const digits = Math.max(1, digitsToSee(value));
      expect(Number(value.toFixed(digits))).toBeGreaterThan(0);
    }
    expect(digitsToSee(0)).toBe(0);
  });
});
