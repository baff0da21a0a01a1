import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildRecords } from "../../data/build/build-files.ts";
import { RulesFile } from "../../data/schema/rule.ts";
import { publishedRecords, readPublished } from "../support/published-records.ts";
import { breakFile, copyData, removeCopy } from "./broken-copy.ts";

const RULES = "data/rules/rules.json";
const { rules } = RulesFile.parse(readPublished("rules.json"));
const { claims } = publishedRecords();

describe("the published rules", () => {
  it("hold every claim that rules or aims at a number", () => {
    const named = new Set(
      rules.flatMap(({ evidence, condition }) => [
        ...evidence,
        condition.type === "threshold" ? condition.claimId : "",
      ]),
    );
    const numbers = claims.filter(({ kind, value }) => (kind === "policy" || kind === "target") && value);
    expect(numbers.length).toBeGreaterThan(12);
    expect(numbers.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it("compare as the source words it: 超 leaves the number itself out", () => {
    const thresholds = rules.flatMap(({ id, condition }) =>
      condition.type === "threshold" ? { id, ...condition } : [],
    );
    expect(thresholds).toMatchObject([
      {
        id: "vat-rebate",
        measure: "turnover",
        comparison: ">",
        value: 50_000_000,
        wording: "超",
        boundary: "excluded",
      },
      { id: "third-party-monitoring", measure: "views", comparison: ">", value: 1_000_000, boundary: "excluded" },
    ]);
  });

  it("give a validity only where a source gives a date", () => {
    const dated = rules.filter(({ validity }) => validity !== null);
    expect(dated.every(({ kind }) => kind === "target")).toBe(true);
    expect(rules.find(({ id }) => id === "content-reward")?.validity).toBeNull();
  });

  it("write no numeral that their evidence would have to own", () => {
    for (const { id, effect } of rules)
      for (const text of Object.values(effect)) expect(text, id).not.toMatch(/(?<![A-Z\d])\d/);
  });
});

describe("a rule that its evidence does not carry", () => {
  let root = "";
  beforeAll(async () => {
    root = await copyData();
  });
  afterAll(() => removeCopy(root));

  it.each([
    ["another threshold than the claim's", '"value": 50000000', '"value": 5000000', "rule-differs-from-claim"],
    ["another comparison", '"comparison": ">"', '"comparison": "<"', "rule-differs-from-claim"],
    ["a boundary that is not the comparison's", '"boundary": "excluded"', '"boundary": "included"', "invalid-value"],
    ["a word that is not quoted", '"wording": "超"', '"wording": "达到"', "rule-wording-not-quoted"],
    ["an unknown claim", '"S052"', '"S952"', "unknown-claim"],
    ["an unknown figure", '"livestream_professionals/310110/', '"livestream_professionals/310104/', "unknown-figure"],
    [
      "another's source",
      '"sourceId": "changning-livestream-plan"',
      '"sourceId": "xzqh-2025"',
      "rule-source-not-in-evidence",
    ],
    ["no evidence", '"S053"', "", "invalid-value"],
    ["an id of another", '"id": "one-stop-services"', '"id": "vat-rebate"', "duplicate-id"],
  ])("%s is refused", async (_, from, to, code) => {
    await breakFile(root, RULES, from, to);
    const built = await buildRecords(root);
    await breakFile(root, RULES, to === "" ? '"evidence": []' : to, to === "" ? `"evidence": [${from}]` : from);
    expect(built.issues.map((issue) => issue.code)).toEqual([code]);
    expect(built.issues[0]?.where.file).toBe(RULES);
  });
});
