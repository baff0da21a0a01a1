import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DistanceTable, PointTable, SitingFile } from "../../data/schema/siting-file.ts";
import { polygonAreaM2 } from "../../geo/measure/area.ts";
import { geodesicDistanceM } from "../../geo/measure/distance.ts";
import { WGS84 } from "../../geo/measure/wgs84.ts";
import { finish } from "../../geo/optimize/finish.ts";
import { isInside } from "../../geo/shape/is-inside.ts";
import type { LngLat } from "../../geo/types.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import type { SitingData } from "./answers.ts";
import { DEFAULT_SITING } from "./choice.ts";
import type { CriterionChoice, SitingChoice } from "./choice-types.ts";
import { districtLand, sitingField } from "./field.ts";
import { hashSiting } from "./hash-siting.ts";
import { sitingInputs } from "./inputs.ts";
import { SITING_ISSUES } from "./issue-codes.ts";
import { sitingData } from "./siting-data.ts";

const atlas = fixtureAtlas();
const field = sitingField(atlas);
const all = atlas.districts.map(({ id }) => id);

function dataOf(patch: Partial<SitingChoice> = {}, files: readonly SitingFile[] = []): SitingData {
  const choice = { ...DEFAULT_SITING, ...patch };
  const byName = new Map(files.map((file) => [file.id, file]));
  // A worker gets plain data.
  const inputs = structuredClone(sitingInputs(atlas, choice, byName));
  return finish(sitingData(field, inputs, choice));
}

const codes = ({ issues }: SitingData) => issues.map(({ code }) => code);
const issueOf = ({ issues }: SitingData, code: string) => issues.find((issue) => issue.code === `siting.${code}`);
const criterion = (measure: CriterionChoice["measure"]): CriterionChoice => ({
  measure,
  transformation: { kind: "linear", direction: "more" },
  weight: 1,
  missing: "exclude",
});
const metric = (id: string) => criterion({ type: "metric", metric: id, denominator: "none" });

const points = (id: string, table: Omit<PointTable, "kind">): SitingFile => ({
  kind: "points",
  id,
  name: `${id}.csv`,
  receivedAt: "2026-01-01T00:00:00Z",
  ...table,
});
const matrix = (id: string, table: Omit<DistanceTable, "kind">): SitingFile => ({
  kind: "matrix",
  id,
  name: `${id}.csv`,
  receivedAt: "2026-01-01T00:00:00Z",
  ...table,
});
const ROWS = points("rows0000", {
  columns: [
    { name: "rent", isNumeric: true },
    { name: "remark", isNumeric: false },
    { name: "people", isNumeric: true },
  ],
  weight: 2,
  rows: [
    { id: "east", lngLat: [121.6, 31.2], cells: [5, "x", 100] },
    { id: "west", lngLat: [121.1, 31.15], cells: [null, "y", 300] },
    { id: "Suzhou", lngLat: [120.62, 31.32], cells: [2, null, null] },
  ],
});

