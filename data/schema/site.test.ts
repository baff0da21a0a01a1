import { describe, expect, test } from "vitest";
import { OpenTime, Site } from "./site.ts";

const SITE = {
  id: "base-fixture",
  kind: "livestream-base",
  names: { zhHans: "试验", zhHant: "試驗", en: "Fixture" },
  shortNames: { zhHans: "试验", zhHant: "試驗", en: "Fixture" },
  baseCluster: false,
  inArticle: false,
  districtIds: ["310110"],
  geometry: "point",
  lngLat: [121.5, 31.2],
  crs: "WGS84",
  uncertaintyM: 100,
  locatedBy: { zhHans: "试验", zhHant: "試驗", en: "Fixture" },
  sourceId: "fixture",
};
const day = (date: string) => ({ start: date, end: date });
const year = (number: number) => ({ start: `${number}-01-01`, end: `${number}-12-31` });

describe("when a site works", () => {
  test("is left out where nobody states it", () => {
    expect(Site.safeParse(SITE).success).toBe(true);
  });

  test("needs its source", () => {
    expect(Site.safeParse({ ...SITE, open: { from: day("2021-01-04"), sourceId: "a" } }).success).toBe(true);
    expect(Site.safeParse({ ...SITE, open: { from: day("2021-01-04") } }).success).toBe(false);
  });

  test.each([
    ["one bound", { until: year(2024) }, true],
    ["both", { from: year(2020), until: day("2024-05-31") }, true],
    ["opened and closed within one year", { from: year(2024), until: year(2024) }, true],
    ["neither", {}, false],
    ["closed before it opened", { from: year(2024), until: year(2023) }, false],
    ["no date", { from: { start: "2024", end: "2024" } }, false],
  ])("%s", (_, bounds, isValid) => {
    expect(OpenTime.safeParse({ ...bounds, sourceId: "a" }).success).toBe(isValid);
  });
});
