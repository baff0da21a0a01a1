import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import {
  SMALL_CHOICE,
  SMALL_ROBUSTNESS,
  smallAlternatives,
  smallData,
  smallLocation,
  smallScores,
} from "../../tests/support/siting-answers.ts";
import { SITING_TABLES } from "../siting/choice-types.ts";
import { tidyCsv } from "./reach-tables.ts";
import { SITING_TABLE, type SitingTableSet } from "./siting-tables.ts";

const data = smallData();
const names = ["Yangpu base", "Jiading 1", "Songjiang 1", "Minhang 1"];
const set: SitingTableSet = {
  data,
  choice: SMALL_CHOICE,
  scores: smallScores(data),
  robustness: SMALL_ROBUSTNESS,
  location: smallLocation(data),
  alternatives: smallAlternatives(data),
  candidate: (place) => names[place] ?? "",
  demand: (place) => ["Changning", "Jiading", "Songjiang"][place] ?? "",
  weightUnit: "persons",
  costUnit: "km",
  objectiveUnit: "persons",
  criterionUnit: (id) => (id === "mean" ? "km" : "m²/km²"),
};
const read = (table: (typeof SITING_TABLES)[number], of = set) => {
  const parsed = Papa.parse<Record<string, string>>(tidyCsv(SITING_TABLE[table](of)).slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
};

describe("tables of an answer", () => {
  test("candidates carry ids, WGS 84, scores with their parts, costs, seed and hash", () => {
    const rows = read("candidates");
    expect(rows).toHaveLength(4);
    expect(rows[1]).toEqual({
      candidate_id: "310114.1",
      candidate: "Jiading 1",
      district_id: "310114",
      longitude: "121.2",
      latitude: "31.4",
      is_open: "0",
      in_answer: "1",
      method: "weighted-sum",
      rank: rows[1]?.rank,
      score: rows[1]?.score,
      pareto_front: "1",
      "mean value": "20",
      "mean unit": "km",
      "mean figure_id": "",
      "mean utility": rows[1]?.["mean utility"],
      "mean weight": "0.75",
      "mean contribution": rows[1]?.["mean contribution"],
      "floor_area_factory/land value": "90000",
      "floor_area_factory/land unit": "m²/km²",
      "floor_area_factory/land figure_id": "",
      "floor_area_factory/land utility": "0.5",
      "floor_area_factory/land weight": "0.25",
      "floor_area_factory/land contribution": "0.125",
      forced: "out",
      forced_objective: "2500000",
      forced_cost: "500000",
      objective_unit: "persons",
      first_share: "0.04",
      draws: "100000",
      seed: "20250618",
      data_sha256: "0".repeat(64),
    });
    const parts = Number(rows[1]?.["mean contribution"]) + 0.125;
    expect(Number(rows[1]?.score)).toBeCloseTo(parts, 12);
    expect(rows[0]).toMatchObject({ is_open: "1", rank: "", score: "", forced: "" });
  });

  test("allocation says who serves whom, and whom nobody serves", () => {
    expect(
      tidyCsv(SITING_TABLE.allocation(set))
        .replace(/^\uFEFF/, "")
        .split("\r\n"),
    ).toEqual([
      "demand_id,demand,longitude,latitude,weight,weight_low,weight_high,weight_unit,figure_id,is_covered,candidate_id,candidate_longitude,candidate_latitude,candidate_is_open,distance,distance_unit,share,status,seed,data_sha256",
      `310105,Changning,121.2,31.2,1000000,1000000,1000000,persons,,1,base-yangpu,121.5,31.3,1,4,km,1,proved,20250618,${data.hash}`,
      `310114,Jiading,121.3,31.2,2000000,2000000,2000000,persons,,1,310114.1,121.2,31.4,0,6,km,1,proved,20250618,${data.hash}`,
      `310117,Songjiang,121.4,31.2,1500000,1500000,1500000,persons,,0,,,,,,,,proved,20250618,${data.hash}`,
      "",
    ]);
  });

  test("robustness and alternatives say what each number is of", () => {
    const robust = read("robustness");
    expect(robust.map(({ can_be_first }) => can_be_first).sort()).toEqual(["alone", "alone", "never"]);
    expect(robust.map(({ first_share }) => Number(first_share)).reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
    const others = read("alternatives");
    expect(others.map(({ record }) => record)).toEqual([
      "best",
      "without-new-sites",
      "runner-up",
      "runner-up",
      "forced-out",
      "forced-in",
      "forced-in",
      "trade-off",
      "trade-off",
      "trade-off",
    ]);
    expect(others[1]).toMatchObject({ objective: "1000000", difference: "-2000000", new_sites: "0" });
    expect(others.at(-1)).toMatchObject({ candidate_ids: "310114.1;310117.1", new_sites: "2", covered_share: "1" });
  });

  test("what is not known yet is empty, never a number", () => {
    const nothing = { ...set, scores: null, robustness: null, location: null, alternatives: null };
    for (const table of SITING_TABLES) {
      const rows = read(table, nothing);
      expect(rows).toHaveLength(table === "candidates" ? 4 : 0);
      expect(tidyCsv(SITING_TABLE[table](nothing))).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });
});
