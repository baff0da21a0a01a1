import { describe, expect, it } from "vitest";
import { checkCounts, closingLine, playwrightCounts, vitestCounts } from "./test-counts.mjs";

describe("counts of a stage", () => {
  it("are the report's own", () => {
    expect(vitestCounts({ numPassedTests: 12, numFailedTests: 2 }, false)).toEqual({ passed: 12, failed: 2 });
    expect(playwrightCounts({ stats: { expected: 5, unexpected: 1, flaky: 0 } }, false)).toEqual({
      passed: 5,
      failed: 1,
    });
    expect(vitestCounts({ numPassedTests: 12, numFailedTests: 0 }, true)).toEqual({ passed: 12, failed: 0 });
  });

  it("hold a failure when the command failed, the report is missing, or nothing ran", () => {
    expect(vitestCounts({ numPassedTests: 12, numFailedTests: 0 }, false)).toEqual({ passed: 12, failed: 1 });
    expect(vitestCounts(undefined, true)).toEqual({ passed: 0, failed: 1 });
    expect(playwrightCounts({ stats: { expected: 0 } }, true)).toEqual({ passed: 0, failed: 1 });
  });

  it("take a flaky test for a failed one", () => {
    expect(playwrightCounts({ stats: { expected: 3, flaky: 1 } }, true)).toEqual({ passed: 3, failed: 1 });
  });
});

describe("closingLine", () => {
  it("sums the stages", () => {
    expect(closingLine([checkCounts(true), vitestCounts({ numPassedTests: 4, numFailedTests: 1 }, false)])).toBe(
      "5 passed, 1 failed",
    );
    expect(closingLine([])).toBe("0 passed, 0 failed");
  });
});
