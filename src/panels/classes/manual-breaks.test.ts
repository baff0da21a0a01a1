import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTyped, readBreaks, withBreakAdded, withBreakRemoved } from "./manual-breaks.ts";

describe("parseTyped", () => {
  it("takes numbers as people write them", () => {
    expect(["3", " 4.5 ", "1,234.5", "１２", "−3", "12 000"].map(parseTyped)).toEqual([3, 4.5, 1234.5, 12, -3, 12000]);
  });

  it("takes nothing else", () => {
    for (const text of ["", "a", "1e9", "1.2.3", "NaN", "Infinity", "0x10", "--1"])
      expect(parseTyped(text), text).toBeNaN();
  });
});

describe("readBreaks", () => {
  it("takes rising numbers inside the values", () => {
    expect(readBreaks(["1", "2", "3"], 1, 4)).toEqual({ breaks: [1, 2, 3], faults: [null, null, null] });
  });

  it("names the fault of each field", () => {
    expect(readBreaks(["2", "x", "2", "1", "9"], 0, 9)).toEqual({
      breaks: null,
      faults: [null, "not-a-number", "duplicate", "not-ascending", "outside"],
    });
  });
});

describe("one break more or less", () => {
  const rising = fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 6 })
    .map((breaks) => breaks.sort((a, b) => a - b));

  it("keeps them rising and inside the values", () => {
    fc.assert(
      fc.property(rising, (breaks) => {
        const more = withBreakAdded(breaks, 0, 100);
        expect(more).toHaveLength(breaks.length + 1);
        expect(readBreaks(more.map(String), 0, 100).breaks).not.toBeNull();
        const fewer = withBreakRemoved(breaks, 0, 100);
        expect(fewer).toHaveLength(breaks.length - 1);
        expect(breaks).toEqual(expect.arrayContaining([...fewer]));
      }),
    );
  });

  it("cuts the widest class and joins the narrowest two", () => {
    expect(withBreakAdded([10, 20], 0, 100)).toEqual([10, 20, 60]);
    expect(withBreakRemoved([10, 20, 60], 0, 100)).toEqual([20, 60]);
  });
});
