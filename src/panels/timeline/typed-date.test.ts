import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate } from "../../model/period.ts";
import { FIRST_DAY, LAST_DAY } from "./axis-scale.ts";
import { parseTypedDate } from "./typed-date.ts";

describe("parseTypedDate", () => {
  it.each([
    ["2017-12-31", "2017-12-31"],
    ["2017/1/5", "2017-01-05"],
    [" 2017.01.05 ", "2017-01-05"],
    ["2020年11月1日", "2020-11-01"],
    ["2020 年 11 月 1 日", "2020-11-01"],
    ["２０２０－１１－０１", "2020-11-01"],
    ["2024年", "2024-12-31"],
    ["2024", "2024-12-31"],
    ["2024-02", "2024-02-29"],
  ])("reads %j as %s", (text, date) => {
    expect(parseTypedDate(text, "end")).toEqual({ ok: true, date });
  });

  it("begins the month or year where a beginning is asked for", () => {
    expect(parseTypedDate("2024", "start")).toEqual({ ok: true, date: "2024-01-01" });
    expect(parseTypedDate("2024-02", "start")).toEqual({ ok: true, date: "2024-02-01" });
  });

  it.each([
    ["", "form"],
    ["soon", "form"],
    ["31-12-2017", "form"],
    ["20171231", "form"],
    ["2023-02-29", "no-such-day"],
    ["2023-13-01", "no-such-day"],
    ["2023-00", "no-such-day"],
    ["1999-12-31", "outside"],
    ["2028", "outside"],
    ["0001-01-01", "outside"],
  ])("refuses %j: %s", (text, reason) => {
    expect(parseTypedDate(text, "end")).toEqual({ ok: false, reason });
  });

  it("reads every day of the axis, and never throws on anything else", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(isoDate),
        fc.constantFrom("start", "end"),
        (date, edge) => {
          expect(parseTypedDate(date, edge as "start" | "end")).toEqual({ ok: true, date });
        },
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => typeof parseTypedDate(text, "end").ok === "boolean"),
    );
  });
});
