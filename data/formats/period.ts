import type { Issue, Result } from "../schema/issue.ts";
import type { Period } from "../schema/period.ts";
import { type PeriodIssueCode, type Reading, Refusal, readSingle } from "./period-parts.ts";
import { spellPeriod } from "./period-text.ts";

export type PeriodKind =
  | "instant"
  | "day"
  | "month"
  | "quarter"
  | "half-year"
  | "year"
  | "year-to-date"
  | "part-year"
  | "multi-year";

export interface ParsedPeriod {
  period: Period;
  kind: PeriodKind;
}

const NO_YEAR = /^\d{2,3}(?:年|[qh]\d|[-/.~]\d)/;
const MIDNIGHT = /(\d)[t ]00:00(?::00(?:\.0+)?)?z?$/;
const TIME = /\d[t ]\d{1,2}:\d\d/;

function kindOf({ start, end }: Period, moment: boolean): PeriodKind {
  if (start === end) return moment ? "instant" : "day";
  if (start.slice(0, 4) !== end.slice(0, 4)) return "multi-year";
  const [from, to] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  const nextDay = new Date(Date.parse(`${end}T00:00:00Z`) + 86_400_000).getUTCDate();
  const whole = start.endsWith("-01") && nextDay === 1;
  const count = whole ? to - from + 1 : 0;
  if (count === 12) return "year";
  if (count === 6 && from % 6 === 1) return "half-year";
  if (count === 3 && from % 3 === 1) return "quarter";
  if (count === 1) return "month";
  return start.endsWith("-01-01") ? "year-to-date" : "part-year";
}

/** The end of a range may leave out what it shares with the start: 2025-01-01/05-31, 2025年3月1日~5月31日. */
function completed(left: string, right: string): string[] {
  const date = /^(\d{4}[-年/.])(\d{1,2}[-月/.])\d{1,2}[日号]?$/.exec(left);
  const month = /^(\d{4}-)\d{2}$/.exec(left);
  const yearOnly = /^(\d{4}年)/.exec(left);
  return [
    right,
    ...(date ? [`${date[1]}${right}`, `${date[1]}${date[2]}${right}`] : []),
    ...(month ? [`${month[1]}${right}`] : []),
    ...(yearOnly ? [`${yearOnly[1]}${right}`] : []),
  ];
}

function readRange(text: string): Reading | null {
  for (const cut of text.matchAll(/[~/-]/g)) {
    const left = text.slice(0, cut.index);
    const right = text.slice(cut.index + 1);
    const from = readSafely(left);
    if (!from) continue;
    const to = completed(left, right).map(readSafely).find(Boolean);
    if (!to) continue;
    if (from.moment || to.moment) throw new Refusal("range-of-moments");
    const period = { start: from.period.start, end: to.period.end };
    if (period.start > period.end || from.period.end > to.period.end) throw new Refusal("reversed");
    const season = /^\d{4}\/\d{4}$/.test(text) && Number(right) === Number(left) + 1;
    return season ? { period, warning: "span-or-season" } : { period };
  }
  return null;
}

/** One half of a range at a place where it may not be meant to be cut. */
function readSafely(text: string): Reading | null {
  try {
    return readSingle(text);
  } catch {
    return null;
  }
}

function read(text: string): Reading {
  const spelt = spellPeriod(text);
  if (spelt === "") throw new Refusal("empty");
  const dated = spelt.replace(MIDNIGHT, "$1");
  if (TIME.test(dated)) throw new Refusal("time-of-day");
  if (dated.startsWith("截")) {
    const reading = readSingle(dated.slice(1));
    if (!reading) throw new Refusal("unreadable");
    if (reading.period.start !== reading.period.end) throw new Refusal("up-to");
    return { ...reading, moment: true };
  }
  const reading = readSingle(dated) ?? readRange(dated);
  if (!reading) throw new Refusal(NO_YEAR.test(dated) ? "year-not-written-out" : "unreadable");
  return reading;
}

/**
 * Reads a period as it stands in a planner's table.
 *
 * Read: 2024 · 2025年 · 民國114年 · 2025H1 · 2025年上半年 · 2025Q1 · 1Q2025 · 2025年第一季度 · 2025年前三季度 · 2024-09 · 2024/9 · 202409 ·
 * 2024年9月 · Sep 2024 · 2025年1-5月 · 2025年前5个月 · Jan–May 2025 · 2020-11-01 · 20201101 · 1 Nov 2020 · 31/12/2025 · 2025年末 · 2025年5月底 ·
 * end of 2024 · 截至2025年5月31日 · 2025–2027 · “十四五” · and any two of them as a range, by a dash, a slash, 至 or "to". Digits may be
 * full-width or Chinese. Years 1900–2199.
 *
 * Where a text can be read in two ways:
 * - `2023/2024` and `2023/24` are the two whole years, as ISO 8601 has it, with the warning `span-or-season`: they may have
 *   been meant as one school or fiscal year, whose months are not known. `2024/2026` can only be three years: no warning.
 * - `2011/12` is December 2011, with the warning `month-or-season`; `2011-12` is ISO 8601 and has none.
 * - `FY2024` is the calendar year, with the warning `fiscal-year`.
 * - `03/04/2025` is refused (`day-or-month-first`), and so is 截至2025年5月 (`up-to`): it is either a moment or a sum from January on.
 *
 * A bare date is a day; a text that speaks of a moment (末, 底, 截至, end of) is an instant. Every other kind follows from the
 * interval alone: 2025年1-3月 is a quarter, 2025年1-6月 a half-year, and a run from 1 January that is neither is year-to-date.
 *
 * @param where goes into the issues: file, row and field of the text.
 * @returns the closed interval of whole days and its kind, with warnings; or one error, its code a `PeriodIssueCode` and
 *   the text as it came in `params.text`. Never throws.
 */
export function parsePeriod(text: string, where: Issue["where"] = {}): Result<ParsedPeriod> {
  const issue = (severity: Issue["severity"], code: PeriodIssueCode): Issue => ({
    severity,
    code,
    where,
    params: { text },
  });
  try {
    const { period, moment = false, warning } = read(text);
    const issues = warning ? [issue("warning", warning)] : [];
    return { ok: true, value: { period, kind: kindOf(period, moment) }, issues };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, issues: [issue("error", error.code)] };
    throw error;
  }
}
