import { expect, test } from "vitest";
import { CITY, day, EAST, figure, metric, tinyAtlas, WEST, year } from "../../tests/support/tiny-atlas.ts";
import { metricAnswer, type PlaceValue } from "./value-at.ts";

const FLOW = metric("sales", { kind: "flow", unit: "CNY" });

function valueIn(values: readonly PlaceValue[], placeId: string): PlaceValue {
  return values.find((value) => value.placeId === placeId) as PlaceValue;
}

test("a figure is shown only while its period holds the date", () => {
  const atlas = tinyAtlas({ metrics: [FLOW], figures: [figure("sales", EAST, year(2020), 7)] });
  const at = (date: string) => valueIn(metricAnswer(atlas, "sales", "none", date, "at").districts, EAST);
  expect(at("2020-01-01").shown?.value).toBe(7);
  expect(at("2020-12-31").status).toBe("present");
  expect(at("2021-01-01")).toMatchObject({ status: "missing", shown: null, figure: null });
});

test("of several periods that hold the date, the one with most districts, then the longest, is shown alone", () => {
  const half = { start: "2022-01-01", end: "2022-06-30" };
  const atlas = tinyAtlas({
    metrics: [FLOW],
    figures: [figure("sales", CITY, half, 40), figure("sales", CITY, year(2022), 100), figure("sales", EAST, half, 9)],
  });
  const answer = metricAnswer(atlas, "sales", "none", "2022-03-01", "at");
  expect(answer.period).toEqual(half);
  expect(answer.city.shown?.value).toBe(40);
  const later = metricAnswer(atlas, "sales", "none", "2022-09-01", "at");
  expect(later.city.shown?.value).toBe(100);
  expect(valueIn(later.districts, EAST).status).toBe("missing");
});

test("the latest before is taken only when asked, with its age, and a target never is", () => {
  const atlas = tinyAtlas({
    metrics: [FLOW],
    figures: [
      figure("sales", EAST, year(2017), 5),
      figure("sales", WEST, year(2018), 6),
      figure("sales", EAST, year(2019), 9, { kind: "target" }),
    ],
  });
  expect(metricAnswer(atlas, "sales", "none", "2021-12-31", "at").presentCount).toBe(0);
  const latest = metricAnswer(atlas, "sales", "none", "2021-12-31", "latest");
  expect(valueIn(latest.districts, EAST)).toMatchObject({ status: "stale", shown: { value: 5 }, ageDays: 1461 });
  expect(valueIn(latest.districts, WEST)).toMatchObject({ status: "stale", shown: { value: 6 }, ageDays: 1096 });
  expect(latest.period).toBeNull();
  expect(latest.latestBefore?.period).toEqual(year(2018));
});

test("nothing is known before the first figure", () => {
  const atlas = tinyAtlas({ metrics: [FLOW], figures: [figure("sales", EAST, year(2017), 5)] });
  const answer = metricAnswer(atlas, "sales", "none", "2010-12-31", "latest");
  expect(answer.presentCount).toBe(0);
  expect(answer.latestBefore).toBeNull();
});

test("per km² divides by the official land area of the nearest stated date, and names it", () => {
  const atlas = tinyAtlas({
    metrics: [FLOW],
    figures: [figure("sales", EAST, year(2013), 500), figure("sales", EAST, year(2023), 500)],
  });
  const east = (date: string) => valueIn(metricAnswer(atlas, "sales", "land", date, "at").districts, EAST);
  expect(east("2013-06-01").shown?.value).toBe(5);
  expect(east("2023-06-01").shown?.value).toBe(2.5);
  expect(east("2023-06-01").denominatorFigure?.period.end).toBe("2024-12-31");
});

test("per residents is per 10,000 of them", () => {
  const atlas = tinyAtlas({ metrics: [FLOW], figures: [figure("sales", EAST, year(2017), 500)] });
  expect(valueIn(metricAnswer(atlas, "sales", "residents", "2017-12-31", "at").districts, EAST).shown?.value).toBe(250);
});

test("without a denominator there is no quotient, not the bare number", () => {
  const atlas = tinyAtlas({ metrics: [FLOW], figures: [figure("sales", CITY, year(2017), 500)] });
  expect(metricAnswer(atlas, "sales", "land", "2017-12-31", "at").city).toMatchObject({
    status: "missing",
    shown: null,
  });
});

test("bounds keep their mark, ranges have no single value, missing keeps its reason", () => {
  const atlas = tinyAtlas({
    metrics: [FLOW],
    figures: [
      figure("sales", EAST, day("2025-01-01"), 300, { qualifier: ">" }),
      figure("sales", WEST, day("2025-01-01"), { type: "range", low: 2, high: 3 }),
      figure("sales", CITY, day("2025-01-01"), { type: "missing", reason: "suppressed" }),
    ],
  });
  const answer = metricAnswer(atlas, "sales", "land", "2025-01-01", "at");
  expect(valueIn(answer.districts, EAST).shown).toEqual({ value: 1.5, qualifier: ">" });
  expect(valueIn(answer.districts, WEST)).toMatchObject({
    shown: null,
    range: { low: 0.04, high: 0.06 },
    status: "present",
  });
  expect(answer.city).toMatchObject({ status: "missing", shown: null, figure: { value: { reason: "suppressed" } } });
});

test("the same question gives the same object", () => {
  const atlas = tinyAtlas({ metrics: [FLOW], figures: [figure("sales", EAST, year(2017), 5)] });
  const ask = () => metricAnswer(atlas, "sales", "none", "2017-12-31", "at");
  expect(ask()).toBe(ask());
});

test("the latest before of a metric of districts is a date that has some", () => {
  const atlas = tinyAtlas({
    metrics: [FLOW],
    figures: [figure("sales", EAST, year(2017), 5), figure("sales", CITY, year(2019), 9)],
  });
  expect(metricAnswer(atlas, "sales", "none", "2021-12-31", "at").latestBefore?.period).toEqual(year(2017));
});
