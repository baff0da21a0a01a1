import { describe, expect, it } from "vitest";
import type { Claim } from "../../../data/schema/claim.ts";
import type { Figure } from "../../../data/schema/figure.ts";
import type { Metric } from "../../../data/schema/metric.ts";
import type { SupplyClaim } from "../../../data/schema/supply.ts";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import { CITY, claim, day, EAST, figure, metric, tinyAtlas, WEST, year } from "../../../tests/support/tiny-atlas.ts";
import { type Contradiction, RULE_IDS, SEVERITIES } from "./contradiction.ts";
import { contradictionGroups, contradictionsOf, contradictionsWith, refsOf } from "./contradictions.ts";

const flow = { kind: "flow", unit: "CNY" } as const;
const ratio = { kind: "ratio", unit: "%", aggregation: "none", denominators: ["none"] } satisfies Partial<Metric>;

const METRICS = [
  metric("sales", { ...flow, seeAlso: ["turnover"], madeOf: ["goods", "services"] }),
  metric("turnover", { ...flow, seeAlso: ["sales"] }),
  metric("goods", { ...flow, partOf: "sales", seeAlso: ["sales"] }),
  metric("services", { ...flow, partOf: "sales" }),
  metric("sales_yoy", { ...ratio, growthOf: { metricId: "sales", since: "year-before" } }),
  metric("sales_share", { ...ratio, shareOf: { metricId: "sales", wholePlaceId: "CN" } }),
  metric("firms", { kind: "count", unit: "{company}", counts: "firm_listed" }),
];

/** A city of 61 + 42 that was 51 + 32 the year before, a tenth of its country; everything fits. */
const FIGURES = [
  figure("sales", EAST, year(2023), 51),
  figure("sales", WEST, year(2023), 32),
  figure("sales", CITY, year(2023), 83),
  figure("sales", EAST, year(2024), 61),
  figure("sales", WEST, year(2024), 42),
  figure("sales", CITY, year(2024), 103),
  figure("sales", "CN", year(2024), 1027),
  figure("goods", CITY, year(2024), 70),
  figure("services", CITY, year(2024), 33),
  figure("turnover", CITY, year(2024), 103),
  figure("sales_yoy", CITY, year(2024), 24.1),
  figure("sales_share", CITY, year(2024), 10.03),
  figure("firms", CITY, year(2024), 2),
];

const listed = (id: string) =>
  claim(id, { placeId: CITY, measureId: "firm_listed", value: null, unit: null, period: year(2024) });
const aim = (id: string, patch: Partial<Claim> = {}) =>
  claim(id, { kind: "target", measureId: "sales_target", unit: "CNY", period: year(2026), placeId: CITY, ...patch });
const CLAIMS = [
  listed("S001"),
  listed("S002"),
  aim("S003"),
  aim("S004", { restates: "S003" }),
  claim("S005", { placeId: CITY, measureId: "sales", unit: "CNY", period: year(2024), value: number(103) }),
  claim("S006", { unit: "×", quote: "增至 7 倍" }),
];

function number(value: number, qualifier: "=" | ">" | "≥" = "=") {
  return { type: "number", value, qualifier } as const;
}

interface Fault {
  figures?: Figure[];
  claims?: Claim[];
  supply?: SupplyClaim[];
}

/** The clean world with some records put in place of those of the same id, or added. */
function world({ figures = [], claims = [], supply = [] }: Fault = {}) {
  const put = <T extends { id: string }>(base: readonly T[], patch: readonly T[]) => [
    ...base.map((record) => patch.find(({ id }) => id === record.id) ?? record),
    ...patch.filter(({ id }) => base.every((record) => record.id !== id)),
  ];
  const note = { id: "rebased", text: { zhHans: "", zhHant: "", en: "" }, breaksSeries: true as const };
  return tinyAtlas({
    metrics: METRICS,
    figures: put(FIGURES, figures),
    claims: put(CLAIMS, claims),
    notes: [note],
    supply,
  });
}

const codes = (found: readonly Contradiction[]) => found.map(({ code, severity }) => `${code}: ${severity}`);

describe("a world in which everything fits", () => {
  it("has no contradiction", () => expect(contradictionsOf(world())).toEqual([]));
  it("has no group", () => expect(contradictionGroups(world())).toEqual([]));
});

const radius: SupplyClaim = {
  id: "within-300-km",
  names: { zhHans: "", zhHant: "", en: "" },
  claimIds: ["S007"],
  extent: { type: "distance", radiusKm: 300 },
  originSiteId: null,
  notStated: { zhHans: "", zhHant: "", en: "" },
};

