import type { Period } from "../schema/period.ts";

export type PeriodIssueCode =
  | "empty"
  | "unreadable"
  | "year-not-written-out"
  | "year-out-of-range"
  | "half-out-of-range"
  | "quarter-out-of-range"
  | "month-out-of-range"
  | "day-out-of-range"
  | "day-or-month-first"
  | "time-of-day"
  | "up-to"
  | "range-of-moments"
  | "reversed"
  | "span-or-season"
  | "month-or-season"
  | "fiscal-year";

/** A period that was read, and what was doubtful about it. */
export interface Reading {
  period: Period;
  /** The text speaks of a moment, not of a day that lasts. */
  moment?: boolean;
  warning?: PeriodIssueCode;
}

/** Thrown inside the parser alone: `parsePeriod` turns it into an issue. */
export class Refusal extends Error {
  readonly code: PeriodIssueCode;
  constructor(code: PeriodIssueCode) {
    super(code);
    this.code = code;
  }
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const two = (n: number) => String(n).padStart(2, "0");
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function checked(n: number, low: number, high: number, code: PeriodIssueCode): number {
  if (n < low || n > high) throw new Refusal(code);
  return n;
}

const checkedYear = (text: string) => checked(Number(text), FIRST_YEAR, LAST_YEAR, "year-out-of-range");

/** Whole months of one year. */
function months(yearText: string, from: number, to: number): Reading {
  const year = checkedYear(yearText);
  checked(from, 1, 12, "month-out-of-range");
  checked(to, 1, 12, "month-out-of-range");
  return { period: { start: `${year}-${two(from)}-01`, end: `${year}-${two(to)}-${lastDay(year, to)}` } };
}

function quarters(year: string, from: number, to: number): Reading {
  for (const quarter of [from, to]) checked(quarter, 1, 4, "quarter-out-of-range");
  return months(year, from * 3 - 2, to * 3);
}

function halves(year: string, from: number, to: number): Reading {
  for (const half of [from, to]) checked(half, 1, 2, "half-out-of-range");
  return months(year, from * 6 - 5, to * 6);
}

function day(yearText: string, month: number, date: number): Reading {
  const year = checkedYear(yearText);
  checked(month, 1, 12, "month-out-of-range");
  checked(date, 1, lastDay(year, month), "day-out-of-range");
  const iso = `${year}-${two(month)}-${two(date)}`;
  return { period: { start: iso, end: iso } };
}

function years(from: string, to: string, warning?: PeriodIssueCode): Reading {
  const period = { start: `${checkedYear(from)}-01-01`, end: `${checkedYear(to)}-12-31` };
  return warning ? { period, warning } : { period };
}

/** 2024-09, 2024/9, 2024.9; 2023/24 is a season of two years; 2011/12 is December, and may have been meant as a season. */
function monthOrSeason(year: string, sign: string, text: string): Reading {
  const month = Number(text);
  const next = text.length === 2 && month === (Number(year) + 1) % 100;
  if (next && month > 12) return years(year, String(Number(year) + 1), "span-or-season");
  const reading = months(year, month, month);
  return next && sign !== "-" ? { ...reading, warning: "month-or-season" } : reading;
}

/** 25/12/2025 and 12/25/2025 can be told apart, 03/04/2025 cannot. */
function dayWithYearLast(a: string, b: string, year: string): Reading {
  const [x, y] = [Number(a), Number(b)];
  if (x <= 12 && y <= 12 && x !== y) throw new Refusal("day-or-month-first");
  return x > 12 ? day(year, y, x) : day(year, x, y);
}

type Rule = readonly [pattern: RegExp, read: (...parts: string[]) => Reading];

/** What stands for one period, after `spellPeriod`. The first pattern that fits decides, whatever it then refuses. */
const SINGLE: readonly Rule[] = [
  [/^(\d{4})(?:年度?|年?全年)?$/, (y = "") => years(y, y)],
  [/^财(\d{4})(?:年度?)?$/, (y = "") => years(y, y, "fiscal-year")],
  [/^(\d{4})年?([上下])半年$/, (y = "", half) => halves(y, half === "上" ? 1 : 2, half === "上" ? 1 : 2)],
  [/^(\d{4})年?h(\d+)$/, (y = "", half) => halves(y, Number(half), Number(half))],
  [
    /^(\d{4})年?(?:q|第?)(\d+)个?季度?$|^(\d{4})年?q(\d+)$/,
    (y, q, z, r) => quarters(y ?? z ?? "", Number(q ?? r), Number(q ?? r)),
  ],
  [
    /^(\d{4})年?(?:q|第)?(\d+)(?:个?季度?)?[~-](?:q|第)?(\d+)个?季度?$/,
    (y = "", a, b) => quarters(y, Number(a), Number(b)),
  ],
  [/^(\d{4})年?q(\d+)[~-]q?(\d+)$/, (y = "", a, b) => quarters(y, Number(a), Number(b))],
  [/^(\d{4})年?h(\d+)[~-]h?(\d+)$/, (y = "", a, b) => halves(y, Number(a), Number(b))],
  [/^(\d{4})年?前(\d+)个?季度?$/, (y = "", q) => quarters(y, 1, Number(q))],
  [/^(\d{4})年?前(\d+)个?月$/, (y = "", m) => months(y, 1, Number(m))],
  [/^(\d{4})年(\d{1,2})月份?$/, (y = "", m) => months(y, Number(m), Number(m))],
  [/^(\d{4})年?(\d{1,2})月?[~-](\d{1,2})月份?$/, (y = "", a, b) => months(y, Number(a), Number(b))],
  [/^(\d{4})[./](\d{1,2})[~-](\d{1,2})$/, (y = "", a, b) => months(y, Number(a), Number(b))],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/, (y = "", m, d) => day(y, Number(m), Number(d))],
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, (y = "", _, m, d) => day(y, Number(m), Number(d))],
  [/^(\d{4})([-/.~])(\d{1,2})$/, (y = "", sign = "", m = "") => monthOrSeason(y, sign, m)],
  [/^(\d{4})(\d\d)$/, (y = "", m) => months(y, Number(m), Number(m))],
  [/^(\d{4})(\d\d)(\d\d)$/, (y = "", m, d) => day(y, Number(m), Number(d))],
  [/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/, (a = "", _, b = "", y = "") => dayWithYearLast(a, b, y)],
];

/** Reads one period, or null where the text is none. Throws a `Refusal` where it is one that cannot be. */
export function readSingle(text: string): Reading | null {
  const moment = /^(.+)[末底终]$/.exec(text);
  if (moment) {
    const of = readSingle(moment[1] as string);
    return of && { period: { start: of.period.end, end: of.period.end }, moment: true };
  }
  for (const [pattern, read] of SINGLE) {
    const parts = pattern.exec(text);
    if (!parts) continue;
    const reading = read(...parts.slice(1));
    if (reading.period.start > reading.period.end) throw new Refusal("reversed");
    return reading;
  }
  return null;
}
