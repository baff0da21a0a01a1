import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SITING, readSiting, writeSiting } from "./choice.ts";
import { type CriterionChoice, type Measure, MISSING_RULES, PROBLEMS, type SitingChoice } from "./choice-types.ts";

const km = fc.integer({ min: 1, max: 20_000 }).map((tenths) => tenths / 10);
const slug = fc.stringMatching(/^[a-z0-9]{1,8}([-_][a-z0-9]{1,8}){0,3}$/).filter((id) => !/^\d+$/.test(id));
const adcode = fc.integer({ min: 100_000, max: 999_999 }).map(String);
const id = fc.stringMatching(/^[a-z0-9]{8,16}$/);
const candidateId = fc.oneof(
  slug,
  adcode,
  fc.tuple(adcode, fc.nat(999)).map(([code, n]) => `${code}.${n}`),
);
const candidates = fc.uniqueArray(candidateId, { maxLength: 5 });
const direction = fc.constantFrom("more" as const, "less" as const);
const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({
    type: fc.constant("metric" as const),
    metric: slug,
    denominator: fc.constantFrom("none" as const, "land" as const),
  }),
  fc.constant({ type: "mean-distance" } as const),
  fc.constant({ type: "nearest-open" } as const),
  fc.record({ type: fc.constant("site" as const), id: slug }),
  fc.record({ type: fc.constantFrom("demand-within" as const, "sites-within" as const), km }),
  fc.record({ type: fc.constant("column" as const), column: fc.nat(99) }),
);
const criterion: fc.Arbitrary<CriterionChoice> = fc.record({
  measure,
  transformation: fc.oneof(
    fc.record({ kind: fc.constantFrom("linear" as const, "log" as const), direction }),
    fc.record({ kind: fc.constant("linear" as const), direction, ends: fc.constant([-1.5, 20] as const) }),
    fc.record({ kind: fc.constant("threshold" as const), direction, at: km }),
    fc.constant({
      kind: "piecewise",
      points: [
        [0, 0.2],
        [10.5, 1],
      ],
    } as const),
  ),
  weight: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
  missing: fc.constantFrom(...MISSING_RULES),
});
const perCandidate = fc.option(
  fc.oneof(
    fc.record({ type: fc.constant("all" as const), value: km }),
    fc.record({ type: fc.constant("column" as const), column: fc.nat(99) }),
  ),
);
const some: fc.Arbitrary<Partial<SitingChoice>> = fc.record(
  {
    sites: fc.boolean(),
    grid: fc.option(fc.record({ shape: fc.constantFrom("hex" as const, "square" as const), km2: fc.constant(2.5) })),
    within: fc.uniqueArray(adcode, { maxLength: 4 }),
    drawn: fc.uniqueArray(fc.tuple(fc.constantFrom(121.5, 120.25), fc.constantFrom(31, 30.125)), {
      maxLength: 3,
      selector: (one) => one.join(),
    }),
    file: fc.option(id),
    open: fc.uniqueArray(slug, { maxLength: 4 }),
    forced: candidates,
    forbidden: candidates,
    limits: fc.uniqueArray(fc.record({ district: adcode, most: fc.nat(9) }), {
      maxLength: 3,
      selector: (one) => one.district,
    }),
    spacingKm: fc.option(km.filter((n) => n <= 500)),
    capacity: perCandidate,
    cost: perCandidate,
    budget: fc.option(km),
    demand: fc.oneof(
      fc.record({ type: fc.constantFrom("districts" as const, "cities" as const), metric: slug }),
      fc.record({ type: fc.constant("file" as const), id }),
    ),
    distance: fc.oneof(
      fc.record({
        type: fc.constantFrom("km" as const, "min" as const),
        detour: fc.constantFrom(1, 1.4),
        speedKmh: fc.constantFrom(40, 25.5),
      }),
      fc.record({ type: fc.constant("file" as const), id }),
    ),
    criteria: fc.uniqueArray(criterion, { maxLength: 4, selector: (one) => JSON.stringify(one) }),
    judgements: fc.option(fc.array(fc.constantFrom(1, 3, 9, 1 / 3), { minLength: 1, maxLength: 10 })),
    problem: fc.constantFrom(...PROBLEMS),
    newSites: fc.nat(50),
    radius: fc.option(km),
    pick: candidates,
  },
  { requiredKeys: [] },
);

describe("choices of mode Site as texts", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(some, (patch) => {
        const choice = { ...DEFAULT_SITING, ...patch };
        expect(readSiting(writeSiting(choice))).toEqual({ choice, refused: [] });
      }),
    );
  });

  it("say nothing of defaults", () => {
    expect(writeSiting(DEFAULT_SITING)).toEqual({});
  });

  it("keep to the signs that a link can carry", () => {
    fc.assert(
      fc.property(some, (patch) => {
        for (const [name, text] of Object.entries(writeSiting({ ...DEFAULT_SITING, ...patch })))
          expect(`${name} ${text}`).toMatch(/^[a-zA-Z]{1,20} [\w.,/:;~ +-]{0,4000}$/);
      }),
    );
  });

  it("never trip over a strange text, and name what they refuse", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(DEFAULT_SITING)), fc.string(), (name, text) => {
        const { choice, refused } = readSiting({ [name]: text });
        expect(Object.keys(choice).sort()).toEqual(Object.keys(DEFAULT_SITING).sort());
        if (refused.length > 0) expect(choice).toEqual(DEFAULT_SITING);
      }),
    );
    expect(readSiting({ radius: "-3", nonsense: "1", newSites: "2.5" }).refused).toEqual([
      "radius",
      "nonsense",
      "newSites",
    ]);
  });
});

describe("what a problem begins with", () => {
  it("is a radius where demand is covered, and none where ways are shortened", () => {
    expect(readSiting({ problem: "pMedian" }).choice.radius).toBeNull();
    expect(readSiting({ problem: "pMedian", radius: "13" }).choice.radius).toBe(13);
    expect(readSiting({ problem: "lscp" }).choice.radius).toBe(13);
    expect(writeSiting({ ...DEFAULT_SITING, problem: "pCentre", radius: null })).toEqual({ problem: "pCentre" });
  });
});
