import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import type { Extent, Origin, ReachBasis } from "../state/view.ts";
import type { SetAnswer } from "./reach-answer.ts";
import { answerQuestion } from "./reach-answering.ts";
import { reachField } from "./reach-field.ts";
import { reachPart } from "./reach-part.ts";
import { residentsOf } from "./reach-residents.ts";
import { reachSpec } from "./reach-spec.ts";
import type { UnitCoverage } from "./supply-reach.ts";

const atlas = fixtureAtlas();
const field = reachField(atlas);
const BASES = atlas.sites.filter((site) => site.baseCluster).map(({ id }): Origin => ({ type: "site", id }));
const km = (length: number): Extent => ({ type: "distance", km: length });

async function together(
  reaches: readonly ({ origin: Origin; extent: Extent } | null)[],
  basis: ReachBasis = "stated",
): Promise<SetAnswer> {
  const specs = reaches.map((reach) => reach && reachSpec(atlas, reach, new Map()));
  // As the worker gets and gives it.
  const question = structuredClone({ type: "set" as const, specs, basis });
  return structuredClone(await answerQuestion(field, question, async () => undefined));
}

const round = (lng: number, lat: number): Origin => ({ type: "point", lng, lat });
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const byId = (units: readonly UnitCoverage[]) => new Map(units.map((unit) => [unit.placeId, unit]));

/** Nothing is counted twice or left out: of the area, and of every district and city. */
function expectPartsToSumUp({ parts, union, core, coreGeometry }: SetAnswer, full: number): void {
  if (!parts) throw new Error("no parts");
  expect(sum(parts.map(({ areaKm2 }) => areaKm2)) / union.areaKm2).toBeCloseTo(1, 6);
  for (const level of ["districts", "cities"] as const)
    for (const unit of union[level]) {
      const shares = parts.map((part) => byId(part[level]).get(unit.placeId)?.share ?? 0);
      expect(sum(shares)).toBeCloseTo(unit.share, 5);
    }
  const whole = parts.find(({ mask }) => mask === full);
  expect(whole?.areaKm2 ?? 0).toBeCloseTo(core.areaKm2, 3);
  expect(coreGeometry.coordinates.length > 0).toBe(whole !== undefined);
  const sites = parts.flatMap(({ siteIds }) => siteIds);
  expect([...sites].sort()).toEqual([...union.siteIds].sort());
}

describe("the five bases with one radius", () => {
  test.each([
    [300, 0.8235],
    [30, 0.0957],
    [10, 0],
  ])("%i km: they share %f of what they cover together", async (length, share) => {
    const answer = await together(BASES.map((origin) => ({ origin, extent: km(length) })));
    expect(answer.shared).toBeCloseTo(share, 3);
    expectPartsToSumUp(answer, 31);
    expect(answer.jaccard).toHaveLength(10);
  });

  test("Jaccard of a pair is that of the pair alone", async () => {
    const five = await together(BASES.map((origin) => ({ origin, extent: km(30) })));
    const pair = await together([BASES[0], BASES[2]].map((origin) => ({ origin: origin as Origin, extent: km(30) })));
    expect(five.jaccard.find(({ a, b }) => a === 0 && b === 2)?.index).toBeCloseTo(pair.shared ?? Number.NaN, 6);
    expect(pair.jaccard[0]?.index).toBeCloseTo(pair.shared ?? Number.NaN, 9);
  });
});

describe("Yangpu against Qingpu at 10 km", () => {
  test("round their stated positions they are apart: two parts", async () => {
    const answer = await together([BASES[0], BASES[3]].map((origin) => ({ origin: origin as Origin, extent: km(10) })));
    expect(answer.parts?.map(({ mask }) => mask)).toEqual([1, 2]);
    expect(answer.shared).toBe(0);
    expect(answer.core.areaKm2).toBe(0);
    expectPartsToSumUp(answer, 3);
  });

  test("from anywhere within either district the parts sum to the union", async () => {
    const districts = ["310110", "310118"].map((id) => ({ origin: { type: "place", id } as const, extent: km(10) }));
    expectPartsToSumUp(await together(districts, "possible"), 3);
    // All of Qingpu is wider than 20 km: nothing is certain.
    const certain = await together(districts, "certain");
    expect(certain.parts?.map(({ mask }) => mask)).toEqual([1]);
    expectPartsToSumUp(certain, 3);
  });
});

