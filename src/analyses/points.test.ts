import { describe, expect, test } from "vitest";
import { geodesicDestination } from "../../geo/measure/destination.ts";
import { geodesicDistanceM } from "../../geo/measure/distance.ts";
import { isInside } from "../../geo/shape/is-inside.ts";
import { randomPointsIn } from "../../geo/shape/random-points.ts";
import { seededRandom, shuffle } from "../../geo/statistics/seeded-random.ts";
import type { LngLat } from "../../geo/types.ts";
import { unstatedFormulas, unwordedKeys, unwordedParams } from "../../tests/support/analysis-words.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import type { Analysis, AnalysisInput, Quantity } from "./analysis.ts";
import { solveClusters } from "./point-clusters.ts";
import { solveDensity } from "./point-density.ts";
import { solveHexes } from "./point-hexes.ts";
import { envelopeRank, type PatternTask, solvePattern } from "./point-pattern.ts";
import { askedPoints, drawnLand, landWindow, moved, type PointSet } from "./point-set.ts";
import { points } from "./points.ts";
import { runAnalysis } from "./run.ts";

const atlas = fixtureAtlas();
const siteIds = atlas.sites.filter(({ lngLat }) => lngLat).map(({ id }) => id);
const asked = (part: Partial<AnalysisInput> = {}): AnalysisInput => ({
  atlas,
  metric: "floor_area_factory",
  denominator: "land",
  at: "2017-12-31",
  policy: "at",
  crossings: [],
  classes: { method: "natural-breaks", k: 5, scope: "fixed", breaks: [] },
  siteIds,
  selectedId: null,
  ...part,
});
const run = (params: Record<string, string> = {}, part: Partial<AnalysisInput> = {}) =>
  runAnalysis(points as Analysis, asked(part), params);
const quiet = () => undefined;
const land = drawnLand(atlas, "districts");
const window = landWindow(land);

/** Generated points over the land, every fourth within 2 km of one spot. */
function generated(count: number, uncertaintyM = 0): PointSet {
  const random = seededRandom(11);
  const draw = randomPointsIn(window.geometry, random);
  return Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    lngLat: i % 4 === 0 ? geodesicDestination([121.35, 31.1], 360 * random(), 2000 * Math.sqrt(random())) : draw(),
    weight: 1,
    uncertaintyM,
  }));
}

describe("the sites", () => {
  test.each(["dbscan", "hdbscan", "density", "pattern", "hex"])(
    "%s: answered, worded, with every formula, twice the same",
    (method) => {
      const result = run({ method, draws: "99" });
      expect(result.status).not.toBe("cannot");
      expect(result.explain).toHaveLength(3);
      expect(unstatedFormulas(result)).toEqual([]);
      expect(unwordedKeys(result)).toEqual([]);
      expect(JSON.stringify(result)).not.toMatch(/null,"as"|"value":null,"as"/);
      const shuffled = [...siteIds];
      shuffle(shuffled, seededRandom(5));
      expect(run({ method, draws: "99" }, { siteIds: shuffled })).toEqual(result);
    },
  );

  test("claims on whole districts and landmarks are no points; what is left out is said", () => {
    const { points: taken, areas, landmarks } = askedPoints(asked(), "sites", false);
    expect(areas).toEqual(["base-qingpu-factories", "base-yangpu"]);
    expect(landmarks.length).toBeGreaterThan(0);
    expect(taken.length + areas.length + landmarks.length).toBe(siteIds.length);
    expect(JSON.stringify(run().assumptions)).toContain("points.assume.areas-out");
    expect(askedPoints(asked(), "bases", true).points).toHaveLength(5);
  });

  test("too few are no pattern; seats of cities are one", () => {
    expect(run({}, { siteIds: siteIds.slice(0, 2) }).status).toBe("cannot");
    expect(run({ of: "bases" }).status).not.toBe("cannot");
    const seats = run({ of: "seats", method: "pattern", draws: "99", farthest: "200" });
    expect(seats.status).not.toBe("cannot");
    expect(JSON.stringify(seats.facts)).toContain("points.fact.window.cities");
    // No source states the seat of Shanghai itself.
    expect(askedPoints(asked(), "seats", false)).toMatchObject({ seatless: ["310000"] });
    expect(unwordedKeys([seats, run({ of: "seats", reach: "100" }), run({ of: "bases", areas: "1" })])).toEqual([]);
  });

  test("every choice is worded", () => expect(unwordedParams(points)).toEqual([]));
});