describe("the first question", () => {
  const data = dataOf();

  it("has the five bases open, cells of 25 km² in four districts, and every cell's own point in its own land", () => {
    expect(data.openCount).toBe(5);
    expect(data.candidates.slice(0, 5).every(({ isOpen, cell }) => isOpen && cell === null)).toBe(true);
    const cells = data.candidates.slice(5);
    expect(new Set(cells.map(({ districtId }) => districtId))).toEqual(new Set(DEFAULT_SITING.within));
    for (const { id, lngLat, cell, districtId, label } of cells) {
      expect(cell && isInside(lngLat, cell)).toBe(true);
      expect(isInside(lngLat, districtLand(field, districtId as string) as NonNullable<typeof cell>)).toBe(true);
      expect(label).toEqual({ type: "cell", placeId: districtId, number: Number(id.split(".")[1]) });
    }
    expect(codes(data).filter((code) => code.startsWith("location."))).toEqual([]);
    expect(data.issues.some(({ severity }) => severity === "error")).toBe(false);
  });

  it("has the 16 districts' residents as demand, which are the city's own figure of that day", () => {
    expect(data.demand).toHaveLength(16);
    expect(data.missing).toEqual([]);
    const city = atlas.figureById.get("resident_population_year_end/310000/2024-12-31")?.value;
    expect(city).toEqual({ type: "number", value: 24_802_600, qualifier: "=" });
    expect(data.demand.reduce((sum, { weight }) => sum + weight, 0)).toBe(24_802_600);
    expect(issueOf(data, "demand-sum")).toBeUndefined();
    for (const { figureId, weight, low, high } of data.demand) {
      expect(atlas.figureById.get(figureId as string)?.value).toMatchObject({ value: weight });
      expect([low, high]).toEqual([weight, weight]);
    }
  });

  it("has one acquisition cost for all, 68 CNY of the whole city, and says so", () => {
    const cost = data.criteria.find(({ id }) => id === "customer_acquisition_cost/none");
    expect(new Set(cost?.values)).toEqual(new Set([68]));
    expect(new Set(cost?.figureIds)).toEqual(new Set(["customer_acquisition_cost/310000/2025-01-01/2025-12-31"]));
    expect(issueOf(data, "criterion-city-wide")?.where).toBe("customer_acquisition_cost/none");
  });

  it("asks for the most residents within 13 km of seven sites, five of them given", () => {
    expect(data.problem).toMatchObject({ kind: "mclp", p: 7, radius: 13, fixed: [0, 1, 2, 3, 4], forbidden: [] });
    expect(data.problem.weights).toEqual(Float64Array.from(data.demand, ({ weight }) => weight));
  });

  it("measures by GeographicLib, and shows distances to open sites as uncertain as their positions", () => {
    const wrong = data.demand.flatMap(({ lngLat: [lng1, lat1] }, i) =>
      data.candidates.filter(({ lngLat: [lng2, lat2] }, j) => {
        const { s12 = 0 } = WGS84.Inverse(lat1, lng1, lat2, lng2);
        return Math.abs((data.costs[i * data.candidates.length + j] as number) - s12 / 1000) > 5e-9;
      }),
    );
    expect(wrong).toEqual([]);
    const nearest = data.criteria.find(({ id }) => id === "nearest");
    for (let j = 5; j < data.candidates.length; j += 1) {
      const { lngLat } = data.candidates[j] as (typeof data.candidates)[number];
      const away = atlas.sites.flatMap(({ id, lngLat: at, uncertaintyM }) =>
        at && data.candidates.slice(0, 5).some((open) => open.id === id)
          ? [{ km: geodesicDistanceM(at, lngLat) / 1000, off: (uncertaintyM ?? 0) / 1000 }]
          : [],
      );
      expect(nearest?.values[j]).toBeCloseTo(Math.min(...away.map(({ km }) => km)), 9);
      expect(nearest?.range?.low[j]).toBeCloseTo(Math.min(...away.map(({ km, off }) => Math.max(0, km - off))), 9);
      expect(nearest?.range?.high[j]).toBeCloseTo(Math.min(...away.map(({ km, off }) => km + off)), 9);
    }
  });

  it("is the same data, to the hash, in whatever order its parts were chosen; other data have another", async () => {
    const turned = dataOf({
      within: [...DEFAULT_SITING.within].reverse(),
      open: [...DEFAULT_SITING.open].reverse(),
    });
    expect(turned).toEqual(data);
    const hash = await hashSiting(data);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashSiting(turned)).toBe(hash);
    expect(await hashSiting(dataOf({ distance: { type: "km", detour: 1.2, speedKmh: 40 } }))).not.toBe(hash);
    expect(await hashSiting(dataOf({ at: "2018-06-30" }))).not.toBe(hash);
  });
});

