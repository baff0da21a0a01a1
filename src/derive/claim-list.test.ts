import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { DEFAULT_VIEW, type Facets, type View } from "../state/view.ts";
import { CLAIM_FACETS, claimList, claimOptions } from "./claim-list.ts";
import { claimPasses } from "./filters.ts";

const atlas = fixtureAtlas();
const NO_FACETS = DEFAULT_VIEW.facets;
function listed(evidence: Partial<View["evidence"]> = {}, facets: Partial<Facets> = {}) {
  return claimList(atlas, { ...NO_FACETS, ...facets }, null, { ...DEFAULT_VIEW.evidence, ...evidence });
}
const ids = (...args: Parameters<typeof listed>) => listed(...args).claims.map(({ id }) => id);

describe("claimList", () => {
  it("lists all claims in the order of the text", () => {
    const { claims, total, unverified } = listed();
    expect([claims.length, total, unverified]).toEqual([95, 95, 89]);
    expect(claims.map(({ id }) => id)).toEqual(atlas.claims.map(({ id }) => id));
  });

  it("finds by id, quotation, place, site and subject, in three scripts", () => {
    expect(ids({ text: "s023" })).toEqual(["S023"]);
    expect(ids({ text: "超過300家" })).toEqual(["S023"]);
    for (const text of ["Qingpu", "青浦", "青浦區"]) expect(ids({ text })).toEqual(["S023", "S024"]);
    expect(ids({ text: "虹橋品匯" })).toEqual(["S048", "S071"]);
    expect(ids({ text: "虹桥品汇" })).toEqual(["S048", "S071"]);
    expect(ids({ text: "baozun" })).toEqual(["S045", "S046", "S047", "S089"]);
    expect(ids({ text: "6000億" })).toEqual(["S010", "S067"]);
    expect(ids({ text: "tesla pudong" })).toEqual(["S069"]);
    expect(ids({ text: "no such words" })).toEqual([]);
  });

  it("filters by district, city and country, one beside the other", () => {
    expect(ids({}, { districts: ["310118"] })).toEqual(["S023", "S024"]);
    const country = ids({ scopes: ["country"] });
    expect(country).toContain("S020");
    expect(ids({ scopes: ["country"] }, { districts: ["310118"] })).toHaveLength(country.length + 2);
    const all = claimOptions(atlas).places.map((id) => listed().counts.places.get(id) ?? 0);
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(95);
  });

  it("leaves the same claims as the map, for every filter that both have", () => {
    const facets: Partial<Facets>[] = [
      { districts: ["310110", "310115"] },
      { technologies: ["xr", "ai"] },
      { kinds: ["target"] },
      { qualities: ["official"] },
    ];
    for (const facet of facets) {
      const onMap = atlas.claims.filter((claim) => claimPasses({ ...NO_FACETS, ...facet }, null, claim));
      expect(ids({}, facet)).toEqual(onMap.map(({ id }) => id));
    }
  });

  it("counts what each option would show, whatever is chosen of its own facet", () => {
    const { counts } = listed({ themes: ["supply"] }, { kinds: ["observed"] });
    for (const facet of CLAIM_FACETS) {
      for (const [option, count] of counts[facet]) {
        const chosen = {
          places: () => ids({ themes: ["supply"] }, { kinds: ["observed"], districts: [option] }),
          themes: () => ids({ themes: [option as "supply"] }, { kinds: ["observed"] }),
          kinds: () => ids({ themes: ["supply"] }, { kinds: [option as "observed"] }),
          qualities: () => ids({ themes: ["supply"] }, { kinds: ["observed"], qualities: [option as "low"] }),
          technologies: () => ids({ themes: ["supply"] }, { kinds: ["observed"], technologies: [option as "xr"] }),
        }[facet]();
        if (option !== "310000" && option !== "CN") expect(chosen).toHaveLength(count);
      }
    }
  });

  it("orders by place, theme, period and standing, ties as in the text", () => {
    expect(ids({ order: "standing" }).slice(0, 7)).toEqual(["S067", "S009", "S010", "S011", "S012", "S027", "S001"]);
    expect(listed({ order: "place" }).claims[0]?.placeId).toBe("310101");
    expect(listed({ order: "place" }).claims.at(-1)?.placeId).toBe("CN");
    const periods = listed({ order: "period" }).claims.map(({ period }) => period?.end ?? "");
    expect(periods).toEqual([...periods].sort().reverse());
    expect(new Set(ids({ order: "theme" })).size).toBe(95);
  });

  it("gives the same object for the same question", () => {
    const { evidence } = DEFAULT_VIEW;
    expect(claimList(atlas, NO_FACETS, null, evidence)).toBe(claimList(atlas, NO_FACETS, null, evidence));
  });
});
