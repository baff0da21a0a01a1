import type { Site } from "../../data/schema/site.ts";

/** not-stated: no source says so for this date; also within a year of which no day is stated. */
export type OpenState = "open" | "not-yet" | "closed" | "not-stated";

/** Whether a site works at a date (ISO 8601, a day), as far as sources state it. */
export function isOpenAt({ open }: Pick<Site, "open">, date: string): OpenState {
  if (!open) return "not-stated";
  const { from, until } = open;
  if (from && date < from.start) return "not-yet";
  if (until && date > until.end) return "closed";
  const isSurelyOpened = from !== undefined && date >= from.end;
  const isSurelyNotClosed = until === undefined || date < until.start;
  return isSurelyOpened && isSurelyNotClosed ? "open" : "not-stated";
}
