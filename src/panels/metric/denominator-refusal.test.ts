import { describe, expect, it } from "vitest";
import { metric } from "../../../tests/support/tiny-atlas.ts";
import { denominatorRefusal } from "./denominator-refusal.ts";

const all = { districts: 16, aboutCities: false };
const only = { denominators: ["none" as const] };

describe("denominatorRefusal", () => {
  it("is none where the metric allows the denominator", () => {
    expect(denominatorRefusal(metric("gdp"), "land", all, 16)).toBeNull();
  });

  it.each([
    ["ratio", metric("share", { ...only, kind: "ratio" }), "land", all],
    ["ratio", metric("rank", { ...only, kind: "index" }), "residents", all],
    ["area", metric("area", { ...only, unit: "km2" }), "land", all],
    ["residents", metric("people", { ...only, group: "population" }), "residents", all],
    ["cities", metric("people", { ...only, group: "population" }), "land", { districts: 0, aboutCities: true }],
    ["no-districts", metric("sales", only), "land", { districts: 0, aboutCities: false }],
    ["few", metric("sales", only), "residents", { districts: 1, aboutCities: false }],
    ["not-additive", metric("sales", only), "land", all],
  ] as const)("is %s for %o over %s", (refusal, of, denominator, coverage) => {
    expect(denominatorRefusal(of, denominator, coverage, 16)).toBe(refusal);
  });
});
