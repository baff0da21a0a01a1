/**
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * Tests of a stage by Vitest's JSON report. A stage that failed without a failed test (a file that does not load, an
 * error outside of any test) counts as one failure.
 *
 * @param {{ numPassedTests?: number, numFailedTests?: number } | undefined} report
 * @param {boolean} ok Whether the command ended well.
 * @returns {Counts}
 */
export function vitestCounts(report, ok) {
  return settle({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }, ok);
}

/**
 * Tests of a stage by Playwright's JSON report; a flaky test is a failure.
 *
 * @param {{ stats?: { expected?: number, unexpected?: number, flaky?: number } } | undefined} report
 * @param {boolean} ok
 * @returns {Counts}
 */
export function playwrightCounts(report, ok) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return settle({ passed: expected, failed: unexpected + flaky }, ok && flaky === 0);
}

/**
 * A stage without tests of its own is one check.
 *
 * @param {boolean} ok
 * @returns {Counts}
 */
export function checkCounts(ok) {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A stage that ended well holds at least one test; one that did not holds at least one failure. */
function settle(/** @type {Counts} */ counts, /** @type {boolean} */ ok) {
  if (ok && counts.failed === 0 && counts.passed > 0) return counts;
  return { passed: counts.passed, failed: Math.max(1, counts.failed) };
}

/**
 * The closing line of a test run.
 *
 * @param {Counts[]} stages
 */
export function closingLine(stages) {
  const passed = stages.reduce((sum, stage) => sum + stage.passed, 0);
  const failed = stages.reduce((sum, stage) => sum + stage.failed, 0);
  return `${passed} passed, ${failed} failed`;
}
