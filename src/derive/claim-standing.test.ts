import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FigureValue, Qualifier } from "../../data/schema/figure.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { claim, EAST, figure, metric, tinyAtlas, year } from "../../tests/support/tiny-atlas.ts";
import { agrees, claimStanding, claimsTestedBy } from "./claim-standing.ts";

const number = (value: number, qualifier: Qualifier = "=") => ({ type: "number", value, qualifier }) as const;
const range = (low: number, high: number) => ({ type: "range", low, high }) as const;

describe("agrees", () => {
  it("takes marks at their word", () => {
    expect(agrees(number(300), number(300))).toBe(true);
    expect(agrees(number(300), number(301))).toBe(false);
    expect(agrees(number(300, ">"), number(300))).toBe(false);
    expect(agrees(number(300, "≥"), number(300))).toBe(true);
    expect(agrees(number(300, ">"), number(420))).toBe(true);
    expect(agrees(number(300, "≤"), number(420))).toBe(false);
    expect(agrees(number(300, ">"), number(310, "<"))).toBe(true);
    expect(agrees(number(300, ">"), number(300, "≤"))).toBe(false);
    expect(agrees(number(300, "≈"), number(305))).toBe(true);
    expect(agrees(number(300, "≈"), number(330))).toBe(false);
    expect(agrees(range(2, 3), number(3))).toBe(true);
    expect(agrees(range(2, 3), number(3, ">"))).toBe(false);
    expect(agrees(range(2, 3), range(3.5, 4))).toBe(false);
    expect(agrees(number(0.1 + 0.2), number(0.3))).toBe(true);
  });

  it("is the same both ways, and every statement agrees with itself", () => {
    const value: fc.Arbitrary<Exclude<FigureValue, { type: "missing" }>> = fc.oneof(
      fc.record({
        type: fc.constant("number" as const),
        value: fc.integer({ min: -50, max: 50 }),
        qualifier: fc.constantFrom<Qualifier>("=", ">", "≥", "<", "≤", "≈"),
      }),
      fc
        .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }))
        .map(([low, width]) => range(low, low + width)),
    );
    fc.assert(fc.property(value, value, (a, b) => agrees(a, b) === agrees(b, a)));
    fc.assert(fc.property(value, (a) => agrees(a, a)));
  });
});

describe("claimStanding, of the published claims", () => {
  const atlas = fixtureAtlas();
  const of = (id: string) => {
    const found = atlas.claimById.get(id);
    if (!found) throw new Error(`no claim ${id}`);
    return claimStanding(atlas, found);
  };
  const ids = (verdict: string) => atlas.claims.filter(({ id }) => of(id).verdict === verdict).map(({ id }) => id);

  it("finds what official sources bear out, and the one that says more than its target", () => {
    expect(ids("confirmed")).toEqual(["S009", "S010", "S011", "S012", "S027"]);
    expect(ids("contradicted")).toEqual(["S067"]);
    expect(ids("unverified")).toHaveLength(89);
  });

  it("names the figure or the event that speaks", () => {
    expect(of("S010").agreeing.map(({ id, quality }) => [id, quality])).toEqual([
      ["livestream_retail_sales/310000/2026-01-01/2026-12-31", "official"],
    ]);
    expect(of("S067").contrary).toEqual(of("S010").agreeing);
    expect(of("S009").event?.id).toBe("plan-2024-2026-signed");
    const target = of("S010").agreeing[0];
    if (!target) throw new Error("no figure");
    expect(claimsTestedBy(atlas, target).map(({ claim: { id }, agrees: yes }) => [id, yes])).toEqual([
      ["S010", true],
      ["S067", false],
    ]);
  });

  it("takes a figure of the claim's own source for no second source", () => {
    expect(of("S004")).toMatchObject({ verdict: "unverified", agreeing: [], contrary: [] });
  });
});

describe("claimStanding, of planted cases", () => {
  const rooms = (patch: Parameters<typeof figure>[4] = {}, value = 4, period = year(2024), place = EAST) =>
    tinyAtlas({
      metrics: [metric("rooms", { unit: "{room}", kind: "count" })],
      figures: [figure("rooms", place, period, value, { sourceId: "bureau", ...patch })],
      claims: [claim("S001", { sourceId: "article", period: year(2024) })],
    });
  const verdict = (atlas: ReturnType<typeof tinyAtlas>, patch: Parameters<typeof claim>[1] = {}) =>
    claimStanding(atlas, claim("S001", { sourceId: "article", period: year(2024), ...patch })).verdict;

  it("confirms by measure, place and period, and contradicts by value", () => {
    expect(verdict(rooms())).toBe("confirmed");
    expect(verdict(rooms({}, 5))).toBe("contradicted");
    expect(verdict(rooms({ qualifier: ">" }, 3))).toBe("confirmed");
  });

  it("lets nothing speak that is of another place, period, unit, source or aim", () => {
    expect(verdict(rooms({}, 5, year(2023)))).toBe("unverified");
    expect(verdict(rooms({}, 5), { placeId: "310110" })).toBe("unverified");
    expect(verdict(rooms({}, 5), { unit: "{person}" })).toBe("unverified");
    expect(verdict(rooms({ sourceId: "article" }))).toBe("unverified");
    expect(verdict(rooms({ kind: "target" }, 5))).toBe("unverified");
    expect(verdict(rooms(), { period: null })).toBe("unverified");
    expect(verdict(rooms(), { value: null, unit: null })).toBe("unverified");
  });

  it("knows a target's measure by its name", () => {
    const atlas = rooms({ kind: "target" });
    expect(verdict(atlas, { kind: "target", measureId: "rooms_target" })).toBe("confirmed");
  });
});
