import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, isoDate } from "../../model/period.ts";
import { axisScale, FIRST_DAY, LAST_DAY, labelledYears, shiftYears, snappedDate } from "./axis-scale.ts";

const date = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(isoDate);
const width = fc.integer({ min: 200, max: 2_000 });

describe("axisScale", () => {
  it("finds a date again at its own mark, to the day as far as a pixel is finer than a day", () => {
    fc.assert(
      fc.property(date, width, (at, px) => {
        const scale = axisScale(px);
        expect(scale.dateAt(scale.xOf(at))).toBe(at);
      }),
    );
  });

  it("keeps every date inside the axis, wherever the pointer is", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), width, (x, px) => {
        const day = dayNumber(axisScale(px).dateAt(x));
        expect(day).toBeGreaterThanOrEqual(FIRST_DAY);
        expect(day).toBeLessThanOrEqual(LAST_DAY);
      }),
    );
  });

  it("draws the end of a year inside that year", () => {
    const scale = axisScale(560);
    expect(scale.xOf("2017-12-31")).toBeGreaterThan(scale.yearX(2017));
    expect(scale.xOf("2017-12-31")).toBeLessThan(scale.yearX(2018));
  });
});

describe("snappedDate", () => {
  const scale = axisScale(560);
  const stops = ["2012-12-31", "2017-12-31"];

  it("takes the stop within 6 px, else the date under the pointer", () => {
    const x = scale.xOf("2017-12-31");
    expect(snappedDate(scale, x + 6, stops)).toBe("2017-12-31");
    expect(snappedDate(scale, x + 7, stops)).not.toBe("2017-12-31");
  });

  it("takes the nearer of two stops", () => {
    const near = ["2017-11-01", "2017-12-31"];
    expect(snappedDate(scale, scale.xOf("2017-11-20"), near)).toBe("2017-11-01");
    expect(snappedDate(scale, scale.xOf("2017-12-10"), near)).toBe("2017-12-31");
  });
});

describe("shiftYears", () => {
  it.each([
    ["2017-12-31", 1, "2018-12-31"],
    ["2020-02-29", 1, "2021-02-28"],
    ["2000-06-01", -1, "2000-01-01"],
    ["2027-06-01", 1, "2027-12-31"],
  ])("moves %s by %d year to %s", (from, years, to) => {
    expect(shiftYears(from, years)).toBe(to);
  });
});

describe("labelledYears", () => {
  it("names the last year only where its label has room", () => {
    expect(labelledYears(axisScale(560)).at(-1)).toBe(2027);
    expect(labelledYears(axisScale(358)).at(-1)).toBe(2025);
  });
});
