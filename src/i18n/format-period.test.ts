import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { parsePeriod } from "../../data/formats/period.ts";
import type { Locale } from "../state/view.ts";
import { englishDay, formatDate, formatPeriod } from "./format-period.ts";
import { learn } from "./i18n.ts";
import type { Translate } from "./translate.ts";

const LOCALES = ["zh-Hans", "zh-Hant", "en"] as const;
const words = new Map<Locale, Translate>();
beforeAll(async () => {
  for (const locale of LOCALES) words.set(locale, (await learn(locale)).t);
});
const said = (start: string, end: string, locale: Locale) =>
  formatPeriod(words.get(locale) as Translate, { start, end }, locale);

describe("formatPeriod", () => {
  it.each([
    ["2017-12-31", "2017-12-31", "2017 年末", "end of 2017"],
    ["2020-11-01", "2020-11-01", "2020年11月1日", "1 Nov 2020"],
    ["2024-09-01", "2024-09-30", "2024 年 9 月", "Sept 2024"],
    ["2025-01-01", "2025-03-31", "2025 年一季度", "Q1 2025"],
    ["2025-07-01", "2025-12-31", "2025 年下半年", "H2 2025"],
    ["2024-01-01", "2024-12-31", "2024 年", "2024"],
    ["2025-01-01", "2025-05-31", "2025 年 1–5 月", "Jan–May 2025"],
    ["2025-03-01", "2025-05-31", "2025 年 3–5 月", "Mar–May 2025"],
    ["2025-01-01", "2027-12-31", "2025–2027 年", "2025–2027"],
    ["2024-07-01", "2025-06-30", "2024 年 7 月 至 2025 年 6 月", "Jul 2024 to Jun 2025"],
    ["2024-01-01", "2024-08-20", "2024年1月1日 至 2024年8月20日", "1 Jan 2024 to 20 Aug 2024"],
  ])("%s/%s", (start, end, chinese, english) => {
    expect(said(start, end, "zh-Hans")).toBe(chinese);
    expect(said(start, end, "en")).toBe(english);
  });

  it("writes nothing in any language that the parser would read as another interval", () => {
    const day = fc.date({ min: new Date("1912-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    const month = fc.tuple(fc.integer({ min: 1912, max: 2099 }), fc.integer({ min: 1, max: 12 }));
    const iso = (date: Date) => date.toISOString().slice(0, 10);
    const days = fc.tuple(day, day).map(([a, b]) => (a < b ? [iso(a), iso(b)] : [iso(b), iso(a)]));
    const months = fc
      .tuple(month, fc.integer({ min: 0, max: 40 }))
      .map(([[year, first], more]) => [
        iso(new Date(Date.UTC(year, first - 1, 1))),
        iso(new Date(Date.UTC(year, first + more, 0))),
      ]);
    fc.assert(
      fc.property(fc.oneof(days, months), fc.constantFrom(...LOCALES), ([start = "", end = ""], locale) => {
        const text = said(start, end, locale);
        const read = parsePeriod(text);
        expect(read.ok ? read.value.period : text).toEqual({ start, end });
      }),
      { numRuns: 600 },
    );
  });
});

it("writes days and months as Intl does", () => {
  const tag = (locale: Locale) => (locale === "en" ? "en-GB" : locale);
  const parts = (locale: Locale) => ({ month: locale === "en" ? "short" : "long", day: "numeric" }) as const;
  const inUtc = { timeZone: "UTC" } as const;
  const date = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
  for (const locale of LOCALES) {
    const full = new Intl.DateTimeFormat(tag(locale), { ...parts(locale), year: "numeric", ...inUtc });
    fc.assert(fc.property(date, (day) => formatDate(day.toISOString().slice(0, 10), locale) === full.format(day)));
    const month = new Intl.DateTimeFormat(tag(locale), { month: "short", ...inUtc });
    for (const m of ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]) {
      const end = new Date(Date.UTC(2023, Number(m), 0)).toISOString().slice(0, 10);
      const name = month.format(new Date(end));
      expect(said(`2023-${m}-01`, end, locale).replaceAll(" ", "")).toContain(name);
    }
  }
  const day = new Intl.DateTimeFormat("en-GB", { ...parts("en"), ...inUtc });
  fc.assert(fc.property(date, (at) => englishDay(at.toISOString().slice(0, 10)) === day.format(at)));
});