describe("circles that touch, hold each other, or are one", () => {
  test("one reach alone is its own union and core, exactly", async () => {
    const answer = await together([{ origin: round(121.4737, 31.2304), extent: km(30) }]);
    expect(answer.shared).toBe(1);
    expect(answer.jaccard).toEqual([]);
    expect(answer.parts?.map(({ mask }) => mask)).toEqual([1]);
    expect(answer.union).toEqual(answer.core);
  });

  test("the same reach twice", async () => {
    const one = { origin: round(121.4737, 31.2304), extent: km(30) };
    const answer = await together([one, one]);
    expect(answer.parts?.map(({ mask }) => mask)).toEqual([3]);
    expect(answer.shared).toBeCloseTo(1, 9);
  });

  test("one within the other", async () => {
    const origin = round(121.4737, 31.2304);
    const answer = await together([
      { origin, extent: km(30) },
      { origin, extent: km(10) },
    ]);
    expect(answer.parts?.map(({ mask }) => mask)).toEqual([1, 3]);
    expect(answer.shared).toBeCloseTo(1 / 9, 4);
    expectPartsToSumUp(answer, 3);
  });

  test("a district that two reaches cover only together lies wholly within their union, partly in each part", async () => {
    const [lng, lat] = [121.42154, 31.0574];
    const halves = [lng - 0.25, lng + 0.25].map((at) => ({ origin: round(at, lat), extent: km(32) }));
    const answer = await together(halves);
    const each = await Promise.all(halves.map((one) => together([one])));
    const minhang = (units: readonly UnitCoverage[]) => byId(units).get("310112")?.relation;
    expect(each.map(({ union }) => minhang(union.districts))).toEqual(["partly", "partly"]);
    expect(minhang(answer.union.districts)).toBe("within");
    expect(minhang(answer.core.districts)).toBe("partly");
    expect(answer.parts?.map((part) => minhang(part.districts))).toEqual(["partly", "partly", "partly"]);
    expectPartsToSumUp(answer, 3);
  });

  test("touching: no part of both", async () => {
    const answer = await together([
      { origin: round(121, 0), extent: km(10) },
      // 20 km along the equator, on which a degree is 111.319490793 km.
      { origin: round(121 + 20 / 111.319490793, 0), extent: km(10) },
    ]);
    expect(answer.core.areaKm2).toBeCloseTo(0, 4);
    expect(answer.union.areaKm2).toBeCloseTo(2 * Math.PI * 100, 1);
  });
});

describe("a reach that takes no part", () => {
  test("leaves the places of the others as they are, and has no bit", async () => {
    const [a, , c] = BASES.map((origin) => ({ origin, extent: km(30) }));
    const answer = await together([a ?? null, null, c ?? null]);
    expect(answer.parts?.map(({ mask }) => mask)).toEqual([1, 4, 5]);
    expect(answer.jaccard.map((pair) => [pair.a, pair.b])).toEqual([[0, 2]]);
  });

  test("closing a base never raises any coverage", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
        fc.integer({ min: 5, max: 60 }),
        async (open, r) => {
          const reaches = BASES.map((origin) => ({ origin, extent: km(r) }));
          const all = await together(reaches);
          const left = await together(reaches.map((reach, i) => (open.includes(i) ? reach : null)));
          expect(left.union.areaKm2).toBeLessThanOrEqual(all.union.areaKm2 * (1 + 1e-6));
          for (const level of ["districts", "cities"] as const)
            for (const unit of left.union[level])
              expect(unit.share).toBeLessThanOrEqual((byId(all.union[level]).get(unit.placeId)?.share ?? 0) + 1e-6);
          expect(left.union.siteIds.every((id) => all.union.siteIds.includes(id))).toBe(true);
        },
      ),
      { numRuns: 5 },
    );
  });

  test("one that is not open at the date counts as none of them", () => {
    const [site] = atlas.sites.filter(({ id }) => id === "base-yangpu");
    if (!site) throw new Error("no Yangpu");
    const from = { start: "2021-01-04", end: "2021-01-04" };
    const until = { start: "2024-01-01", end: "2024-12-31" };
    const opened = { ...site, open: { from, until, sourceId: site.sourceId } };
    const fixture = { ...atlas, siteById: new Map([...atlas.siteById, [site.id, opened]]) };
    const reach = { origin: { type: "site", id: site.id } as const, extent: km(30) };
    const at = (date: string | null) => reachPart(fixture, reach, { date, isochrones: new Map() });
    expect(at("2020-12-31")).toBe("not-yet");
    expect(at("2022-06-01")).toBe("counts");
    expect(at("2024-06-01")).toBe("counts");
    expect(at("2025-01-01")).toBe("closed");
    expect(at(null)).toBe("counts");
    const either = {
      origin: { type: "set" as const, of: [reach.origin, { type: "site" as const, id: "base-nanxiang-xingda" }] },
      extent: km(30),
    };
    expect(reachPart(fixture, either, { date: "2025-01-01", isochrones: new Map() })).toBe("counts");
    expect(reachPart(atlas, reach, { date: "1999-01-01", isochrones: new Map() })).toBe("counts");
  });
});

test("of more than five reaches pairs are told, and no parts", async () => {
  const six = [...BASES, round(121.4737, 31.2304)].map((origin) => ({ origin, extent: km(30) }));
  const answer = await together(six);
  expect(answer.parts).toBeNull();
  expect(answer.jaccard).toHaveLength(15);
});

test("nothing certain at all: no share, no part", async () => {
  const answer = await together(
    [BASES[3], BASES[3]].map((origin) => ({ origin: origin as Origin, extent: km(5) })),
    "certain",
  );
  expect(answer.shared).toBeNull();
  expect(answer.parts).toEqual([]);
  expect(answer.union.areaKm2).toBe(0);
  expect(answer.jaccard).toEqual([{ a: 0, b: 1, index: 0 }]);
});

test("residents of the parts: bounds contain the estimates, which sum up to the union's", async () => {
  const { parts, union } = await together(BASES.map((origin) => ({ origin, extent: km(30) })));
  const at = "2020-11-01";
  const whole = residentsOf(atlas, union.districts, at);
  const each = (parts ?? []).map((part) => residentsOf(atlas, part.districts, at));
  for (const { low, high, estimate } of [whole, ...each]) {
    expect(low).toBeLessThanOrEqual(estimate);
    expect(estimate).toBeLessThanOrEqual(high);
  }
  expect(sum(each.map(({ estimate }) => estimate)) / whole.estimate).toBeCloseTo(1, 4);
});
