import { createRequire } from "node:module";
import type { StyleSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import type { LngLat } from "../../../data/schema/ids.ts";
import { nearestAllocation } from "../../../geo/optimize/allocation.ts";
import { plainProblem } from "../../../geo/optimize/problem.ts";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import { sceneOfView, tokenPalette } from "../../../tests/support/map-scene.ts";
import type { Candidate, LocationAnswer, PickLoss, Scores, SitingData } from "../../siting/answers.ts";
import { DEFAULT_SITING } from "../../siting/choice.ts";
import { scoreClasses } from "../../siting/score-classes.ts";
import { styleOf } from "../engine/drawn-scene.ts";
import { NO_SITING } from "../scene/siting.ts";
import { CandidateIndex } from "./candidate-index.ts";
import { CellKeeper, drawnStyles, PIECE } from "./cell-pieces.ts";
import { drawnSiting, type SitingShown, serviceReachM } from "./drawn-siting.ts";
import { type NameGround, nameSpots, placeNames, type SitingNames } from "./place-names.ts";
import { bringsSpots, sitingFrame } from "./siting-frame.ts";
import { sitingScene } from "./siting-scene.ts";
import { contributionsOf, coveredBy, rankOf, serversOf, standingOf } from "./siting-words.ts";
import { isSameCandidates } from "./use-siting-shown.ts";

const fromMapLibre = createRequire(createRequire(import.meta.url).resolve("maplibre-gl/package.json"));
const { validateStyleMin } = fromMapLibre("@maplibre/maplibre-gl-style-spec") as {
  validateStyleMin: (style: StyleSpecification) => readonly { message: string }[];
};

const HALF = 0.02;
const square = ([lng, lat]: LngLat): Candidate["cell"] => ({
  type: "Polygon",
  coordinates: [
    [
      [lng - HALF, lat - HALF],
      [lng + HALF, lat - HALF],
      [lng + HALF, lat + HALF],
      [lng - HALF, lat + HALF],
      [lng - HALF, lat - HALF],
    ],
  ],
});
const cell = (number: number, lngLat: LngLat): Candidate => ({
  id: `310114.${number}`,
  label: { type: "cell", placeId: "310114", number },
  lngLat,
  districtId: "310114",
  cell: square(lngLat),
  isOpen: false,
});

const candidates: readonly Candidate[] = [
  {
    id: "base-yangpu",
    label: { type: "site", id: "base-yangpu" },
    lngLat: [121.52, 31.27],
    districtId: "310110",
    cell: null,
    isOpen: true,
  },
  cell(1, [121.2, 31.38]),
  cell(2, [121.24, 31.38]),
  cell(3, [121.28, 31.38]),
  { id: "p1", label: { type: "drawn", number: 1 }, lngLat: [121.1, 31.1], districtId: null, cell: null, isOpen: false },
];
const demand = [
  { id: "310110", lngLat: [121.53, 31.29] as LngLat, weight: 100 },
  { id: "310114", lngLat: [121.25, 31.37] as LngLat, weight: 400 },
  { id: "310151", lngLat: [121.6, 31.65] as LngLat, weight: 25 },
].map((one) => ({
  ...one,
  label: { type: "place" as const, id: one.id },
  low: one.weight,
  high: one.weight,
  figureId: null,
}));
const costs = Float64Array.from([2, 32, 28, 25, 46, 27, 5, 2, 3, 33, 43, 48, 46, 43, 77]);
const problem = plainProblem(
  "mclp",
  Float64Array.from(demand, ({ weight }) => weight),
  5,
  costs,
  { radius: 13, p: 2 },
);
const data = {
  candidates,
  openCount: 1,
  demand,
  missing: [],
  costs,
  costUnit: "km",
  criteria: [],
  problem,
  issues: [],
  hash: "",
} as SitingData;
const scores = {
  scored: Int32Array.from([1, 2, 3]),
  criteria: [
    { id: "mean", weight: 0.5 },
    { id: "nearest", weight: 0.5 },
  ],
  contributions: [Float64Array.from([0.1, 0.3, 0.2]), Float64Array.from([0.1, 0.4, 0.3])],
  scores: Float64Array.from([0.2, 0.7, 0.5]),
  fronts: Int32Array.from([1, 1, 1]),
  order: Int32Array.from([1, 2, 0]),
  ranks: Int32Array.from([3, 1, 2]),
} as unknown as Scores;
const answer = {
  result: { objective: 500, chosen: [0, 2], allocation: nearestAllocation(problem, [0, 2]) },
} as unknown as LocationAnswer;
const pick = { allocation: nearestAllocation(problem, [0, 4]) } as unknown as PickLoss;

const shownOf = (patch: Partial<SitingShown["choice"]> = {}, more: Partial<SitingShown> = {}): SitingShown => ({
  data,
  choice: { ...DEFAULT_SITING, ...patch },
  scores,
  answer,
  pick,
  isStale: false,
  ...more,
});
const classes = scoreClasses(scores, "weighted-sum");
const stylesOf = ({ data: of, choice }: SitingShown) =>
  drawnStyles(
    of.candidates,
    of.openCount,
    scores.scored,
    classes?.classOf ?? new Uint8Array(0),
    drawnSiting(shownOf(choice)).forbidden,
  );
const frame = sitingFrame(fixtureAtlas(), DEFAULT_SITING, null);
const siteScene = (shown: SitingShown) => {
  const pieces = new CellKeeper().next(shown.data.candidates, stylesOf(shown));
  return sitingScene(drawnSiting(shown), pieces, classes?.rows.length ?? 1, frame, false, NO_SITING.placing);
};

describe("mode Site on the map", () => {
  for (const shown of ["answer", "scores", "pick"] as const)
    for (const theme of ["light", "dark"] as const)
      it(`gives a valid style: ${shown}, ${theme}`, () => {
        const scene = {
          ...sceneOfView({ mode: "site" }, theme),
          siting: siteScene(shownOf({ shown, pick: ["p1"], forbidden: ["310114.3"] })),
        };
        const style = styleOf(scene);
        expect(validateStyleMin(style)).toEqual([]);
        for (const layer of style.layers) if ("source" in layer) expect(style.sources).toHaveProperty(layer.source);
        expect(new Set(style.layers.map(({ id }) => id)).size).toBe(style.layers.length);
      });

  it("tells MapLibre one number of a feature, and the same objects while nothing changes", () => {
    const shown = shownOf();
    const scene = siteScene(shown);
    for (const { data: source } of Object.values(scene.sources))
      for (const { properties } of source.features) expect(Object.keys(properties ?? {})).toEqual(["i"]);
    const palette = tokenPalette("dark");
    expect(scene.under(palette)).toBe(scene.under(palette));
    expect(scene.layers(palette)).toBe(scene.layers(palette));
  });

  it("keeps the ground quiet: no fill of mode Explore, no other sites", () => {
    const { fill, sites, uncertainty } = sceneOfView({ mode: "site" });
    expect(fill.stateOf.size).toBe(0);
    expect(sites).toHaveLength(0);
    expect(uncertainty).toHaveLength(0);
  });

  it("draws the answer: new sites with rings, lines to whom each serves, demand that nobody serves hollow", () => {
    const drawn = drawnSiting(shownOf());
    expect(drawn.chosen).toEqual([2]);
    expect(drawn.open).toEqual([0]);
    expect(drawn.rings).toEqual([[121.24, 31.38]]);
    expect(drawn.reachM).toBe(13_000);
    expect(drawn.discs.map(({ isCovered }) => isCovered)).toEqual([true, true, false]);
    expect(drawn.discs.map(({ share }) => share)).toEqual([0.25, 1, 0.0625]);
    expect(drawn.lines).toEqual([
      { from: [121.53, 31.29], to: [121.52, 31.27], isOpen: true },
      { from: [121.25, 31.37], to: [121.24, 31.38], isOpen: false },
    ]);
    expect(drawn.leaders).toEqual([]);
  });

  it("draws scores alone, or the reader's own pick with whom it serves", () => {
    const alone = drawnSiting(shownOf({ shown: "scores", pick: ["p1"] }));
    expect([alone.chosen, alone.picked, alone.lines, alone.rings]).toEqual([[], [], [], []]);
    expect(alone.leaders).toEqual([2, 3, 1]);
    expect(alone.discs.every(({ isCovered }) => isCovered === null)).toBe(true);
    const own = drawnSiting(shownOf({ shown: "pick", pick: ["p1", "no-such"] }));
    expect(own.picked).toEqual([4]);
    expect(own.chosen).toEqual([2]);
    expect(own.rings).toEqual([[121.1, 31.1]]);
    expect(own.discs.map(({ isCovered }) => isCovered)).toEqual([true, false, false]);
  });

  it("draws no service while nothing is answered", () => {
    const drawn = drawnSiting(shownOf({}, { answer: null }));
    expect([drawn.chosen, drawn.lines, drawn.rings]).toEqual([[], [], []]);
    const none = { result: { ...answer.result, objective: null, chosen: [] } } as unknown as LocationAnswer;
    expect(drawnSiting(shownOf({}, { answer: none })).discs.every(({ isCovered }) => isCovered === null)).toBe(true);
  });

  it("measures how far a site serves over the ground, whatever the way is counted in", () => {
    const distance = { type: "km", detour: 1, speedKmh: 40 } as const;
    expect(serviceReachM({ radius: 13, distance })).toBe(13_000);
    expect(serviceReachM({ radius: 13, distance: { ...distance, detour: 1.3 } })).toBeCloseTo(10_000, 6);
    expect(serviceReachM({ radius: 30, distance: { ...distance, type: "min", detour: 1.25 } })).toBeCloseTo(16_000, 6);
    expect(serviceReachM({ radius: null, distance })).toBeNull();
    expect(serviceReachM({ radius: 13, distance: { type: "file", id: "abcdefgh" } })).toBeNull();
    expect(serviceReachM({ radius: 5000, distance })).toBeNull();
  });
});

describe("cells in pieces", () => {
  const many = Array.from({ length: 4 * PIECE + 7 }, (_, i) =>
    cell(i, [121 + (i % 100) * 0.01, 30.8 + Math.floor(i / 100) * 0.01]),
  );
  const plain = (scored = 0) => new Uint8Array(many.length).fill(1 + scored);

  it("makes one a call until all stand, and then none", () => {
    const keeper = new CellKeeper();
    const turns = Array.from({ length: 5 }, () => keeper.next(many, plain()));
    expect(turns.map(({ isWhole }) => isWhole)).toEqual([false, false, false, false, true]);
    const whole = turns[4];
    const count = Object.values(whole?.sources ?? {}).reduce((sum, { data: of }) => sum + of.features.length, 0);
    expect(count).toBe(many.length);
    const again = keeper.next(many, plain());
    expect(Object.values(again.sources)).toEqual(Object.values(whole?.sources ?? {}));
    expect(again.needs).toBe(whole?.needs);
  });

  it("makes anew only the pieces that look otherwise", () => {
    const keeper = new CellKeeper();
    let before = keeper.next(many, plain());
    while (!before.isWhole) before = keeper.next(many, plain());
    const changed = plain();
    changed[PIECE + 3] = 5;
    const after = keeper.next(many, changed);
    expect(after.isWhole).toBe(true);
    const differs = Object.keys(after.sources).filter((name) => after.sources[name] !== before.sources[name]);
    expect(differs).toEqual(["siting-cells-1"]);
  });

  it("forgets the pieces that a shorter list has not", () => {
    const keeper = new CellKeeper();
    let now = keeper.next(many, plain());
    while (!now.isWhole) now = keeper.next(many, plain());
    expect(Object.keys(keeper.next(many.slice(0, 3), plain().slice(0, 3)).sources)).toEqual(["siting-cells-0"]);
  });
});

describe("candidates under a spot", () => {
  const index = new CandidateIndex(candidates);
  const px = [0.001, 0.001] as const;
  it("finds the cell, and a point before the cell that it stands in", () => {
    expect(index.at([121.205, 31.39], px)).toBe(1);
    expect(index.at([121.285, 31.39], px)).toBe(3);
    expect(index.at([121.1, 31.105], px)).toBe(4);
    expect(index.at([121.1, 31.15], px)).toBe(-1);
    expect(index.at([121.4, 31.38], px)).toBe(-1);
    expect(new CandidateIndex([]).at([121, 31], px)).toBe(-1);
  });
});

describe("names", () => {
  const view = { width: 900, height: 700, lng: 121.4, lat: 31.4, zoom: 9.4 };
  const bounds = { x: 0, y: 0, w: 900, h: 700 };
  const names: SitingNames = {
    sites: new Map([[2, "Jiading 2"]]),
    demand: ["Yangpu", "Jiading", "Chongming"],
    missing: [{ text: "Pudong", lngLat: [121.6, 31.2] }],
  };
  const ground: NameGround = { unitAt: () => -1, measure: (text, size) => text.length * size * 0.6 };
  it("leaves none of the demand out, and keeps all apart", () => {
    const { names: placed, taken } = placeNames(view, bounds, [], nameSpots(drawnSiting(shownOf()), names), ground);
    expect(placed.map(({ text }) => text).sort()).toEqual(["Chongming", "Jiading", "Jiading 2", "Pudong", "Yangpu"]);
    expect(taken.badges.length).toBe(2 + 4 + 5);
  });
});

describe("what is said of a candidate", () => {
  it("ranks it, takes its score apart, and counts what it covers", () => {
    const shown = shownOf({ forced: ["310114.2"], pick: ["310114.2"] });
    expect(rankOf(shown, 2)).toEqual({ rank: 1, of: 3, score: 0.7 });
    expect(rankOf(shown, 4)).toBeNull();
    expect(contributionsOf(shown, 2).map(({ id }) => id)).toEqual(["nearest", "mean"]);
    expect(coveredBy(data, 2)).toEqual({ weight: 400, count: 1 });
    const drawn = drawnSiting(shown);
    expect(standingOf(drawn, 2)).toEqual(["new", "forced", "pick"]);
    expect(standingOf(drawn, 0)).toEqual(["open"]);
    expect(serversOf(drawn, 1)).toEqual([{ candidate: 2, share: 1 }]);
    expect(serversOf(drawn, 2)).toEqual([]);
  });
});

describe("frame and lists", () => {
  it("frames the first question before anything is computed, and files when they are there", () => {
    const { bounds } = frame;
    expect(bounds?.[0]).toBeLessThan(120.95);
    expect(bounds?.[2]).toBeGreaterThan(121.6);
    expect(frame.points.length).toBeGreaterThan(20);
    expect(bringsSpots(data)).toBe(false);
    const far = { ...data, demand: [{ ...demand[0], label: { type: "text", text: "x" }, lngLat: [118, 32] }] };
    expect(sitingFrame(fixtureAtlas(), DEFAULT_SITING, far as unknown as SitingData).bounds?.[0]).toBeLessThan(118);
  });

  it("knows the same candidates by what they are", () => {
    expect(isSameCandidates(candidates, structuredClone(candidates) as Candidate[])).toBe(true);
    expect(isSameCandidates(candidates, candidates.slice(1))).toBe(false);
    expect(isSameCandidates(candidates, [...candidates.slice(0, 4), cell(4, [121.3, 31.4])])).toBe(false);
  });
});
