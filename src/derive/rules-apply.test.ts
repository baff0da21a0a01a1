import { describe, expect, it } from "vitest";
import { RulesFile, type Threshold } from "../../data/schema/rule.ts";
import { readPublished } from "../../tests/support/published-records.ts";
import { ruleAnswer, ruleGroups } from "./rules-apply.ts";

const { rules } = RulesFile.parse(readPublished("rules.json"));
const rule = (id: string) => {
  const found = rules.find((other) => other.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
};
const said = (id: string, turnover: number | null, views: number | null = null) => {
  const { outcome, reason } = ruleAnswer(rule(id), { turnover, views });
  return `${outcome} ${reason}`;
};

describe("does it apply?", () => {
  it.each([
    [0, "applies-not below"],
    [49_999_999.99, "applies-not below"],
    [50_000_000, "applies-not at-excluded"],
    [50_000_000.01, "applies above"],
    [50_000_001, "applies above"],
    [null, "ask ask-turnover"],
  ])("the rebate at %s a year: 超 leaves exactly 5000万 out", (turnover, expected) =>
    expect(said("vat-rebate", turnover)).toBe(expected),
  );

  it.each([
    [999_999, "applies-not below"],
    [1_000_000, "applies-not at-excluded"],
    [1_000_001, "applies above"],
    [null, "ask ask-views"],
  ])("third-party monitoring at %s views, whatever the turnover", (views, expected) =>
    expect(said("third-party-monitoring", 1e9, views)).toBe(expected),
  );

  it("does not guess where the source states no condition", () => {
    expect(said("content-reward", 1e9)).toBe("not-said unstated");
    expect(said("no-reason-return", 1e9)).toBe("none none");
    expect(said("target-retail-2026", 1e12)).toBe("public public");
  });

  it.each([
    ["≥", "included", "applies at-included"],
    ["≥", "open", "not-said at-open"],
    ["<", "excluded", "applies-not at-excluded"],
    ["≤", "included", "applies at-included"],
  ] as const)("%s with its boundary %s, exactly at the boundary", (comparison, boundary, expected) => {
    const stated = rule("vat-rebate");
    const condition: Threshold = { ...(stated.condition as Threshold), comparison, boundary };
    const answer = (turnover: number) => ruleAnswer({ ...stated, condition }, { turnover, views: null });
    expect(`${answer(50_000_000).outcome} ${answer(50_000_000).reason}`).toBe(expected);
    expect(answer(49_999_999).outcome).toBe(comparison === "≥" ? "applies-not" : "applies");
    expect(answer(50_000_001).outcome).toBe(comparison === "≥" ? "applies" : "applies-not");
  });

  it("puts every rule into one group", () => {
    const groups = ruleGroups(rules, { turnover: 60_000_000, views: null });
    expect(groups.map(({ outcome }) => outcome)).toEqual(["applies", "ask", "not-said", "none", "public"]);
    expect(groups.flatMap(({ answers }) => answers)).toHaveLength(rules.length);
  });
});
