import { describe, expect, it } from "vitest";
import { formatAge } from "./format-age.ts";
import type { Translate } from "./translate.ts";

const said = ((key: string, values: Record<string, number>) =>
  [key.replace("figure:age-", ""), ...Object.values(values)].join(" ")) as unknown as Translate;
const age = (from: string, to: string) => formatAge(said, (Date.parse(to) - Date.parse(from)) / 86_400_000);

describe("formatAge", () => {
  it.each([
    ["2017-12-31", "2018-01-01", "days 1"],
    ["2017-12-31", "2018-01-30", "days 30"],
    ["2017-12-31", "2018-01-31", "months 1"],
    ["2015-12-31", "2016-06-30", "months 6"],
    ["2017-12-31", "2018-12-31", "years 1"],
    ["2012-12-31", "2016-06-30", "years-months 3 6"],
    ["2000-11-01", "2027-11-01", "years 27"],
  ])("says how long before: %s to %s is %s", (from, to, words) => expect(age(from, to)).toBe(words));
});
