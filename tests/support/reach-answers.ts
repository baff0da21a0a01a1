import type { Asked } from "../../src/bind/asked-answer.ts";
import type { AreaAnswer, Discrimination, PartAnswer, ReachAnswer, SetAnswer } from "../../src/derive/reach-answer.ts";
import type { UnitCoverage } from "../../src/derive/supply-reach.ts";
import type { Atlas } from "../../src/model/atlas.ts";
import type { Reach } from "../../src/state/view.ts";

const BASES = [
  "base-yangpu",
  "base-xuhui-binjiang",
  "base-nanxiang-xingda",
  "base-qingpu-factories",
  "base-hongqiao-pinhui",
];

/** The five bases at one distance, or the first of them. */
export function baseReaches(km: number, count = BASES.length): Reach[] {
  return BASES.slice(0, count).map((id) => ({ origin: { type: "site", id }, extent: { type: "distance", km } }));
}

const unit = (placeId: string, share: number): UnitCoverage => ({
  placeId,
  relation: share === 1 ? "within" : share === 0 ? "outside" : "partly",
  share,
  coveredKm2: share * 100,
  areaKm2: 100,
});

/** The first units wholly covered, the next by half, the others not. */
export function areaOver(atlas: Atlas, areaKm2: number, within: number, partly: number): AreaAnswer {
  const cover = (ids: readonly { id: string }[], whole: number, half: number) =>
    ids.map(({ id }, i) => unit(id, i < whole ? 1 : i < whole + half ? 0.5 : 0));
  return {
    areaKm2,
    districts: cover(atlas.districts, within, partly),
    cities: cover(atlas.cities, 0, 1),
    siteIds: ["base-yangpu", "base-xuhui-binjiang"],
    seatIds: [],
  };
}

export function reachAnswerOf(atlas: Atlas): ReachAnswer {
  return {
    certain: areaOver(atlas, 2124, 7, 7),
    stated: areaOver(atlas, 2827, 7, 8),
    possible: areaOver(atlas, 3632, 9, 7),
  };
}

/** Parts of round areas whose sum is the union; what all cover has 563 km². */
export function setAnswerOf(atlas: Atlas, count: number): SetAnswer {
  const full = 2 ** count - 1;
  const geometry = { type: "MultiPolygon" as const, coordinates: [] };
  const parts = Array.from({ length: full }, (_, i): PartAnswer => {
    const mask = i + 1;
    const { districts, cities } = areaOver(atlas, 0, 1, 2);
    const areaKm2 = mask === full ? 563 : 10 + mask * 7;
    return { mask, areaKm2, geometry, districts, cities, siteIds: ["base-yangpu"] };
  });
  const union = parts.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
  return {
    union: areaOver(atlas, union, 12, 4),
    core: areaOver(atlas, 563, 1, 4),
    coreGeometry: geometry,
    shared: 563 / union,
    jaccard: Array.from({ length: count }, (_, a) =>
      Array.from({ length: count - a - 1 }, (__, i) => ({ a, b: a + i + 1, index: 1 / (a + i + 2) })),
    ).flat(),
    parts: count <= 5 ? parts : null,
  };
}

/** A curve through 9.6 % at 30 km, 50 % at 85 km and 82 % at 300 km. */
export const CURVE: Discrimination = {
  points: [
    { km: 10, shared: 0 },
    { km: 20, shared: 0 },
    { km: 30, shared: 0.096 },
    { km: 85, shared: 0.5 },
    { km: 300, shared: 0.82 },
    { km: 1000, shared: 0.94 },
  ],
  km50: 85,
  km10: 30.5,
};

export const ready = <T>(value: T): Asked<T> => ({ status: "ready", value });
