import { describe, expect, it, test } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { publishedRecords } from "../../tests/support/published-records.ts";
import { CITY, day, EAST, figure, metric, tinyAtlas, WEST } from "../../tests/support/tiny-atlas.ts";
import { DEFAULT_VIEW } from "../state/view.ts";
import { changeAnswer } from "./change-at.ts";
import { changeDates, firstChangeDate } from "./change-dates.ts";
import { classesOf, classIndex } from "./classes.ts";
import { figureRef, resolveFigure, shownRef } from "./figure-ref.ts";
import { filtered } from "./filters.ts";
import { histogram } from "./histogram.ts";
import { legend } from "./legend.ts";
import { missingCause } from "./missing-cause.ts";
import { ranking } from "./ranking.ts";
import { shownKind, shownQuality } from "./shown-quality.ts";
import { type MetricAnswer, metricAnswer } from "./value-at.ts";

const atlas = fixtureAtlas();
const POPULATION = "resident_population_year_end";

function changes(
  metricId: string,
  denominator: "none" | "land" | "residents",
  [from, to]: readonly [string, string],
  as: "absolute" | "percent" | "per-year" = "percent",
  insist = false,
): MetricAnswer {
  const at = (date: string) => metricAnswer(atlas, metricId, denominator, date, "at");
  return changeAnswer(atlas, at(from), at(to), as, insist);
}

const published = publishedRecords().figures;

/** Straight from the published file, by nothing of ours. */
function stated(metricId: string, placeId: string, date: string): number {
  const found = published.find((one) => one.id === `${metricId}/${placeId}/${date}`);
  if (found?.value.type !== "number") throw new Error(`no number ${metricId} ${placeId} ${date}`);
  return found.value.value;
}

describe("against the published figures, reckoned by hand", () => {
  const dates = ["2012-12-31", "2017-12-31"] as const;
  test.each(["absolute", "percent", "per-year"] as const)("%s, each divided by its own land", (as) => {
    const answer = changes(POPULATION, "land", dates, as);
    expect(answer.districts).toHaveLength(16);
    for (const { placeId, shown } of answer.districts) {
      const [a, b] = dates.map((date) => stated(POPULATION, placeId, date) / stated("area_km2", placeId, date)) as [
        number,
        number,
      ];
      const expected = { absolute: b - a, percent: ((b - a) / a) * 100, "per-year": (b - a) / 5 }[as];
      expect(shown?.value).toBeCloseTo(expected, 8);
    }
  });

  it("is +3.03 % for the density of Qingpu and −7.09 % for Huangpu", () => {
    const answer = changes(POPULATION, "land", dates);
    const of = (id: string) => answer.districts.find(({ placeId }) => placeId === id)?.shown?.value;
    expect(of("310118")).toBeCloseTo((1205300 / 1169800 - 1) * 100, 6);
    expect(of("310101")).toBeCloseTo(-7.09, 2);
  });
});

describe("figures that may not be compared", () => {
  const across = ["2017-12-31", "2024-12-31"] as const;
  it("give no change, and say what stands between them", () => {
    const answer = changes(POPULATION, "none", across);
    expect(answer.presentCount).toBe(0);
    expect(answer.change).toMatchObject({ barredCount: 16, insist: false });
    expect(answer.change?.barring.map(({ code }) => code)).toEqual(["other-base"]);
    for (const value of answer.districts) expect(missingCause(atlas, answer, value)).toBe("not-comparable");
    const view = legend(answer, classesOf(atlas, answer, DEFAULT_VIEW.classes), inPlay(answer));
    expect([view.noData.count, view.notComparable.count, view.rows.length]).toEqual([0, 16, 0]);
  });

  it("are compared when the reader insists, and marked", () => {
    const answer = changes(POPULATION, "none", across, "absolute", true);
    expect(answer.presentCount).toBe(16);
    expect(answer.change?.barredCount).toBe(16);
    expect(answer.districts.every(({ change, shown }) => change?.barred && shown)).toBe(true);
  });

  it("begin a change only where none may be compared, and then where most places have both", () => {
    const dates = changeDates(atlas, metricAnswer(atlas, POPULATION, "none", "2024-12-31", "at"));
    expect(dates.map(({ at, comparable, paired }) => [at, comparable, paired])).toEqual([
      ["2018-12-31", 0, 3],
      ["2017-12-31", 0, 16],
      ["2012-12-31", 0, 16],
    ]);
    expect(firstChangeDate(dates)?.at).toBe("2017-12-31");
    const [three, all] = dates;
    expect(firstChangeDate([all, three && { ...three, comparable: 3 }].filter((date) => date !== undefined))?.at).toBe(
      "2018-12-31",
    );
  });
});

