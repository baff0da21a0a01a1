import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PeriodKind, parsePeriod } from "./period.ts";

const said = (text: string) => {
  const result = parsePeriod(text);
  if (!result.ok) return `! ${result.issues[0]?.code}`;
  const { period, kind } = result.value;
  return [`${period.start}/${period.end}`, kind, ...result.issues.map((issue) => issue.code)].join(" ");
};

const year = (y: number) => `${y}-01-01/${y}-12-31 year`;

describe("parsePeriod", () => {
  it.each([
    ["2024", year(2024)],
    ["２０２４", year(2024)],
    [" 2025年 ", year(2025)],
    ["2025 年度", year(2025)],
    ["2025年全年", year(2025)],
    ["二〇二五年", year(2025)],
    ["二零二五年", year(2025)],
    ["民國114年", year(2025)],
    ["民国114年", year(2025)],
    ["民國 １１４ 年", year(2025)],
    ["ROC 114", year(2025)],
    ["民國89年", year(2000)],
  ])("year: %s", (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ["2025H1", "2025-01-01/2025-06-30 half-year"],
    ["H2 2025", "2025-07-01/2025-12-31 half-year"],
    ["1H2025", "2025-01-01/2025-06-30 half-year"],
    ["first half of 2025", "2025-01-01/2025-06-30 half-year"],
    ["2025年上半年", "2025-01-01/2025-06-30 half-year"],
    ["2025下半年", "2025-07-01/2025-12-31 half-year"],
    ["2025年1-6月", "2025-01-01/2025-06-30 half-year"],
    ["2025Q1", "2025-01-01/2025-03-31 quarter"],
    ["2025 Q2", "2025-04-01/2025-06-30 quarter"],
    ["2025-Q3", "2025-07-01/2025-09-30 quarter"],
    ["Q4 2025", "2025-10-01/2025-12-31 quarter"],
    ["1Q2025", "2025-01-01/2025-03-31 quarter"],
    ["first quarter of 2025", "2025-01-01/2025-03-31 quarter"],
    ["2025年第一季度", "2025-01-01/2025-03-31 quarter"],
    ["2025年一季度", "2025-01-01/2025-03-31 quarter"],
    ["2025年第4季", "2025-10-01/2025-12-31 quarter"],
    ["2025年首季度", "2025-01-01/2025-03-31 quarter"],
    ["民國114年第2季", "2025-04-01/2025-06-30 quarter"],
    ["2025年1—3月", "2025-01-01/2025-03-31 quarter"],
  ])("part of a year: %s", (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ["2024-09", "2024-09-01/2024-09-30 month"],
    ["2024/9", "2024-09-01/2024-09-30 month"],
    ["2024.09", "2024-09-01/2024-09-30 month"],
    ["202409", "2024-09-01/2024-09-30 month"],
    ["2024年9月", "2024-09-01/2024-09-30 month"],
    ["2024年9月份", "2024-09-01/2024-09-30 month"],
    ["2024年十一月", "2024-11-01/2024-11-30 month"],
    ["Sept. 2024", "2024-09-01/2024-09-30 month"],
    ["September 2024", "2024-09-01/2024-09-30 month"],
    ["2024 Feb", "2024-02-01/2024-02-29 month"],
    ["2011-12", "2011-12-01/2011-12-31 month"],
    ["2020-11-01", "2020-11-01/2020-11-01 day"],
    ["2020/11/1", "2020-11-01/2020-11-01 day"],
    ["2020.11.1", "2020-11-01/2020-11-01 day"],
    ["20201101", "2020-11-01/2020-11-01 day"],
    ["2020年11月1日", "2020-11-01/2020-11-01 day"],
    ["２０２０年１１月１號", "2020-11-01/2020-11-01 day"],
    ["二〇二〇年十一月二十一日", "2020-11-21/2020-11-21 day"],
    ["1 Nov 2020", "2020-11-01/2020-11-01 day"],
    ["Nov 1st, 2020", "2020-11-01/2020-11-01 day"],
    ["31/12/2025", "2025-12-31/2025-12-31 day"],
    ["12/31/2025", "2025-12-31/2025-12-31 day"],
    ["05/05/2025", "2025-05-05/2025-05-05 day"],
    ["2020-11-01T00:00:00", "2020-11-01/2020-11-01 day"],
    ["2020-11-01 00:00", "2020-11-01/2020-11-01 day"],
    ["2024-02-29", "2024-02-29/2024-02-29 day"],
  ])("month or day: %s", (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ["2025年末", "2025-12-31/2025-12-31 instant"],
    ["2025 年年底", "2025-12-31/2025-12-31 instant"],
    ["2025末", "2025-12-31/2025-12-31 instant"],
    ["2025年5月底", "2025-05-31/2025-05-31 instant"],
    ["2025年一季度末", "2025-03-31/2025-03-31 instant"],
    ["end of 2025", "2025-12-31/2025-12-31 instant"],
    ["year-end 2025", "2025-12-31/2025-12-31 instant"],
    ["截至2025年5月31日", "2025-05-31/2025-05-31 instant"],
    ["截至 2025 年底", "2025-12-31/2025-12-31 instant"],
    ["as of 2025-05-31", "2025-05-31/2025-05-31 instant"],
  ])("moment: %s", (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ["2025年1-5月", "2025-01-01/2025-05-31 year-to-date"],
    ["2025年1月-5月", "2025-01-01/2025-05-31 year-to-date"],
    ["2025年１～５月", "2025-01-01/2025-05-31 year-to-date"],
    ["2025年1月至5月", "2025-01-01/2025-05-31 year-to-date"],
    ["2025年1月至2025年5月", "2025-01-01/2025-05-31 year-to-date"],
    ["2025年一至五月", "2025-01-01/2025-05-31 year-to-date"],
    ["2025年前5个月", "2025-01-01/2025-05-31 year-to-date"],
    ["2025年前五個月", "2025-01-01/2025-05-31 year-to-date"],
    ["2025.1-5", "2025-01-01/2025-05-31 year-to-date"],
    ["Jan–May 2025", "2025-01-01/2025-05-31 year-to-date"],
    ["January to May 2025", "2025-01-01/2025-05-31 year-to-date"],
    ["2025-01/2025-05", "2025-01-01/2025-05-31 year-to-date"],
    ["2025-01/05", "2025-01-01/2025-05-31 year-to-date"],
    ["2025-01-01/2025-05-31", "2025-01-01/2025-05-31 year-to-date"],
    ["2025-01-01/05-31", "2025-01-01/2025-05-31 year-to-date"],
    ["2025-01-01-2025-05-31", "2025-01-01/2025-05-31 year-to-date"],
    ["2025/1/1 - 2025/5/31", "2025-01-01/2025-05-31 year-to-date"],
    ["2025年1月1日至5月31日", "2025-01-01/2025-05-31 year-to-date"],
    ["2025年前三季度", "2025-01-01/2025-09-30 year-to-date"],
    ["2025年一至三季度", "2025-01-01/2025-09-30 year-to-date"],
    ["Q1-Q3 2025", "2025-01-01/2025-09-30 year-to-date"],
    ["2024-01-01/2024-08-20", "2024-01-01/2024-08-20 year-to-date"],
    ["2025年3-5月", "2025-03-01/2025-05-31 part-year"],
    ["2025-03-14/2025-03-20", "2025-03-14/2025-03-20 part-year"],
    ["2025年3月14日至20日", "2025-03-14/2025-03-20 part-year"],
    ["2025年1-12月", "2025-01-01/2025-12-31 year"],
    ["2025–2027", "2025-01-01/2027-12-31 multi-year"],
    ["2025-2027年", "2025-01-01/2027-12-31 multi-year"],
    ["2025年至2027年", "2025-01-01/2027-12-31 multi-year"],
    ["2025/2027", "2025-01-01/2027-12-31 multi-year"],
    ["2025 to 2027", "2025-01-01/2027-12-31 multi-year"],
    ["“十四五”期间", "2021-01-01/2025-12-31 multi-year"],
    ["十五五", "2026-01-01/2030-12-31 multi-year"],
    ["2024年7月至2025年6月", "2024-07-01/2025-06-30 multi-year"],
    ["民國113年至114年", "2024-01-01/2025-12-31 multi-year"],
  ])("range: %s", (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ["2023/2024", "2023-01-01/2024-12-31 multi-year span-or-season"],
    ["2023/24", "2023-01-01/2024-12-31 multi-year span-or-season"],
    ["2023-24", "2023-01-01/2024-12-31 multi-year span-or-season"],
    ["2011/12", "2011-12-01/2011-12-31 month month-or-season"],
    ["FY2024", "2024-01-01/2024-12-31 year fiscal-year"],
  ])("warns of a second reading: %s", (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ["", "empty"],
    [" 　", "empty"],
    ["2025Q5", "quarter-out-of-range"],
    ["2025Q0", "quarter-out-of-range"],
    ["2025年第五季度", "quarter-out-of-range"],
    ["2025H3", "half-out-of-range"],
    ["2025-13", "month-out-of-range"],
    ["2025-00", "month-out-of-range"],
    ["2025年1-13月", "month-out-of-range"],
    ["2025-02-30", "day-out-of-range"],
    ["2025-02-29", "day-out-of-range"],
    ["2025年4月31日", "day-out-of-range"],
    ["2025-04-00", "day-out-of-range"],
    ["1066", "year-out-of-range"],
    ["25Q1", "year-not-written-out"],
    ["25年5月", "year-not-written-out"],
    ["114年", "year-not-written-out"],
    ["2025-05-31/2025-01-01", "reversed"],
    ["2025年5-1月", "reversed"],
    ["2027–2025", "reversed"],
    ["03/04/2025", "day-or-month-first"],
    ["2025-05-01T14:30:00", "time-of-day"],
    ["截至2025年5月", "up-to"],
    ["2023年末至2024年末", "range-of-moments"],
    ["年末", "unreadable"],
    ["soon", "unreadable"],
    ["45123", "unreadable"],
    ["民國0年", "unreadable"],
    ["2025-W05", "unreadable"],
    ["2024,2025", "unreadable"],
    ["12345678901234567890", "unreadable"],
  ])("refuses %j", (text, code) => expect(said(text)).toBe(`! ${code}`));

  it("says where the text stood, and what it was", () =>
    expect(parsePeriod("2025Q5", { file: "a.csv", row: 3, field: "date" }).issues).toEqual([
      {
        severity: "error",
        code: "quarter-out-of-range",
        where: { file: "a.csv", row: 3, field: "date" },
        params: { text: "2025Q5" },
      },
    ]));

  it("answers any text, with an interval of the calendar or one error", () => {
    const pieces = fc.constantFrom(
      "2025",
      "20",
      "5",
      "13",
      "年",
      "月",
      "日",
      "季度",
      "末",
      "截至",
      "-",
      "/",
      "~",
      "至",
      "Q",
      "h",
      " ",
      "十",
      "一",
      "民國",
      "jan",
      "t00:00",
      ".",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = parsePeriod(text);
        if (!result.ok) return result.issues.length === 1 && result.issues[0]?.severity === "error";
        const { start, end } = result.value.period;
        const real = (date: string) => new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) === date;
        return real(start) && real(end) && start <= end;
      }),
      { numRuns: 3000 },
    );
  });

  it("reads every interval of days in its ISO writing, and its kind from the interval", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
    const iso = day.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(iso, iso, (a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        expect(parsePeriod(`${start}/${end}`)).toMatchObject({
          ok: true,
          value: { period: { start, end } },
          issues: [],
        });
        if (start !== end) expect(parsePeriod(`${end}/${start}`).issues[0]?.code).toBe("reversed");
      }),
    );
  });

  it("reads the same months alike however they are written", () => {
    const span = fc.tuple(
      fc.integer({ min: 1912, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 11 }),
    );
    fc.assert(
      fc.property(span, ([y, from, more]) => {
        const to = Math.min(12, from + more);
        const two = (n: number) => String(n).padStart(2, "0");
        const writings = [
          `${y}-${two(from)}/${y}-${two(to)}`,
          `${y}年${from}-${to}月`,
          `民國${y - 1911}年${from}至${to}月`,
          `${y}年${from}月—${y}年${to}月`,
          `${y}.${from}-${to}`,
        ];
        const readings = writings.map((text) => parsePeriod(text));
        const [first] = readings;
        expect(first?.ok && first.value.period.start).toBe(`${y}-${two(from)}-01`);
        for (const reading of readings) expect(reading).toEqual(first);
        const kinds: PeriodKind[] = ["month", "quarter", "half-year", "year", "year-to-date", "part-year"];
        expect(first?.ok && kinds.includes(first.value.kind)).toBe(true);
      }),
    );
  });
});