describe("cells", () => {
  it.each([
    ["hex", 25],
    ["square", 9],
    ["hex", 100],
  ] as const)("%s of %d km², with those left out, are the land of their districts", (shape, km2) => {
    const data = dataOf({ grid: { shape, km2 }, within: all });
    const cells = data.candidates.flatMap(({ cell }) => cell ?? []);
    const landM2 = all.reduce((sum, id) => sum + polygonAreaM2(districtLand(field, id) as (typeof cells)[number]), 0);
    const droppedKm2 = Number(issueOf(data, "cells-dropped")?.params.areaKm2);
    const cellsM2 = cells.reduce((sum, cell) => sum + polygonAreaM2(cell), 0);
    expect(Math.abs((cellsM2 + droppedKm2 * 1e6) / landM2 - 1)).toBeLessThan(1e-7);
    for (const cell of cells) expect(polygonAreaM2(cell)).toBeLessThan(km2 * 1e6 * (1 + 1e-6));
    // Every district keeps one, however small it is beside a cell.
    expect(new Set(data.candidates.map(({ districtId }) => districtId)).size).toBe(16);
  });

  it("keep their number and their shape whatever else is chosen", () => {
    const [alone, among] = [dataOf({ within: ["310118"] }), dataOf({ within: all, sites: true, points: ["310118"] })];
    const cellsOf = (data: SitingData) => data.candidates.filter(({ id }) => id.startsWith("310118."));
    expect(cellsOf(among)).toEqual(cellsOf(alone));
  });

  it("are numbered from the north-west", () => {
    const cells = dataOf({ within: ["310117"], grid: { shape: "square", km2: 16 } }).candidates.filter(
      ({ cell }) => cell,
    );
    const top = Math.max(...cells.map(({ lngLat }) => lngLat[1]));
    expect((cells[0]?.lngLat[1] ?? 0) > top - 0.05).toBe(true);
    expect((cells.at(-1)?.lngLat[1] ?? 90) < 30.96).toBe(true);
  });
});

describe("candidates", () => {
  it("of every kind know their district, open ones first", () => {
    const data = dataOf(
      {
        grid: null,
        sites: true,
        points: ["310151"],
        drawn: [
          [121.47, 31.23],
          [120.6, 31.3],
        ],
        file: "rows0000",
      },
      [ROWS],
    );
    const located = atlas.sites.filter(({ lngLat }) => lngLat).length;
    expect(data.candidates).toHaveLength(located + 1 + 2 + 3);
    expect(data.candidates.map(({ isOpen }) => isOpen).lastIndexOf(true)).toBe(4);
    const at = (id: string) => data.candidates.find((one) => one.id === id)?.districtId;
    expect([at("310151"), at("p1"), at("p2"), at("r1"), at("r3")]).toEqual(["310151", "310101", null, "310115", null]);
  });

  it("that there are not are told, and errors leave a question that says why", () => {
    expect(codes(dataOf({ grid: null, open: [] }))).toContain("siting.no-candidates");
    expect(issueOf(dataOf({ file: "gonegone" }), "file-missing")?.severity).toBe("error");
    expect(issueOf(dataOf({ open: ["site-temu-warehouse"] }), "open-unlocated")?.params.sites).toBe(
      "site-temu-warehouse",
    );
    expect(issueOf(dataOf({ forced: ["310101.1"] }), "no-candidate")?.params.ids).toBe("310101.1");
    expect(codes(dataOf({ within: [] }))).toContain("siting.grid-nowhere");
  });
});