const FAULTS: readonly (readonly [string, Fault, string[]])[] = [
  [
    "a growth that the two values do not have",
    { figures: [figure("sales_yoy", CITY, year(2024), 32.5)] },
    ["growth-base: contradiction"],
  ],
  [
    "a growth whose base nobody states",
    { figures: [figure("sales_yoy", EAST, year(2023), 12.5)] },
    ["growth-alone: ambiguous"],
  ],
  [
    "a share that the whole does not have",
    { figures: [figure("sales", "CN", year(2024), 1234)] },
    ["share-total: contradiction"],
  ],
  [
    "a share of a whole that nobody states",
    { figures: [figure("sales_share", CITY, year(2023), 9.5)] },
    ["share-alone: ambiguous"],
  ],
  [
    "districts that sum to less than the city",
    { figures: [figure("sales", WEST, year(2023), 25)] },
    ["district-sum-below: residue"],
  ],
  ["districts that sum to more", { figures: [figure("sales", WEST, year(2023), 37)] }, ["district-sum-above: residue"]],
  [
    "one district above the city",
    { figures: [figure("firms", EAST, year(2024), 3)] },
    ["district-sum-partial: contradiction"],
  ],
  [
    "parts that do not make up the whole",
    { figures: [figure("services", CITY, year(2024), 23)] },
    ["parts-sum: residue"],
  ],
  ["a part above its whole", { figures: [figure("goods", WEST, year(2024), 55)] }, ["part-above-whole: contradiction"]],
  ["a count that is not the list's length", { claims: [listed("S008")] }, ["list-count: contradiction"]],
  [
    "another number of a near metric at the same time",
    { figures: [figure("turnover", CITY, year(2024), 131)] },
    ["near-same-time: different-measure"],
  ],
  [
    "some months under the year's name",
    { figures: [figure("sales", CITY, { start: "2024-01-01", end: "2024-06-30" }, 48)] },
    ["part-period: different-measure"],
  ],
  [
    "some months that exceed their year",
    {
      figures: [
        figure("turnover", EAST, { start: "2024-01-01", end: "2024-06-30" }, 48),
        figure("turnover", EAST, year(2024), 41),
      ],
    },
    ["part-period-above: contradiction"],
  ],
  [
    "another base, lower",
    { figures: [figure("sales", CITY, year(2025), 95, { noteIds: ["rebased"] })] },
    ["other-base-fall: different-measure"],
  ],
  [
    "another base, higher",
    { figures: [figure("sales", CITY, year(2025), 115, { noteIds: ["rebased"] })] },
    ["other-base-rise: different-measure"],
  ],
  [
    "a target with two marks",
    { claims: [aim("S004", { restates: "S003", value: number(4, ">") })] },
    ["target-mark: contradiction"],
  ],
  [
    "a target with two numbers",
    { claims: [aim("S004", { restates: "S003", value: number(5) })] },
    ["target-value: contradiction"],
  ],
  [
    "a target of two things",
    { claims: [aim("S004", { restates: "S003", unit: "{platform}" })] },
    ["target-name: different-measure"],
  ],
  [
    "a claim against the figure of its measure, place and period",
    {
      claims: [
        claim("S005", { placeId: CITY, measureId: "sales", unit: "CNY", period: year(2024), value: number(117) }),
      ],
    },
    ["stated-twice-same: contradiction"],
  ],
  [
    "the same from another source",
    {
      claims: [
        claim("S005", {
          ...{ placeId: CITY, measureId: "sales", unit: "CNY", period: year(2024), value: number(117) },
          sourceId: "paper",
        }),
      ],
    },
    ["stated-twice: contradiction"],
  ],
  ["a multiple", { claims: [claim("S006", { unit: "×", quote: "飆升7倍" })] }, ["multiple: ambiguous"]],
  [
    "a radius without an origin",
    { claims: [claim("S007", { unit: "km", value: number(300) })], supply: [radius] },
    ["reach-distance: ambiguous"],
  ],
];

describe("one planted fault", () => {
  it.each(FAULTS)("%s is found, and nothing else", (_, fault, expected) => {
    const found = contradictionsOf(world(fault));
    expect(codes(found)).toEqual(expected);
    for (const one of found) expect(JSON.stringify(one)).not.toMatch(/NaN|Infinity|null,"unit"/);
  });

  it("of every rule is planted", () => {
    const rules = FAULTS.flatMap(([, fault]) => contradictionsOf(world(fault)).map(({ rule }) => rule));
    expect([...new Set(rules)].sort()).toEqual([...RULE_IDS].sort());
  });

  it("does not arise where rounding explains it", () => {
    // 83 → 103 is 24.096 %: 24.1 and 24 are both that, printed to their digits.
    expect(contradictionsOf(world({ figures: [figure("sales_yoy", CITY, year(2024), 24)] }))).toEqual([]);
    const bounded = figure("sales", CITY, year(2023), 71, { qualifier: ">" });
    expect(codes(contradictionsOf(world({ figures: [bounded] })))).toEqual([]);
  });

  it("takes two ends of one range for one target", () => {
    const range = figure("firms", EAST, year(2027), { type: "range", low: 2, high: 3 }, { kind: "target" });
    const end = (id: string, value: number) =>
      aim(id, { placeId: EAST, period: year(2027), value: number(value), unit: "{company}", figureId: range.id });
    expect(contradictionsOf(world({ figures: [range], claims: [end("S020", 2), end("S021", 3)] }))).toEqual([]);
  });

  it("waits for no number that is missing, and sums no district silently", () => {
    const hole = figure("sales", WEST, year(2024), { type: "missing", reason: "suppressed" });
    expect(contradictionsOf(world({ figures: [hole] }))).toEqual([]);
  });

  it("does not compare a day with a year before it had", () =>
    expect(contradictionsOf(world({ figures: [figure("firms", EAST, day("2024-02-29"), 1)] }))).toEqual([]));
});

