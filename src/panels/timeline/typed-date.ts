import { isoDate } from "../../model/period.ts";
import { TIMELINE } from "../../state/view.ts";

export type TypedDate =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly reason: "form" | "no-such-day" | "outside" };

const FORM = /^(\d{4})(?:\D{1,3}(\d{1,2})(?:\D{1,3}(\d{1,2})\D?)?)?\D?$/;

/** Last day of a month; day 0 of the next one. */
function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * A date as people type it: 2017-12-31, 2017/12/31, 2017年12月31日, 2017-12 or 2017. What is left out is the beginning
 * or the end of the month or year, as `edge` says.
 */
export function parseTypedDate(text: string, edge: "start" | "end"): TypedDate {
  const parts = FORM.exec(text.normalize("NFKC").trim());
  if (!parts) return { ok: false, reason: "form" };
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? (edge === "start" ? 1 : 12) : Number(parts[2]);
  if (month < 1 || month > 12) return { ok: false, reason: "no-such-day" };
  const day = parts[3] === undefined ? (edge === "start" ? 1 : lastDay(year, month)) : Number(parts[3]);
  if (day < 1 || day > lastDay(year, month)) return { ok: false, reason: "no-such-day" };
  if (year < 1900) return { ok: false, reason: "outside" };
  const date = isoDate(Date.UTC(year, month - 1, day) / 86_400_000);
  return date < TIMELINE.start || date > TIMELINE.end ? { ok: false, reason: "outside" } : { ok: true, date };
}