describe("demand", () => {
  it("names districts without a figure, and takes no part of their date for another", () => {
    const data = dataOf({ at: "2018-12-31" });
    expect(data.demand).toHaveLength(16);
    expect(issueOf(data, "demand-of-dates")?.params.dates).toBe("2017-12-31;2018-12-31");
    const none = dataOf({ at: "2000-01-01" });
    expect(none.demand).toEqual([]);
    expect(none.missing).toHaveLength(16);
    expect(codes(none)).toEqual(expect.arrayContaining(["siting.no-demand", "siting.demand-missing"]));
    expect(codes(none).some((code) => code.startsWith("location."))).toBe(false);
  });

  it("of cities stands at their seats; a city without a stated seat is named", () => {
    const data = dataOf({ demand: { type: "cities", metric: "city_population_census" } });
    expect(data.demand).toHaveLength(40);
    expect(issueOf(data, "demand-unlocated")?.params.count).toBe(1);
    const suzhou = data.demand.find(({ id }) => id === "320500");
    expect(suzhou?.weight).toBe(12_748_262);
    expect(suzhou?.lngLat).toEqual(atlas.placeById.get("320500")?.seat?.lngLat);
  });

  it("never counts a target, nor a bound as a value", () => {
    const target = dataOf({ demand: { type: "districts", metric: "livestream_entities" }, at: "2026-06-30" });
    expect(target.demand).toEqual([]);
    expect(target.missing).toHaveLength(16);
    const bound = dataOf({ demand: { type: "districts", metric: "digital_enterprises" } });
    expect(bound.demand.map(({ id }) => id)).not.toContain("310110");
    expect(issueOf(bound, "demand-only-bound")?.params.places).toBe("310110");
  });

  it("of a file weighs by its column; rows without a weight are named", () => {
    const data = dataOf({ demand: { type: "file", id: "rows0000" } }, [ROWS]);
    expect(data.demand.map(({ label, weight }) => [label, weight])).toEqual([
      [{ type: "text", text: "east" }, 100],
      [{ type: "text", text: "west" }, 300],
    ]);
    expect(data.missing).toEqual([{ type: "text", text: "Suzhou" }]);
    expect(issueOf(data, "demand-rows-missing")?.params).toMatchObject({ count: 1, of: 3, column: "people" });
  });
});

describe("distances", () => {
  it("become minutes by detour and speed, and nothing else changes", () => {
    const [km, min] = [dataOf(), dataOf({ distance: { type: "min", detour: 1.3, speedKmh: 39 } })];
    expect(min.costUnit).toBe("min");
    for (const [i, cost] of min.costs.entries()) expect(cost).toBeCloseTo(2 * (km.costs[i] as number), 9);
    const within = (data: SitingData) => data.criteria.find(({ id }) => id === "demand:13")?.values;
    expect(within(min)).toEqual(within(km));
  });

  it("come from a matrix by names, in either direction; what it leaves out is no way", () => {
    const brought = {
      from: ["310101", "310104"],
      to: ["p1", "nobody"],
      values: [
        [1, 2],
        [null, 4],
      ],
    };
    const turned = {
      from: brought.to,
      to: brought.from,
      values: [
        [1, null],
        [2, 4],
      ],
    };
    const ask = {
      grid: null,
      open: [],
      drawn: [[121.4, 31.2] as LngLat],
      distance: { type: "file", id: "matrix00" } as const,
    };
    const data = dataOf(ask, [matrix("matrix00", brought)]);
    expect(data.costUnit).toBe("own");
    expect([...data.costs].slice(0, 2)).toEqual([1, Number.POSITIVE_INFINITY]);
    expect(dataOf(ask, [matrix("matrix00", turned)])).toEqual(data);
    expect(issueOf(data, "no-way")?.params).toEqual({ count: 15, of: 16 });
    expect(issueOf(data, "matrix-demand-missing")?.params.count).toBe(14);
    const strange = dataOf(ask, [matrix("matrix00", { from: ["a"], to: ["b"], values: [[1]] })]);
    expect(codes(strange)).toContain("siting.matrix-matches-nothing");
  });
});