const PEOPLE = metric("people");
const tiny = tinyAtlas({
  metrics: [PEOPLE],
  figures: [
    figure("people", EAST, day("2010-12-31"), 0),
    figure("people", EAST, day("2012-12-31"), 10, { quality: "low" }),
    figure("people", WEST, day("2012-12-31"), 20),
    figure("people", EAST, day("2017-12-31"), 40),
    figure("people", CITY, day("2017-12-31"), 90),
  ],
});
const at = (date: string, policy: "at" | "latest" = "at") => metricAnswer(tiny, "people", "none", date, policy);
const inPlay = (answer: MetricAnswer) => filtered(tiny, answer, DEFAULT_VIEW.facets, null);
const causes = (answer: MetricAnswer) =>
  Object.fromEntries(
    [...answer.districts, answer.city].map((value) => [
      value.placeId,
      value.status === "missing" ? missingCause(tiny, answer, value) : value.shown?.value,
    ]),
  );

describe("what is missing says why", () => {
  test.each([
    [
      "no value at one of the dates",
      "2012-12-31",
      "2017-12-31",
      "at",
      { [EAST]: 300, [WEST]: "outside-period", [CITY]: "no-start" },
    ],
    [
      "nothing to take a share of",
      "2010-12-31",
      "2012-12-31",
      "at",
      { [EAST]: "zero-base", [WEST]: "no-start", [CITY]: "outside-period" },
    ],
    [
      "the start comes after",
      "2017-12-31",
      "2012-12-31",
      "at",
      { [EAST]: "not-after", [WEST]: "no-start", [CITY]: "outside-period" },
    ],
    [
      "both are the same figure",
      "2012-12-31",
      "2014-12-31",
      "latest",
      { [EAST]: "same-figure", [WEST]: "same-figure", [CITY]: "outside-period" },
    ],
  ] as const)("%s", (_, from, to, policy, expected) => {
    expect(causes(changeAnswer(tiny, at(from, policy), at(to, policy), "percent", false))).toEqual(expected);
  });

  it("keeps the age of a later figure that is not of the date", () => {
    const answer = changeAnswer(tiny, at("2012-12-31"), at("2019-12-31", "latest"), "absolute", false);
    expect(answer.districts.find(({ placeId }) => placeId === EAST)).toMatchObject({
      status: "stale",
      ageDays: 730,
      shown: { value: 30, qualifier: "=" },
    });
  });
});

test("a change is derived, but low where one of its figures is", () => {
  const answer = changeAnswer(tiny, at("2012-12-31"), at("2017-12-31"), "absolute", false);
  const east = answer.districts.find(({ placeId }) => placeId === EAST);
  if (!east) throw new Error("no district");
  expect([shownQuality(east), shownKind(east)]).toEqual(["low", "derived"]);
});

describe("the reference of a change", () => {
  it("leads back to its two values, whatever it is divided by", () => {
    for (const denominator of ["none", "land"] as const) {
      const answer = changes("floor_area_factory", denominator, ["2012-12-31", "2017-12-31"]);
      const value = answer.districts[0];
      if (!value) throw new Error("no district");
      const ref = shownRef(value, denominator);
      expect(ref).toMatch(/^[\w.~/-]{1,160}$/);
      const resolved = resolveFigure(atlas, ref);
      if (resolved?.type !== "change") throw new Error(ref);
      expect(resolved).toMatchObject({ as: "percent", denominator });
      expect(resolved.to.shown).toEqual(value.change?.to.shown);
      expect(resolved.from.shown).toEqual(value.change?.from.shown);
    }
  });

  it("is refused when one part of it is not known", () => {
    const ref = "floor_area_factory/310118/2017-12-31";
    expect(resolveFigure(atlas, `${ref}~percent~2012-12-31`)?.type).toBe("change");
    for (const wrong of [
      "~percent",
      "~percent~1999-12-31",
      "~tenfold~2012-12-31",
      "~percent~2012-12-31~x",
      "~percent~2012-12-31~land",
    ])
      expect(resolveFigure(atlas, ref + wrong)).toBeNull();
  });

  it("fits a link for every pair of dates of every metric", () => {
    const longest = Math.max(...[...atlas.figureById.values()].map((one) => figureRef(one, "residents").length));
    expect(longest + "~per-year~".length + "2000-01-01/2000-12-31".length).toBeLessThanOrEqual(160);
  });
});