describe("the published data", () => {
  const atlas = fixtureAtlas();
  const all = contradictionsOf(atlas);
  const withRefs = (...refs: string[]) => all.filter((found) => refs.every((ref) => refsOf(found).includes(ref)));
  const only = (...refs: string[]) => {
    const found = withRefs(...refs);
    expect(found.length, refs.join(" ")).toBeGreaterThan(0);
    return found[0] as Contradiction;
  };
  const year = (metricId: string, n: number) => `${metricId}/310000/${n}-01-01/${n}-12-31`;

  it("18.7 % and 10.5 % are two measures", () =>
    expect(
      only(
        year("livestream_retail_share_national", 2024),
        "livestream_transaction_share_national/310000/2025-01-01/2025-03-31",
      ),
    ).toMatchObject({ code: "near-share", severity: "different-measure" }));

  it("6000 亿 is a target and an outlook; 10 platforms are 10 or more platforms and MCNs", () => {
    expect(only("S010", "S067")).toMatchObject({ code: "target-mark", severity: "contradiction" });
    expect(only("S011", "S068")).toMatchObject({ code: "target-name" });
  });

  it("no multiple says by or to", () => {
    const found = all.filter(({ rule }) => rule === "multiple");
    expect(found.flatMap(refsOf)).toEqual(["S013", "S014", "S015", "S033", "S060"]);
    expect(found[3]?.amounts).toMatchObject({ by: { value: { value: 3.1 } }, toPercent: { value: { value: 110 } } });
  });

  it("68 CNY at +120 % implies 30.9, which stands alone", () =>
    expect(only(year("customer_acquisition_cost", 2025), year("customer_acquisition_cost", 2023))).toMatchObject({
      code: "growth-alone",
      amounts: { growth: { value: { value: 120 } } },
    }));

  it("retail sales of 2025 are on another base than those of 2024, not a fall", () =>
    expect(only(year("retail_sales", 2024), year("retail_sales", 2025))).toMatchObject({ code: "other-base-fall" }));

  it("the districts' GDP of 2025 is 99.58 % of the city's", () => {
    const { amounts, counts, code } = only(year("gdp", 2025), "gdp/310118/2025-01-01/2025-12-31");
    expect(code).toBe("district-sum-below");
    expect(counts).toEqual({ districts: 16, all: 16 });
    expect(amounts.share?.value).toMatchObject({ value: expect.closeTo(99.58, 2) });
    expect(amounts.residue?.value).toMatchObject({ value: 23_992_000_000 });
  });

  it.each(["resident_population_census", "area_km2", "employment_legal_entities", "resident_population_year_end"])(
    "the districts' %s sums to the city's",
    (metricId) =>
      expect(
        all.filter(({ rule, terms }) => rule === "district-sum" && JSON.stringify(terms).includes(`"${metricId}/`)),
      ).toEqual([]),
  );

  it("census and year end of one time, and first and revised, differ by their method", () => {
    expect(
      only("resident_population_census/310000/2020-11-01", "resident_population_revised/310000/2020-12-31"),
    ).toMatchObject({
      amounts: { difference: { value: { value: 12_705 } } },
    });
    expect(
      only("resident_population_year_end/310000/2017-12-31", "resident_population_revised/310000/2017-12-31").code,
    ).toBe("near-same-time");
  });

  it("an hour and 300 km state no origin; nine companies are nine", () => {
    expect(only("S022").code).toBe("reach-duration");
    expect(only("S026").code).toBe("reach-distance");
    expect(withRefs("S076")).toEqual([]);
  });

  it("has ids of its own, known references and no odd number", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const ref of all.flatMap(refsOf))
      expect(atlas.figureById.has(ref) || atlas.claimById.has(ref), ref).toBe(true);
    expect(JSON.stringify(all)).not.toMatch(/NaN|Infinity|null,/);
  });

  it("is asked by figure, by claim and in groups", () => {
    const figureId = "livestream_transaction_share_national/310000/2025-01-01/2025-03-31";
    expect(contradictionsWith(atlas, figureId).map(({ code }) => code)).toContain("near-share");
    expect(contradictionsWith(atlas, "S003")).toEqual(contradictionsWith(atlas, figureId));
    expect(contradictionsWith(atlas, "S076")).toEqual([]);
    const groups = contradictionGroups(atlas);
    expect(groups.map(({ severity }) => severity)).toEqual(SEVERITIES);
    expect(groups.flatMap(({ rules }) => rules.flatMap(({ found }) => found))).toHaveLength(all.length);
    expect(contradictionsOf(atlas)).toBe(contradictionsOf(atlas));
  });
});