describe("criteria", () => {
  it("take a district's figure, divided by its land, with its own id", () => {
    const data = dataOf();
    const factory = data.criteria.find(({ id }) => id === "floor_area_factory/land");
    const j = data.candidates.findIndex(({ id }) => id === "310118.1");
    expect(factory?.figureIds[j]).toBe("floor_area_factory/310118/2017-12-31");
    expect(factory?.values[j]).toBeCloseTo(25_250_000 / 670.14, 6);
    expect(factory?.range).toBeNull();
  });

  it("leave a bound and a target out, keep an approximation as wide as its last digit", () => {
    const data = dataOf({ points: all, criteria: [metric("digital_enterprises"), metric("gdp")], at: "2024-12-31" });
    const of = (id: string, district: string) => {
      const j = data.candidates.findIndex((one) => one.id === district);
      const found = data.criteria.find((one) => one.id === `${id}/none`);
      return [found?.values[j], found?.range?.low[j], found?.range?.high[j]];
    };
    expect(of("digital_enterprises", "310110")[0]).toBeNaN();
    expect(issueOf(data, "criterion-only-bound")?.params.places).toBe("310110");
    // About 250 billion: 2.5e11 with a last digit of 1e10.
    expect(of("gdp", "310105")).toEqual([250e9, 245e9, 255e9]);
  });

  it("count sites and demand within a radius, and read columns of the file", () => {
    const data = dataOf(
      {
        grid: null,
        file: "rows0000",
        criteria: [
          criterion({ type: "sites-within", km: 12 }),
          criterion({ type: "site", id: "site-disney" }),
          criterion({ type: "column", column: 0 }),
          criterion({ type: "column", column: 1 }),
        ],
      },
      [ROWS],
    );
    const east: LngLat = [121.6, 31.2];
    const near = atlas.sites.filter(({ lngLat }) => lngLat && geodesicDistanceM(lngLat, east) <= 12_000);
    const j = data.candidates.findIndex(({ id }) => id === "r1");
    expect(near.length).toBeGreaterThan(2);
    expect(data.criteria[0]?.values[j]).toBe(near.length);
    expect(data.criteria[1]?.values[j]).toBeCloseTo(geodesicDistanceM(east, [121.66369, 31.14343]) / 1000, 9);
    expect([...(data.criteria[2]?.values.slice(5) ?? [])]).toEqual([5, Number.NaN, 2]);
    expect(codes(data)).toContain("siting.column-no-numbers");
  });

  it("reach as far as uncertain weights can pull a mean: every corner of them tried", () => {
    const choice: SitingChoice = {
      ...DEFAULT_SITING,
      grid: null,
      points: all,
      criteria: [criterion({ type: "mean-distance" }), criterion({ type: "demand-within", km: 20 })],
    };
    const inputs = sitingInputs(atlas, choice, new Map());
    const uncertain = inputs.demand.slice(0, 6).map((one, i) => {
      const value = 1e6 + 3e5 * i;
      return { ...one, stated: one.stated && { ...one.stated, value, low: value * 0.6, high: value * 1.7 } };
    });
    const data = finish(sitingData(field, { ...inputs, demand: uncertain }, choice));
    const [mean, within] = data.criteria;
    for (let j = data.openCount; j < data.candidates.length; j += 1) {
      const ways = data.demand.map((_, i) => data.costs[i * data.candidates.length + j] as number);
      const corners = Array.from({ length: 2 ** 6 }, (_, mask) => {
        const weights = data.demand.map(({ low, high }, i) => (mask & (1 << i) ? high : low));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        return weights.reduce((sum, weight, i) => sum + weight * (ways[i] as number), 0) / total;
      });
      expect(mean?.range?.low[j]).toBeCloseTo(Math.min(...corners), 9);
      expect(mean?.range?.high[j]).toBeCloseTo(Math.max(...corners), 9);
      const sum = (of: "low" | "high") =>
        data.demand.reduce((total, one, i) => total + ((ways[i] as number) <= 20 ? one[of] : 0), 0);
      if (sum("low") === 0) continue;
      expect([within?.range?.low[j], within?.range?.high[j]]).toEqual([sum("low"), sum("high")]);
    }
  });

  it("hold each value in its range, whatever is chosen", () => {
    const measures = fc.oneof(
      fc.constantFrom<CriterionChoice["measure"]>({ type: "mean-distance" }, { type: "nearest-open" }),
      fc.double({ min: 1, max: 60, noNaN: true }).map((km) => ({ type: "demand-within", km }) as const),
      fc.double({ min: 1, max: 60, noNaN: true }).map((km) => ({ type: "sites-within", km }) as const),
      fc.constantFrom(...atlas.metrics.map(({ id }) => ({ type: "metric", metric: id, denominator: "none" }) as const)),
    );
    const dates = fc.constantFrom("2012-12-31", "2018-12-31", "2024-12-31", "2025-12-31");
    fc.assert(
      fc.property(fc.array(measures, { minLength: 1, maxLength: 6 }), dates, (chosen, at) => {
        const data = dataOf({ grid: null, sites: true, points: all, criteria: chosen.map(criterion), at });
        for (const { values, range, figureIds } of data.criteria) {
          expect(values).toHaveLength(data.candidates.length);
          expect(figureIds).toHaveLength(data.candidates.length);
          values.forEach((value, i) => {
            const [low, high] = [range?.low[i] ?? Number.NaN, range?.high[i] ?? Number.NaN];
            if (Number.isNaN(low)) return;
            expect(low <= value && value <= high).toBe(true);
          });
        }
        for (const { code } of data.issues)
          if (code.startsWith("siting.")) expect(SITING_ISSUES).toHaveProperty([code.slice(7)]);
      }),
      { numRuns: 25 },
    );
  });
});

