import { describe, expect, test } from "vitest";
import { atlas, figure, figuresAt, numberOf, towns } from "./published-atlas.ts";

const claim = (id: string) => atlas.claims.find((candidate) => candidate.id === id);

describe("contradictions are shown, not hidden", () => {
  test("18.7 % and 10.5 % are figures of different metrics that know of each other and of their difference", () => {
    const transaction = figure("livestream_transaction_share_national/310000/2025-01-01/2025-03-31");
    const retail = figure("livestream_retail_share_national/310000/2024-01-01/2024-12-31");
    expect([numberOf(transaction.value), numberOf(retail.value)]).toEqual([18.7, 10.5]);
    for (const { noteIds } of [transaction, retail]) expect(noteIds).toContain("shares-not-comparable");
    const metric = atlas.metrics.find(({ id }) => id === "livestream_transaction_share_national");
    expect(metric?.seeAlso).toContain("livestream_retail_share_national");
  });

  test("6000 亿 stands twice: a target, and an outlook with another mark; both are targets of 2026", () => {
    expect(claim("S010")?.value).toEqual({ type: "number", value: 6e11, qualifier: "=" });
    expect(claim("S067")?.value).toEqual({ type: "number", value: 6e11, qualifier: ">" });
    expect([claim("S010")?.locator, claim("S067")?.locator]).toEqual(["§1.2", "§6.1"]);
    const target = figure("livestream_retail_sales/310000/2026-01-01/2026-12-31");
    expect([target.kind, target.quality]).toEqual(["target", "official"]);
    expect([claim("S010")?.figureId, claim("S067")?.figureId]).toEqual([target.id, target.id]);
  });

  test("10 platforms against 10 or more platforms and MCNs", () => {
    expect(claim("S011")?.value).toMatchObject({ value: 10, qualifier: "=" });
    expect(claim("S068")?.value).toMatchObject({ value: 10, qualifier: "≥" });
    expect([claim("S011")?.unit, claim("S068")?.unit]).toEqual(["{platform}", "{organisation}"]);
    expect(claim("S068")?.figureId).toBeUndefined();
  });

  test("the two amounts that a circulated copy lost are restored, bounds kept, low quality", () => {
    for (const [id, value] of [
      ["S001", 850_000_000_000],
      ["S004", 493_700_000_000],
    ] as const) {
      expect(claim(id)).toMatchObject({ value: { value, qualifier: ">" }, recoveredFrom: "100ec-2025-06" });
      const published = figure(claim(id)?.figureId ?? "");
      expect(published).toMatchObject({ value: { value, qualifier: ">" }, quality: "low" });
      expect(published.noteIds).toContain("recovered-amount");
    }
  });

  test("“N 倍” does not say by or to, and the claims say that", () => {
    const multiples = atlas.claims.filter(({ unit }) => unit === "×");
    expect(multiples.map(({ id }) => id)).toEqual(["S013", "S014", "S015", "S033", "S060"]);
    for (const { id, note } of multiples) expect(note?.en, id).toMatch(/倍/);
  });

  test("2–3 万 is one range, a target, never a single number", () => {
    const range = figure("livestream_professionals/310110/2027-01-01/2027-12-31");
    expect(range).toMatchObject({ value: { type: "range", low: 20_000, high: 30_000 }, kind: "target" });
  });

  test("68 CNY at +120 % implies about 30.9 CNY in 2023", () => {
    const derived = figure("customer_acquisition_cost/310000/2023-01-01/2023-12-31");
    const [cost = "", change = ""] = derived.derivation?.inputs ?? [];
    const implied = numberOf(figure(cost).value) / (1 + numberOf(figure(change).value) / 100);
    expect(numberOf(derived.value)).toBe(Math.round(implied * 10) / 10);
    expect(derived).toMatchObject({ value: { qualifier: "≈" }, quality: "derived" });
  });

  test("livestream retail sales of 2022 follow from 2023 and its growth", () => {
    const derived = figure("livestream_retail_sales/310000/2022-01-01/2022-12-31");
    const [sales = "", growth = ""] = derived.derivation?.inputs ?? [];
    const implied = numberOf(figure(sales).value) / (1 + numberOf(figure(growth).value) / 100);
    expect(Math.abs(numberOf(derived.value) - implied)).toBeLessThan(1);
  });

  test("retail sales of 2025 below 2024 as first published: both say that the base differs", () => {
    const [first, later] = ["2024", "2025"].map((year) => figure(`retail_sales/310000/${year}-01-01/${year}-12-31`));
    expect(numberOf(later?.value)).toBeLessThan(numberOf(first?.value));
    expect([first?.noteIds, later?.noteIds]).toEqual([["retail-2024-first"], ["retail-2025-rebased"]]);
  });

  test("residents: census and year end are two metrics; first published differs from revised", () => {
    const year = (metricId: string) => numberOf(figuresAt(metricId, "2017-12-31").get("310000")?.value);
    expect(year("resident_population_revised")).toBeGreaterThan(year("resident_population_year_end"));
    const early = atlas.figures.filter(
      ({ metricId, period }) => metricId === "resident_population_year_end" && /^201[27]/.test(period.end),
    );
    expect(early).toHaveLength(34);
    expect(early.every(({ noteIds }) => noteIds.includes("year-end-unrevised"))).toBe(true);
  });

  test("a claim without a period is no figure", () => {
    expect(atlas.claims.filter(({ period, figureId }) => period === null && figureId)).toEqual([]);
  });

  test("Xinqiao Village is in Fengxian, Xinqiao Town in Songjiang", () => {
    const village = atlas.sites.find(({ id }) => id === "site-xinqiao-village");
    expect(village).toMatchObject({ kind: "village", districtIds: ["310120"] });
    const town = towns.towns.filter(({ names }) => names.zhHans === "新桥镇");
    expect(town.map(({ districtId, names }) => [districtId, names.en])).toEqual([["310117", "Xinqiao Town"]]);
  });
});
