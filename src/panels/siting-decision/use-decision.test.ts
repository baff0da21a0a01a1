import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { APP } from "./use-decision.ts";

it("a decision names the versions that the package has", () => {
  const { version, dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(APP).toMatchObject({ version, solver: `HiGHS ${dependencies.highs}` });
});
