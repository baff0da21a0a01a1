import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate } from "../../model/period.ts";
import { View } from "../../state/view.ts";
import { axisScale, FIRST_DAY, LAST_DAY } from "./axis-scale.ts";
import { draggedEdge, edgeX, moveEdge, stepEdge, windowAround } from "./window-edges.ts";

const date = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(isoDate);
const isValid = (window: object) => View.safeParse({ time: { window } }).success;

describe("windowAround", () => {
  it("offers the five years that end with the date's", () => {
    expect(windowAround("2017-06-30")).toEqual({ from: "2013-01-01", to: "2017-12-31" });
    const dated = [{ start: "2015-01-01", end: "2015-12-31" }];
    expect(windowAround("2017-06-30", dated)).toEqual({ from: "2013-01-01", to: "2017-12-31" });
  });
  it("offers the years of all that is dated, where nothing lies in those five", () => {
    const dated = [
      { start: "2024-09-02", end: "2024-09-02" },
      { start: "2020-11-01", end: "2021-03-31" },
    ];
    expect(windowAround("2017-06-30", dated)).toEqual({ from: "2020-01-01", to: "2024-12-31" });
  });
  it("is valid at every date", () => {
    fc.assert(fc.property(date, (at) => isValid(windowAround(at))));
  });
});

describe("stepEdge", () => {
  const window = { from: "2013-01-01", to: "2017-12-31" };
  it("moves by months that begin at the start and end at the end", () => {
    expect(stepEdge(window, "from", 1, "month").from).toBe("2013-02-01");
    expect(stepEdge(window, "from", -1, "month").from).toBe("2012-12-01");
    expect(stepEdge(window, "to", 1, "month").to).toBe("2018-01-31");
    expect(stepEdge(window, "to", -1, "month").to).toBe("2017-11-30");
    expect(stepEdge({ ...window, to: "2016-01-31" }, "to", 1, "month").to).toBe("2016-02-29");
  });
  it("moves by years", () => {
    expect(stepEdge(window, "to", -1, "year").to).toBe("2016-12-31");
  });
});

describe("an edge that is moved", () => {
  it("leaves a valid window, whatever is done to it", () => {
    const step = fc.tuple(
      fc.constantFrom("from" as const, "to" as const),
      fc.integer({ min: -40, max: 40 }),
      fc.constantFrom("year" as const, "month" as const),
    );
    fc.assert(
      fc.property(date, fc.array(step, { maxLength: 12 }), date, (at, steps, other) => {
        let window = windowAround(at);
        for (const [edge, count, unit] of steps) window = stepEdge(window, edge, count, unit);
        window = moveEdge(window, "from", other);
        expect(isValid(window)).toBe(true);
      }),
    );
  });
});

describe("draggedEdge", () => {
  const scale = axisScale(1_200);
  it("takes the edge of a year that is near, else of a month", () => {
    const newYear = edgeX(scale, "from", "2017-01-01");
    expect(draggedEdge(scale, "from", newYear + 5)).toBe("2017-01-01");
    expect(draggedEdge(scale, "from", newYear - 5)).toBe("2017-01-01");
    expect(draggedEdge(scale, "from", edgeX(scale, "from", "2017-06-10"))).toBe("2017-06-01");
    const yearEnd = edgeX(scale, "to", "2017-12-31");
    expect(draggedEdge(scale, "to", yearEnd + 5)).toBe("2017-12-31");
    expect(draggedEdge(scale, "to", yearEnd - 5)).toBe("2017-12-31");
    expect(draggedEdge(scale, "to", edgeX(scale, "to", "2017-06-10"))).toBe("2017-06-30");
  });
  it("stays on the axis at both ends", () => {
    for (const edge of ["from", "to"] as const) {
      expect(isValid(moveEdge({ from: "2000-01-01", to: "2027-12-31" }, edge, draggedEdge(scale, edge, -500)))).toBe(
        true,
      );
      expect(isValid(moveEdge({ from: "2000-01-01", to: "2027-12-31" }, edge, draggedEdge(scale, edge, 5_000)))).toBe(
        true,
      );
    }
  });
});
