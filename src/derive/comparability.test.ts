import { describe, expect, it } from "vitest";
import type { Figure, FigureValue } from "../../data/schema/figure.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { day, EAST, figure, metric, tinyAtlas, WEST, year } from "../../tests/support/tiny-atlas.ts";
import { comparability, comparabilityOfSets } from "./comparability.ts";

const words = (text: string) => ({ zhHans: text, zhHant: text, en: text });
const atlas = tinyAtlas({
  metrics: [
    metric("sales", { kind: "flow", unit: "CNY", seeAlso: ["sales_wide"] }),
    metric("sales_wide", { kind: "flow", unit: "CNY" }),
    metric("sales_abroad", { kind: "flow", unit: "CNY", seeAlso: ["sales"], partOf: "sales" }),
    metric("sales_growth", { kind: "ratio", unit: "%", seeAlso: ["sales"] }),
    metric("rooms", { kind: "count", unit: "{room}" }),
  ],
  notes: [
    { id: "rebased", text: words("another base"), breaksSeries: true },
    { id: "remark", text: words("a remark") },
  ],
});

const codes = (a: Figure, b: Figure) => {
  const there = comparability(atlas, a, b);
  const back = comparability(atlas, b, a);
  expect(back.marks.map((mark) => mark.code)).toEqual(there.marks.map((mark) => mark.code));
  expect(back.comparable).toBe(there.comparable);
  return there.marks.map((mark) => (mark.bars ? `${mark.code}!` : mark.code)).join(" ");
};
const sales = (start: string, end: string, value: number | FigureValue = 1, patch = {}) =>
  figure("sales", EAST, { start, end }, value, patch);

describe("periods of a flow", () => {
  const whole = sales("2024-01-01", "2024-12-31");
  it.each([
    ["two whole years", "2025-01-01", "2025-12-31", ""],
    ["Jan–May is counted from January on", "2025-01-01", "2025-05-31", "year-to-date!"],
    ["a quarter in the middle", "2025-04-01", "2025-06-30", "part-year!"],
    ["three years", "2025-01-01", "2027-12-31", "other-length!"],
    ["one day", "2025-08-01", "2025-08-01", "moment-and-period!"],
  ])("%s against the year 2024", (_, start, end, found) => expect(codes(whole, sales(start, end))).toBe(found));

  it("lets the same months of two years stand side by side, a leap February too", () => {
    expect(codes(sales("2024-01-01", "2024-05-31"), sales("2025-01-01", "2025-05-31"))).toBe("");
    expect(codes(sales("2024-02-01", "2024-02-29"), sales("2025-02-01", "2025-02-28"))).toBe("");
  });

  it("marks other months of the same number, and other numbers of months", () => {
    expect(codes(sales("2024-01-01", "2024-03-31"), sales("2024-04-01", "2024-06-30"))).toBe("other-season");
    expect(codes(sales("2024-01-01", "2024-03-31"), sales("2024-01-01", "2024-09-30"))).toBe("other-length!");
  });

  it("does not forbid a count of a year beside a count of a day", () => {
    const rooms = (period: Figure["period"]) => figure("rooms", EAST, period, 4);
    expect(codes(rooms(year(2024)), rooms(day("2025-08-01")))).toBe("moment-and-period");
    expect(codes(rooms(day("2024-12-31")), rooms(day("2025-08-01")))).toBe("");
  });
});

describe("what is measured", () => {
  const at = year(2024);
  it("tells another method from another measure by the data's links, either way", () => {
    expect(codes(figure("sales", EAST, at, 1), figure("sales_wide", EAST, at, 1))).toBe("other-method!");
    expect(codes(figure("sales", EAST, at, 1), figure("sales_abroad", EAST, at, 1))).toBe("other-measure!");
    expect(codes(figure("sales", EAST, at, 1), figure("sales_growth", EAST, at, 1))).toBe("other-measure! other-unit!");
    expect(codes(figure("sales", EAST, at, 1), figure("rooms", EAST, at, 1))).toBe("other-measure! other-unit!");
  });

  it("breaks at a note that says so, and at no other note", () => {
    const noted = (n: number, ...noteIds: string[]) => figure("sales", EAST, year(n), 1, { noteIds });
    expect(codes(noted(2024), noted(2025, "rebased"))).toBe("other-base!");
    expect(codes(noted(2025, "rebased"), noted(2026, "rebased"))).toBe("");
    expect(codes(noted(2024), noted(2025, "remark"))).toBe("");
    expect(comparability(atlas, noted(2024), noted(2025, "rebased")).marks[0]?.noteIds).toEqual(["rebased"]);
  });
});

