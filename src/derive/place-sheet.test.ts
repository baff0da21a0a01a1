import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { CITY, day, EAST, figure, metric, tinyAtlas, WEST, year } from "../../tests/support/tiny-atlas.ts";
import { currentRow, placeSheet } from "./place-sheet.ts";
import { ranking } from "./ranking.ts";
import { metricAnswer } from "./value-at.ts";

const GDP = metric("gdp", { kind: "flow", unit: "CNY" });
const LIVE = metric("live", { group: "livestream", kind: "flow", unit: "CNY" });

describe("placeSheet", () => {
  const atlas = tinyAtlas({
    metrics: [GDP, LIVE],
    figures: [
      figure("gdp", EAST, year(2016), 1),
      figure("gdp", EAST, year(2017), 2),
      figure("gdp", WEST, year(2017), 5),
      figure("gdp", EAST, year(2027), 9, { kind: "target" }),
      figure("live", CITY, year(2022), 3),
      figure("live", CITY, year(2026), 6, { kind: "target" }),
    ],
  });

  it("takes the latest observation of a metric, never its target, and ranks it among its like", () => {
    const row = placeSheet(atlas, EAST).latest.find((line) => line.metric.id === "gdp");
    expect(row?.ref).toBe("gdp/310118/2017-01-01/2017-12-31");
    expect(row?.standing).toMatchObject({ rank: 2, of: 2, own: 0, peers: [1] });
  });

  it("says that only the city is known where that is so", () => {
    const row = placeSheet(atlas, EAST).missing.find((line) => line.metric.id === "live");
    expect(row?.cause).toBe("city-only");
    expect(row?.figure).toBeNull();
  });

  it("lists every date of the livestream group, targets among them and unranked", () => {
    const rows = placeSheet(atlas, CITY).livestream;
    expect(rows.map((row) => row.figure?.kind)).toEqual(["observed", "target"]);
    expect(rows[1]?.standing).toBeNull();
  });

  it("knows land area and puts every metric either among the known or the missing", () => {
    const real = fixtureAtlas();
    const sheet = placeSheet(real, "310118");
    expect(sheet.landArea?.value).toMatchObject({ value: 670.14 });
    const known = new Set([...sheet.livestream, ...sheet.latest].map((row) => row.metric.id));
    const missing = sheet.missing.map((row) => row.metric.id);
    expect(missing.some((id) => known.has(id))).toBe(false);
    const ofCities = real.metrics.filter(
      (other) => other.id.startsWith("city_") && other.names.zhHans.includes("城市"),
    );
    expect(known.size + missing.length).toBeGreaterThanOrEqual(real.metrics.length - ofCities.length - 2);
    expect(sheet.groups.flatMap(({ rows }) => rows)).toHaveLength(sheet.livestream.length + sheet.latest.length);
  });
});

describe("currentRow", () => {
  it("shows the quotient at the date, with its reference", () => {
    const atlas = tinyAtlas({ metrics: [GDP], figures: [figure("gdp", EAST, day("2012-12-31"), 400)] });
    const answer = metricAnswer(atlas, "gdp", "land", "2012-12-31", "at");
    const row = currentRow(atlas, answer, ranking(answer), EAST);
    expect(row.value).toEqual({ type: "number", value: 4, qualifier: "=" });
    expect(row.ref).toBe("gdp/310118/2012-12-31~land");
  });

  it("is missing with a reason where nothing is at the date", () => {
    const atlas = tinyAtlas({ metrics: [GDP], figures: [figure("gdp", EAST, year(2012), 400)] });
    const answer = metricAnswer(atlas, "gdp", "none", "2015-06-01", "at");
    expect(currentRow(atlas, answer, ranking(answer), EAST)).toMatchObject({ figure: null, cause: "outside-period" });
    expect(currentRow(atlas, answer, ranking(answer), WEST)).toMatchObject({ figure: null, cause: "not-stated" });
  });

  it("names the missing denominator", () => {
    const atlas = tinyAtlas({ metrics: [GDP], figures: [figure("gdp", CITY, year(2017), 400)] });
    const answer = metricAnswer(atlas, "gdp", "residents", "2017-12-31", "at");
    expect(currentRow(atlas, answer, ranking(answer), CITY).cause).toBe("no-denominator");
  });
});
