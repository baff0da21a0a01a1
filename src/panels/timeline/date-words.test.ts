import { describe, expect, it } from "vitest";
import type { Format } from "../../bind/use-format.ts";
import { dateWords } from "./date-words.ts";

const format = { locale: "zh-Hans", t: (key: string) => key, period: () => "period" } as unknown as Format;

describe("dateWords", () => {
  it.each([
    ["2017-12-31", { start: "2017-12-31", end: "2017-12-31" }, "timeline:year-end · 12-31"],
    ["2023-06-30", { start: "2023-01-01", end: "2023-12-31" }, "timeline:whole-year · 06-30"],
    ["2025-03-31", { start: "2025-01-01", end: "2025-03-31" }, "period · 03-31"],
    ["2017-12-31", null, "12-31"],
  ])("names the period that the day %s lies in", (at, period, words) =>
    expect(dateWords(format, at, period)).toBe(words),
  );

  it("gives the day no period of an earlier figure", () => {
    expect(dateWords(format, "2016-06-30", { start: "2012-12-31", end: "2012-12-31" })).toBe("06-30");
  });
});