describe("classes of a change", () => {
  it("are the same on either side of zero, the middle holding the smallest changes", () => {
    for (const k of [3, 4, 5, 6, 7]) {
      for (const method of ["natural-breaks", "quantile", "equal-interval"] as const) {
        const answer = changes(POPULATION, "land", ["2012-12-31", "2017-12-31"]);
        const classes = classesOf(atlas, answer, { ...DEFAULT_VIEW.classes, method, k });
        if (!classes) throw new Error("no classes");
        const { breaks, ramp } = classes;
        expect(ramp.size % 2).toBe(1);
        const middle = (ramp.size - 1) / 2 - ramp.from;
        // A break and its counterpart, where neither lies outside of the values.
        for (let i = 0; middle - 1 - i >= 0 && middle + i < breaks.length; i++)
          expect(breaks[middle - 1 - i]).toBeCloseTo(-(breaks[middle + i] as number), 10);
        for (const value of answer.districts) {
          const index = classIndex(classes, value);
          const sign = Math.sign(value.shown?.value ?? 0);
          if (index !== null && index !== middle) expect(Math.sign(index - middle)).toBe(sign);
        }
      }
    }
  });

  it("leave out the sides that hold nothing, in the colours they have", () => {
    const answer = changes("floor_area_factory", "none", ["2012-12-31", "2017-12-31"], "absolute");
    const negative = answer.districts.filter(({ shown }) => (shown?.value ?? 0) < 0).length;
    const classes = classesOf(atlas, answer, { ...DEFAULT_VIEW.classes, method: "manual", breaks: [1] });
    expect(classes?.ramp).toMatchObject({ kind: "diverging", count: classes?.count });
    const held = answer.districts.map((value) => classIndex(classes, value) ?? -1);
    expect(Math.min(...held)).toBe(0);
    expect(Math.max(...held)).toBe((classes?.count ?? 0) - 1);
    expect(negative > 0 || (classes?.ramp.from ?? 0) > 0).toBe(true);
  });

  it("are none where nothing changed hands that may be compared", () => {
    const answer = changes(POPULATION, "none", ["2017-12-31", "2024-12-31"]);
    for (const method of ["natural-breaks", "equal-interval"] as const)
      expect(classesOf(atlas, answer, { ...DEFAULT_VIEW.classes, method })).toBeNull();
  });
});

test("ranking, legend and histogram read a change like any value", () => {
  const answer = changes(POPULATION, "land", ["2012-12-31", "2017-12-31"]);
  const ranked = ranking(answer);
  const values = ranked.rows.map(({ value }) => value.shown?.value ?? 0);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(ranked.extent).toEqual([values.at(-1), values[0]]);
  expect(ranked.max).toBe(Math.max(...values.map(Math.abs)));
  const classes = classesOf(atlas, answer, DEFAULT_VIEW.classes);
  const all = filtered(atlas, answer, DEFAULT_VIEW.facets, null);
  const rows = legend(answer, classes, all).rows;
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(16);
  const spread = histogram(atlas, answer, classes, all);
  expect(spread?.domain[0]).toBeLessThanOrEqual(values.at(-1) as number);
  expect(spread?.domain[1]).toBeGreaterThanOrEqual(values[0] as number);
  const only = filtered(atlas, answer, { ...DEFAULT_VIEW.facets, range: [0, 100] }, null);
  expect(only.placeIds.size).toBe(values.filter((value) => value >= 0).length);
});
