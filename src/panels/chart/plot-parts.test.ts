import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "../../model/period.ts";
import { overlaps, placeTexts, spreadLabels } from "./label-places.ts";
import { axisTicks, linearScale, withRoom } from "./linear-scale.ts";
import { nextPoint, type Stop } from "./roving.ts";
import { dateAtX, wholeYears, yearTicks } from "./time-axis.ts";

describe("scales", () => {
  it("go from numbers to pixels, and stand still where there is no extent", () => {
    expect(linearScale([0, 10], [100, 0])(2.5)).toBe(75);
    expect(linearScale([5, 5], [40, 90])(5)).toBe(40);
  });

  it("tick in round numbers of the unit that is written", () => {
    expect(axisTicks([0, 5_800_000], 1e4, 5)).toEqual({ values: [0, 1e6, 2e6, 3e6, 4e6, 5e6], digits: 0 });
    expect(axisTicks([0, 1.2], 1, 3).digits).toBe(1);
    expect(withRoom([0, 100])).toEqual([0, 108]);
    expect(withRoom([-50, 50])[0]).toBeLessThan(-50);
  });
});

describe("spreadLabels", () => {
  it("keeps labels apart, in order and inside, when there is room", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 16 }), (wanted) => {
        const placed = spreadLabels(wanted, 15, 0, 300);
        const sorted = [...placed].sort((a, b) => a - b);
        sorted.forEach((y, i) => {
          expect(y).toBeGreaterThanOrEqual(-1e-9);
          expect(y).toBeLessThanOrEqual(300 + 1e-9);
          if (i > 0) expect(y - (sorted[i - 1] as number)).toBeGreaterThanOrEqual(15 - 1e-9);
        });
        wanted.forEach((y, i) => {
          wanted.forEach((other, j) => {
            if (y < other) expect(placed[i]).toBeLessThan(placed[j] as number);
          });
        });
      }),
    );
  });
});

describe("placeTexts", () => {
  it("covers neither points, nor labels, nor the edge", () => {
    const spot = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 200 }),
      width: fc.integer({ min: 10, max: 80 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 20 }), fc.boolean(), (points, beside) => {
        const placed = placeTexts(points, { left: 0, right: 400, top: 0, bottom: 200 }, { beside });
        const boxes = placed.flatMap((label, i) => {
          if (!label) return [];
          const { width } = points[i] as (typeof points)[number];
          const left =
            label.anchor === "start" ? label.x : label.anchor === "end" ? label.x - width : label.x - width / 2;
          return [{ left, right: left + width, top: label.y - 11, bottom: label.y + 3 }];
        });
        boxes.forEach((box, i) => {
          expect(box.left >= 0 && box.right <= 400 && box.top >= 0 && box.bottom <= 200).toBe(true);
          for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
        });
      }),
    );
  });

  it("leaves a line free", () => {
    const line = [
      { x: 0, y: 80 },
      { x: 200, y: 80 },
    ] as const;
    const points = [{ x: 100, y: 90, width: 40 }];
    const [label] = placeTexts(points, { left: 0, right: 200, top: 0, bottom: 200 }, { lines: [line] });
    expect(label?.y).toBe(108);
  });
});

describe("the axis of dates", () => {
  const span = [dayNumber("2012-01-01"), dayNumber("2018-01-01")] as const;
  const x = linearScale(span, [0, 600]);

  it("names as many years as have room, none beyond its end", () => {
    expect(yearTicks(span, x).map(({ year }) => year)).toEqual([2012, 2013, 2014, 2015, 2016, 2017]);
    expect(yearTicks(span, linearScale(span, [0, 120])).map(({ year }) => year)).toEqual([2012, 2014, 2016]);
  });

  it("spans whole years, at least three", () => {
    const [from, to] = wholeYears([dayNumber("2027-03-01"), dayNumber("2027-12-31")]);
    expect([from, to]).toEqual([dayNumber("2026-01-01"), dayNumber("2029-01-01")]);
    expect(wholeYears([dayNumber("2012-12-31"), dayNumber("2017-12-31")])).toEqual(span);
  });

  it("takes the period that is near, else the day", () => {
    const periods = [{ start: "2014-01-01", end: "2014-12-31" }];
    expect(dateAtX(x(dayNumber("2014-07-05")), x, span, periods)).toBe("2014-12-31");
    expect(dateAtX(x(dayNumber("2016-03-04")), x, span, periods)).toBe("2016-03-04");
    expect(dateAtX(-50, x, span, [])).toBe("2012-01-01");
  });
});

describe("nextPoint", () => {
  const rows: Stop[] = [
    { key: "a1", x: 0, y: 0, row: 1 },
    { key: "a2", x: 50, y: 0, row: 1 },
    { key: "b1", x: 10, y: 40, row: 2 },
    { key: "b2", x: 90, y: 40, row: 2 },
  ];

  it("goes along a row, and from row to row by what is nearest", () => {
    expect(nextPoint(rows, "ArrowRight", "a1")?.key).toBe("a2");
    expect(nextPoint(rows, "ArrowRight", "a2")).toBeNull();
    expect(nextPoint(rows, "ArrowDown", "a2")?.key).toBe("b1");
    expect(nextPoint(rows, "End", "b1")?.key).toBe("b2");
    expect(nextPoint(rows, "x", "a1")).toBeNull();
  });

  it("reaches every free point by one key", () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) });
    fc.assert(
      fc.property(
        fc.array(spot, { minLength: 1, maxLength: 12 }),
        fc.constantFrom("ArrowRight", "ArrowDown"),
        (spots, key) => {
          const stops = spots.map((at, i): Stop => ({ ...at, key: `p${i}`, row: null }));
          const order = key === "ArrowRight" ? "x" : "y";
          const first = [...stops].sort((a, b) => a[order] - b[order] || a.key.localeCompare(b.key))[0] as Stop;
          const seen = new Set([first.key]);
          for (let at = nextPoint(stops, key, first.key); at; at = nextPoint(stops, key, at.key)) seen.add(at.key);
          expect(seen.size).toBe(stops.length);
        },
      ),
    );
  });
});
