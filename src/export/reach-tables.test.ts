import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { askedSet, askNearest, askReach, askService, askSet } from "../bind/reach-askings.ts";
import type { ReachAnswer } from "../derive/reach-answer.ts";
import { answerQuestion } from "../derive/reach-answering.ts";
import { originDistances } from "../derive/reach-distances.ts";
import { reachField } from "../derive/reach-field.ts";
import type { Reach } from "../state/view.ts";
import {
  combinationsTable,
  coverageTable,
  distancesTable,
  nearestTable,
  type ReachTableSet,
  serviceTable,
  type TidyTable,
  tidyCsv,
} from "./reach-tables.ts";

const atlas = fixtureAtlas();
const field = reachField(atlas);
const noPace = async () => undefined;
const REACHES: Reach[] = [
  { origin: { type: "site", id: "base-yangpu" }, extent: { type: "distance", km: 30 } },
  { origin: { type: "place", id: "310109" }, extent: { type: "distance", km: 20 } },
  {
    origin: { type: "point", lng: 121.4737, lat: 31.2304 },
    extent: { type: "duration", hours: 1, speedKmh: [40, 80], detour: [1.2, 1.4] },
  },
];
const set: ReachTableSet = {
  atlas,
  reaches: REACHES,
  basis: "stated",
  at: "2020-11-01",
  words: (text) => text.en,
  letter: (index) => "ABC".charAt(index),
  originName: (index) => ["Yangpu", "=Hongkou", "Point"][index] ?? "",
};
const asked = askedSet(atlas, REACHES, () => true, new Map());

function read(table: TidyTable): Record<string, string>[] {
  const csv = tidyCsv(table);
  expect(csv).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object/);
  const { data, errors, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(meta.fields).toEqual([...table.columns]);
  expect(data).toHaveLength(table.rows.length);
  return data;
}

describe("coverage", () => {
  let answers: (ReachAnswer | null)[] = [];
  beforeAll(async () => {
    answers = await Promise.all(
      REACHES.map(async (_, index) => {
        const keyed = askReach(asked, index);
        return keyed && answerQuestion(field, keyed.question, noPace);
      }),
    );
  });

  test("a row for each reach, district and city, and for the sites and seats within", () => {
    const rows = read(coverageTable(set, answers));
    for (const letter of "ABC") {
      const of = (level: string) => rows.filter((row) => row.reach === letter && row.level === level);
      expect(of("reach")).toHaveLength(1);
      expect(of("district")).toHaveLength(16);
      expect(of("city")).toHaveLength(41);
      expect(of("site").length).toBeGreaterThan(5);
    }
  });

  test("what is assumed and what it leads to stands on every line", () => {
    const [site, place, hour] = ["A", "B", "C"].map((letter) =>
      read(coverageTable(set, answers)).find(({ reach }) => reach === letter),
    );
    expect(site).toMatchObject({
      basis: "stated",
      origin_id: "base-yangpu",
      origin_uncertainty_km: "4",
      radius_certain_km: "30",
    });
    expect(place).toMatchObject({
      basis: "certain",
      origin: "'=Hongkou",
      origin_longitude: "",
      extent_type: "distance",
    });
    expect(hour).toMatchObject({
      basis: "certain",
      extent_type: "duration",
      hours: "1",
      speed_slowest_km_per_h: "40",
      speed_fastest_km_per_h: "80",
      detour_least: "1.2",
      detour_most: "1.4",
    });
    expect(Number(hour?.radius_certain_km)).toBe(40 / 1.4);
    expect(Number(hour?.radius_possible_km)).toBe(80 / 1.2);
  });

  test("numbers in full, residents with the figure that they are from, distances where a position is stated", () => {
    const rows = read(coverageTable(set, answers));
    const pudong = rows.find(({ reach, id }) => reach === "A" && id === "310115");
    const unit = answers[0]?.stated?.districts.find(({ placeId }) => placeId === "310115");
    expect(Number(pudong?.share_of_polygon_area)).toBe(unit?.share);
    expect(Number(pudong?.share_of_land_area)).toBe(unit?.landShare);
    expect(pudong?.residents_figure_id).toBe("resident_population_census/310115/2020-11-01");
    expect(Number(pudong?.residents_low)).toBe(0);
    expect(Number(pudong?.residents_estimate)).toBeLessThan(Number(pudong?.residents_high));
    for (const { reach, distance_km } of rows.filter(({ level }) => level === "site")) {
      if (reach === "B") expect(distance_km).toBe("");
      else expect(Number(distance_km)).toBeLessThanOrEqual(reach === "A" ? 30 : 40 / 1.4);
    }
  });

  test("a reach that takes no part has no line", () => {
    expect(new Set(read(coverageTable(set, [answers[0] ?? null, null, null])).map(({ reach }) => reach))).toEqual(
      new Set(["A"]),
    );
  });
});

test("combinations: union, core, each part and each pair; the parts add up", async () => {
  const keyed = askSet(asked, "stated");
  if (!keyed) throw new Error("nothing asked");
  const rows = read(combinationsTable(set, await answerQuestion(field, keyed.question, noPace), [0, 1, 2]));
  const areas = rows.filter(({ level }) => level === "reach");
  const union = areas.find(({ record }) => record === "union");
  expect(union).toMatchObject({ reaches: "A+B+C", share_of_union: "1", origins: "Yangpu; =Hongkou; Point" });
  const parts = areas.filter(({ record }) => record === "part");
  const total = parts.reduce((sum, { area_km2 }) => sum + Number(area_km2), 0);
  expect(total / Number(union?.area_km2)).toBeCloseTo(1, 6);
  expect(rows.filter(({ record }) => record === "pair").map(({ reaches }) => reaches)).toEqual(["A+B", "A+C", "B+C"]);
  expect(rows.some(({ record, relation }) => record === "part" && relation === "outside")).toBe(false);
});

test("distances: from each stated position to the other and to forty seats", () => {
  const rows = read(distancesTable(set, originDistances(atlas, REACHES)));
  expect(rows).toHaveLength(2 * (1 + 40));
  const [there, back] = rows.filter(({ to_type }) => to_type === "origin");
  expect(there).toMatchObject({ reach: "A", to_id: "C" });
  expect(Number(there?.distance_km)).toBeCloseTo(Number(back?.distance_km), 9);
});

test("nearest and service: every district; what is nearest adds up", async () => {
  const nearest = askNearest(asked);
  const service = askService(asked);
  if (!nearest || !service) throw new Error("nothing asked");
  const districts = read(nearestTable(set, await answerQuestion(field, nearest.question, noPace)));
  expect(districts).toHaveLength(16);
  for (const { land_least_km, distance_from_label_point_km, land_greatest_km } of districts) {
    expect(Number(land_least_km)).toBeLessThanOrEqual(Number(distance_from_label_point_km));
    expect(Number(distance_from_label_point_km)).toBeLessThanOrEqual(Number(land_greatest_km));
  }
  const areas = read(serviceTable(set, await answerQuestion(field, service.question, noPace)));
  const shanghai = areas.filter(({ id }) => id === "310000");
  expect(shanghai.reduce((sum, row) => sum + Number(row.share_of_polygon_area), 0)).toBeCloseTo(1, 6);
  expect(areas.filter(({ level }) => level === "service-area").map(({ reaches }) => reaches)).toEqual(["A", "C"]);
});