describe("what kind of figure it is", () => {
  const known = figure("sales", EAST, year(2024), 1);
  const other = (value: number | FigureValue, patch = {}) => figure("sales", EAST, year(2026), value, patch);
  it.each([
    ["a target", other(2, { kind: "target" }), "target!"],
    ["a forecast", other(2, { kind: "forecast" }), "forecast!"],
    ["a claim", other(2, { kind: "claim" }), "claim"],
    ["a derived figure", other(2, { kind: "derived" }), "derived"],
    ["a bound", other(2, { qualifier: ">" }), "bound"],
    ["an approximate number", other(2, { qualifier: "≈" }), "approximate"],
    ["a range", other({ type: "range", low: 1, high: 2 }), "range"],
    ["a hole", other({ type: "missing", reason: "not-stated" }), "missing!"],
    ["another source", other(2, { sourceId: "paper" }), "other-source"],
    [
      "all at once, the weightiest first",
      other(2, { kind: "target", qualifier: ">", sourceId: "paper" }),
      "target! bound other-source",
    ],
  ])("marks %s", (_, figure, found) => expect(codes(known, figure)).toBe(found));

  it("lets two targets stand side by side", () =>
    expect(codes(other(1, { kind: "target" }), figure("sales", WEST, year(2026), 2, { kind: "target" }))).toBe(""));
});

describe("the published figures", () => {
  const real = fixtureAtlas();
  const found = (a: string, b: string) => {
    const [x, y] = [real.figureById.get(a), real.figureById.get(b)];
    if (!x || !y) throw new Error(`no figure ${a} or ${b}`);
    return comparability(real, x, y);
  };
  const first = (a: string, b: string) => found(a, b).marks[0]?.code;
  const barred = (a: string, b: string) =>
    found(a, b)
      .marks.filter((mark) => mark.bars)
      .map((mark) => mark.code);

  it("does not set retail sales of 2025 beside those first published of 2024", () =>
    expect(barred("retail_sales/310000/2024-01-01/2024-12-31", "retail_sales/310000/2025-01-01/2025-12-31")).toEqual([
      "other-base",
    ]));

  it("knows that year-end residents of 2012 and 2017 predate the revision", () => {
    const residents = (at: string) => `resident_population_year_end/310118/${at}`;
    expect(barred(residents("2012-12-31"), residents("2017-12-31"))).toEqual([]);
    expect(barred(residents("2017-12-31"), residents("2024-12-31"))).toEqual(["other-base"]);
    expect(
      barred("resident_population_census/310118/2010-11-01", "resident_population_census/310118/2020-11-01"),
    ).toEqual([]);
    expect(first("resident_population_census/310118/2020-11-01", residents("2024-12-31"))).toBe("other-method");
  });

  it("never puts 18.7 % and 10.5 % on one axis, and says why", () => {
    const { marks } = found(
      "livestream_retail_share_national/310000/2024-01-01/2024-12-31",
      "livestream_transaction_share_national/310000/2025-01-01/2025-03-31",
    );
    expect(marks[0]).toMatchObject({ code: "other-method", bars: true, noteIds: ["shares-not-comparable"] });
  });

  it("does not take the target of 2026 for an observation", () =>
    expect(
      barred(
        "livestream_retail_sales/310000/2024-01-01/2024-12-31",
        "livestream_retail_sales/310000/2026-01-01/2026-12-31",
      ),
    ).toEqual(["target"]));

  it("counts the pairs of two dates", () => {
    const dates = real.seriesByMetric.get("resident_population_year_end")?.dates ?? [];
    const at = (key: string) => dates.find((date) => date.key === key) as (typeof dates)[number];
    const sets = comparabilityOfSets(real, at("2017-12-31"), at("2024-12-31"));
    expect(sets).toMatchObject({ comparable: false, comparablePairs: 0 });
    expect(sets.pairs).toBeGreaterThanOrEqual(16);
    expect(sets.marks[0]).toMatchObject({ code: "other-base", pairs: sets.pairs });
    expect(comparabilityOfSets(real, at("2012-12-31"), at("2017-12-31")).comparable).toBe(true);
  });
});
