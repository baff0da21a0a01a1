import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainProblem } from "../../geo/optimize/problem.ts";
import type { LocationAnswer, SitingData } from "./answers.ts";
import { DEFAULT_SITING } from "./choice.ts";
import type { SitingChoice } from "./choice-types.ts";
import { decisionDiff, singleChanges } from "./decision-diff.ts";
import { type DecisionFile, type DecisionParts, decisionFile, readDecision, writeDecision } from "./decision-file.ts";

const data: SitingData = {
  candidates: ["base-yangpu", "310114.1", "310114.2"].map((id, j) => ({
    id,
    label: j === 0 ? { type: "site", id } : { type: "cell", placeId: "310114", number: j },
    lngLat: [121 + j / 10, 31],
    districtId: "310114",
    cell: null,
    isOpen: j === 0,
  })),
  openCount: 1,
  demand: ["310114", "310118"].map((id, i) => ({
    id,
    label: { type: "place", id },
    lngLat: [121, 31 + i / 10],
    weight: 100 + i,
    low: 100 + i,
    high: 100 + i,
    figureId: `people/${id}`,
  })),
  missing: [],
  costs: Float64Array.of(1, 2, 3, 4, 5, 6),
  costUnit: "km",
  criteria: [],
  problem: plainProblem("mclp", Float64Array.of(100, 101), 3, Float64Array.of(1, 2, 3, 4, 5, 6), { radius: 4, p: 2 }),
  issues: [],
  hash: "a".repeat(64),
};

const location = (chosen: number[], objective: number): LocationAnswer => ({
  result: {
    status: "proved",
    objective,
    bound: objective,
    gap: 0,
    chosen,
    allocation: { demand: Int32Array.of(0), candidate: Int32Array.of(1), share: Float64Array.of(1) },
    uncovered: [1],
    uncoveredWeight: 101,
    searched: objective,
    undecided: 0,
    timeMs: 3,
    seed: 1,
    restarts: 20,
    multipliers: null,
  },
  checks: [{ name: "objective", holds: true, value: objective, limit: objective }],
  without: null,
  conflict: null,
  relaxations: [],
});

function decision(choice: Partial<SitingChoice> = {}, parts: Partial<DecisionParts> = {}): DecisionFile {
  return decisionFile({
    made: new Date("2026-01-02T03:04:05Z"),
    app: { name: "Livestream Atlas", version: "1", solver: "HiGHS 1" },
    view: "m=site",
    choice: { ...DEFAULT_SITING, ...choice },
    files: [],
    sources: [],
    data,
    location: location([0, 1], 201),
    scores: null,
    robustness: null,
    pick: null,
    ...parts,
  });
}

describe("a decision file", () => {
  it("is read as it was written", () => {
    const file = decision();
    expect(readDecision(writeDecision(file))).toEqual({ file });
    expect(file.result.location).toMatchObject({ chosen: ["base-yangpu", "310114.1"], uncovered: ["310118"] });
    expect(file.data.figureIds).toEqual(["people/310114", "people/310118"]);
    expect(file.choices.radius).toBe("13");
  });

  it("refuses everything else, and says why", () => {
    const codeOf = (text: string) => {
      const read = readDecision(text);
      return "issues" in read ? read.issues[0]?.code : "read";
    };
    expect(codeOf("{")).toBe("decision.not-json");
    expect(codeOf('{"format":"other"}')).toBe("decision.other-format");
    expect(codeOf(writeDecision(decision()).replace('"version": 1', '"version": 2'))).toBe("decision.newer");
    expect(codeOf(writeDecision(decision()).replace('"gap": 0', '"gap": "0"'))).toBe("decision.invalid");
    expect(codeOf(`\uFEFF${writeDecision(decision())}`)).toBe("read");
    fc.assert(fc.property(fc.json(), (text) => codeOf(text) !== "read"));
  });
});

describe("the difference of two decisions", () => {
  it("is none of a file with itself", () => {
    const diff = decisionDiff(decision(), decision());
    expect(diff).toMatchObject({ choices: [], demand: [], isSameAnswer: true, isDataRevised: false, versions: null });
  });

  it("names choices, what lists gained and lost, and whether sites depend on them", () => {
    const other = decision({ radius: 15, forbidden: ["310114.1"], shown: "scores", draws: 1000 });
    const { choices } = decisionDiff(decision({ forbidden: ["310114.2"] }), other);
    expect(choices).toEqual([
      { name: "draws", from: "100000", to: "1000", added: [], removed: [], bearsOnSites: false },
      {
        name: "forbidden",
        from: "310114.2",
        to: "310114.1",
        added: ["310114.1"],
        removed: ["310114.2"],
        bearsOnSites: true,
      },
      { name: "radius", from: "13", to: "15", added: [], removed: [], bearsOnSites: true },
    ]);
  });

  it("tells revised data from another question", () => {
    const [point, ...others] = data.demand as [(typeof data.demand)[number]];
    const revised = { ...data, hash: "b".repeat(64), demand: [{ ...point, weight: 120 }, ...others] };
    const diff = decisionDiff(decision(), decision({}, { data: revised, location: location([0, 2], 221) }));
    expect(diff.isDataRevised).toBe(true);
    expect(diff.demand).toEqual([{ id: "310114", label: { type: "place", id: "310114" }, from: 100, to: 120 }]);
    expect(diff.chosen).toEqual({ added: ["310114.2"], removed: ["310114.1"], kept: [] });
    expect(diff.isSameAnswer).toBe(false);
    expect(decisionDiff(decision(), decision({ radius: 9 }, { data: revised })).isDataRevised).toBe(false);
  });

  it("asks each change alone", () => {
    const [a, b] = [decision(), decision({ radius: 15, newSites: 3, draws: 1000 })];
    const single = singleChanges(a, decisionDiff(a, b));
    expect(single.map(({ name }) => name)).toEqual(["newSites", "radius"]);
    expect(single[0]?.choice).toEqual({ ...DEFAULT_SITING, newSites: 3 });
  });
});