describe("groups", () => {
  const task = (set: PointSet, reachM: number, least: number) =>
    ({ method: "dbscan", points: set, reachM, least }) as const;

  test("a lone point is in none, whatever the method", () => {
    const crowd = generated(40).filter((_, i) => i % 4 === 0);
    const set = [...crowd, { id: "far", lngLat: [121.9, 30.9] as LngLat, weight: 1, uncertaintyM: 0 }];
    expect(solveClusters(task(set, 3000, 3), quiet).labels.at(-1)).toBe(-1);
    expect(solveClusters({ ...task(set, 0, 3), method: "hdbscan" }, quiet).labels.at(-1)).toBe(-1);
    expect(solveClusters(task([set.at(-1) as PointSet[number]], 3000, 2), quiet).labels).toEqual([-1]);
  });

  test("reach is geodesic: two points at the very distance are neighbours, a millimetre more and they are not", () => {
    const a: LngLat = [121.4, 31.2];
    const b = geodesicDestination(a, 77, 5000);
    const set = [a, b].map((lngLat, i) => ({ id: String(i), lngLat, weight: 1, uncertaintyM: 0 }));
    const far = geodesicDistanceM(a, b);
    expect(solveClusters(task(set, far, 2), quiet).labels).toEqual([0, 0]);
    expect(solveClusters(task(set, far - 0.001, 2), quiet).labels).toEqual([-1, -1]);
  });

  test("shares of draws: exact positions stay, vague ones do not; the same seed, the same shares", () => {
    const vague = (uncertaintyM: number) => generated(60).map((one) => ({ ...one, uncertaintyM }));
    const firm = solveClusters(task(vague(1), 2500, 4), quiet);
    expect(firm.check?.pairs.filter(({ share }) => share > 0.9).length).toBeGreaterThan(
      0.9 * (firm.check?.pairs.length ?? 0),
    );
    const loose = solveClusters(task(vague(9000), 2500, 4), quiet);
    expect(solveClusters(task(vague(9000), 2500, 4), quiet)).toEqual(loose);
    const mean = (list: readonly (number | null)[] = []) => {
      const known = list.filter((one) => one !== null);
      return known.reduce((sum, one) => sum + one, 0) / known.length;
    };
    expect(mean(loose.check?.stays)).toBeLessThan(mean(firm.check?.stays));
  });

  test("positions are drawn within their uncertainty", () => {
    const set = generated(200, 3000);
    const drawn = moved(set, seededRandom(3));
    const far = drawn.map((place, i) => geodesicDistanceM(place, set[i]?.lngLat as LngLat));
    expect(Math.max(...far)).toBeLessThanOrEqual(3000.001);
    // Evenly over the disc: half of them beyond 1/√2 of it.
    expect(far.filter((d) => d > 3000 / Math.SQRT2).length).toBeGreaterThan(75);
    expect(
      moved(
        set.map((one) => ({ ...one, uncertaintyM: 0 })),
        seededRandom(3),
      ),
    ).toEqual(set.map(({ lngLat }) => lngLat));
  });
});