describe("the problem", () => {
  it("limits new sites alone: by district, by spacing, by costs of their own", () => {
    const data = dataOf({
      limits: [{ district: "310118", most: 1 }],
      spacingKm: 6,
      cost: { type: "all", value: 3 },
      capacity: { type: "all", value: 1e6 },
      budget: 7,
      forced: ["310118.2"],
      forbidden: ["310118.3"],
    });
    const { problem, candidates } = data;
    const [group] = problem.groups;
    expect(group?.members.every((i) => candidates[i]?.districtId === "310118" && !candidates[i]?.isOpen)).toBe(true);
    expect(problem.fixed).toContain(candidates.findIndex(({ id }) => id === "310118.2"));
    expect(problem.forbidden).toEqual([candidates.findIndex(({ id }) => id === "310118.3")]);
    expect([...(problem.openingCosts ?? [])].slice(0, 6)).toEqual([0, 0, 0, 0, 0, 3]);
    expect(
      problem.capacities?.every((value, j) => value === (candidates[j]?.isOpen ? Number.POSITIVE_INFINITY : 1e6)),
    ).toBe(true);
    const near = new Set(problem.spacing.map((pair) => pair.join()));
    for (let i = 5; i < candidates.length; i += 1)
      for (let j = i + 1; j < candidates.length; j += 1) {
        const [a, b] = [candidates[i], candidates[j]] as [(typeof candidates)[number], (typeof candidates)[number]];
        const isFree = ![a.id, b.id].includes("310118.3");
        expect(near.has(`${i},${j}`)).toBe(isFree && geodesicDistanceM(a.lngLat, b.lngLat) < 6000);
      }
  });

  it("cannot open what a column says nothing of, and opens what is open without cost or bound", () => {
    const data = dataOf(
      {
        grid: null,
        file: "rows0000",
        cost: { type: "column", column: 0 },
        capacity: { type: "column", column: 2 },
        budget: 5,
      },
      [ROWS],
    );
    expect([...(data.problem.openingCosts ?? [])]).toEqual([0, 0, 0, 0, 0, 5, 0, 2]);
    expect(data.problem.capacities?.[0]).toBe(Number.POSITIVE_INFINITY);
    expect(data.problem.forbidden).toEqual([6, 7]);
    expect(issueOf(data, "cost-unknown")?.params.ids).toBe("r2");
    expect(issueOf(data, "capacity-unknown")?.params.ids).toBe("r3");
    expect(issueOf(dataOf({ budget: 5 }), "budget-without-cost")?.severity).toBe("warning");
  });

  it("is too much where a spacing forbids hundreds of thousands of pairs", () => {
    const data = dataOf(
      { grid: { shape: "hex", km2: 4 }, within: all, spacingKm: 60, demand: { type: "file", id: "rows0000" } },
      [ROWS],
    );
    expect(codes(data)).toContain("siting.too-many-spacing-pairs");
  });
});