describe("the pattern", () => {
  const patternOf = (task: PatternTask) => {
    const solution = solvePattern(task, quiet);
    if (solution.method !== "pattern") throw new Error("too few points on land");
    return solution;
  };

  test("points off the land take no part; where too few are left there is no answer", () => {
    const at = (id: string, lngLat: LngLat) => ({ id, lngLat, weight: 1, uncertaintyM: 0 });
    const set = [at("a", [121.4, 31.1]), at("b", [121.3, 31.2]), at("sea", [122.9, 30.9])];
    const task = { method: "pattern", points: set, land, draws: 99, farthestM: 5_000 } as const;
    expect(solvePattern(task, quiet)).toEqual({ method: "no-pattern", outside: ["sea"] });
    const result = points.present(
      asked(),
      { of: "sites", areas: "1", method: "pattern" },
      task,
      solvePattern(task, quiet),
    );
    expect(result.status).toBe("cannot");
    const whole = patternOf({ ...task, points: [...set, at("c", [121.5, 31])] });
    expect([whole.points.length, whole.outside]).toEqual([3, ["sea"]]);
  });

  test("clustered points lie closer than simulations, random ones do not", () => {
    const draw = randomPointsIn(window.geometry, seededRandom(1));
    const even = Array.from({ length: 60 }, (_, i) => ({ id: String(i), lngLat: draw(), weight: 1, uncertaintyM: 0 }));
    const asks = { method: "pattern", land, draws: 99, farthestM: 10_000 } as const;
    const random = patternOf({ ...asks, points: even });
    expect(random.index.p).toBeGreaterThan(0.05);
    const crowd = generated(240).filter((_, i) => i % 4 === 0 || i % 12 === 1);
    const crowded = patternOf({ ...asks, points: crowd });
    expect(crowded.index.p).toBe(0.02);
    expect(crowded.globalP).toBe(0.01);
    expect(crowded.radii.some(({ l, high }) => l > high)).toBe(true);
    for (const { low, mean, high } of random.radii) expect(low <= mean && mean <= high).toBe(true);
  });

  test("of random patterns about one in twenty is taken for one that is not", () => {
    const random = seededRandom(99);
    const draw = randomPointsIn(window.geometry, random);
    const found = Array.from({ length: 60 }, () => {
      const set = Array.from({ length: 12 }, (_, i) => ({ id: String(i), lngLat: draw(), weight: 1, uncertaintyM: 0 }));
      return patternOf({ method: "pattern", points: set, land, draws: 99, farthestM: 20_000 });
    });
    expect(found.filter(({ index }) => index.p <= 0.05).length).toBeLessThanOrEqual(9);
    expect(found.filter(({ globalP }) => globalP <= 0.05).length).toBeLessThanOrEqual(9);
  });

  test("the envelope's level is stated: 4 % of 99, 5 % of 199 and 999", () => {
    expect([99, 199, 999].map((draws) => (2 * envelopeRank(draws)) / (draws + 1))).toEqual([0.04, 0.05, 0.05]);
  });
});

describe("density and cells", () => {
  test("the density over land adds up to the points well within it", () => {
    const inner = generated(60).filter((_, i) => i % 4 === 0);
    const { mass, cells, peak } = solveDensity({ method: "density", points: inner, land, bandwidthM: 2500 }, quiet);
    expect(mass / inner.length).toBeGreaterThan(0.985);
    expect(mass / inner.length).toBeLessThan(1.005);
    expect(geodesicDistanceM(cells[peak]?.center as LngLat, [121.35, 31.1])).toBeLessThan(1500);
    expect(cells.every(({ center }) => isInside(center, window.geometry))).toBe(true);
  });

  test("hexagons hold every point once", () => {
    const set = generated(500);
    const { cells } = solveHexes({ method: "hex", points: set, widthKm: 5, anchor: [121.47, 31.23] });
    expect(cells.flatMap((cell) => cell.points).sort((a, b) => a - b)).toEqual(set.map((_, i) => i));
    for (const { ring, points: held, weight } of cells) {
      expect(weight).toBe(held.length);
      for (const i of held)
        expect(isInside(set[i]?.lngLat as LngLat, { type: "Polygon", coordinates: [ring as LngLat[]] })).toBe(true);
    }
  });
});

test("10,000 generated points go through the same interface", () => {
  const set = generated(10_000, 500);
  const params = { of: "sites", areas: "0" };
  const tasks = [
    { method: "dbscan", points: set, reachM: 800, least: 8 },
    { method: "hdbscan", points: set, reachM: 0, least: 25 },
    { method: "density", points: set, land, bandwidthM: 5000 },
    { method: "hex", points: set, widthKm: 5, anchor: [121.47, 31.23] as LngLat },
    { method: "pattern", points: set.slice(0, 1000), land, draws: 99, farthestM: 3000 },
  ] as const;
  for (const task of tasks) {
    const solution = points.solve(task, quiet);
    expect(points.slow(task)).toBe(true);
    const result = points.present(asked(), { ...params, method: task.method }, task, solution);
    expect(result.status).not.toBe("cannot");
    if (solution.method === "dbscan" || solution.method === "hdbscan") {
      // The crowd that was put there is the largest group.
      const crowd = solution.labels.filter((label, i) => i % 4 === 0 && label === 0).length;
      expect(crowd).toBeGreaterThan(2000);
    }
  }
}, 240_000);

test("the window is the drawn land, larger than the official one", () => {
  const facts = JSON.stringify(run({ method: "density" }).facts);
  expect(facts).toContain("points.fact.official");
  expect(window.areaM2 / 1e6).toBeGreaterThan(6340);
  expect(window.areaM2 / 1e6).toBeLessThan(7500);
  const official = run({ method: "density" }).facts.find(({ label }) => label.key.startsWith("points.fact.window"));
  const stated = official?.note?.params?.official as Quantity;
  expect(stated.value).toBeGreaterThan(6000);
});
