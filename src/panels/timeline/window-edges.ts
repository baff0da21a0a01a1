import type { Period } from "../../../data/schema/period.ts";
import { dayNumber, isoDate, overlaps } from "../../model/period.ts";
import { TIMELINE, type View } from "../../state/view.ts";
import { type AxisScale, shiftYears, TICK } from "./axis-scale.ts";

export type Window = NonNullable<View["time"]["window"]>;
export type Edge = "from" | "to";

const clamp = (date: string): string =>
  date < TIMELINE.start ? TIMELINE.start : date > TIMELINE.end ? TIMELINE.end : date;

const years = (from: number, to: number): Window => ({ from: clamp(`${from}-01-01`), to: clamp(`${to}-12-31`) });

/**
 * The window that is offered first: the five calendar years that end with the date's, where something dated lies in
 * them; else the years of everything that is dated.
 */
export function windowAround(at: string, dated: readonly Period[] = []): Window {
  const year = Number(at.slice(0, 4));
  const near = years(year - 4, year);
  const known = dated.filter((period) => overlaps(period, { start: TIMELINE.start, end: TIMELINE.end }));
  if (known.length === 0 || known.some((period) => overlaps(period, { start: near.from, end: near.to }))) return near;
  const from = Math.min(...known.map(({ start }) => Number(start.slice(0, 4))));
  return years(from, Math.max(...known.map(({ end }) => Number(end.slice(0, 4)))));
}

/** The window with one edge moved; an edge stops at the other. */
export function moveEdge(window: Window, edge: Edge, date: string): Window {
  const at = clamp(date);
  const isCrossing = edge === "from" ? at > window.to : at < window.from;
  if (edge === "from") return { ...window, from: isCrossing ? window.to : at };
  return { ...window, to: isCrossing ? window.from : at };
}

const firstOfMonth = (date: string) => `${date.slice(0, 7)}-01`;

/** First day of the month so many months on. */
function shiftMonths(date: string, months: number): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** Months begin where "from" stands, and end where "to" stands. */
export function stepEdge(window: Window, edge: Edge, step: number, unit: "year" | "month"): Window {
  if (unit === "year") return moveEdge(window, edge, shiftYears(window[edge], step));
  if (edge === "from") return moveEdge(window, edge, shiftMonths(window.from, step));
  const afterEnd = isoDate(dayNumber(window.to) + 1);
  return moveEdge(window, edge, isoDate(dayNumber(shiftMonths(firstOfMonth(afterEnd), step)) - 1));
}

const SNAP_PX = 6;

/** Where an edge goes when it is dragged: to a year's edge within 6 px, else to a month's. */
export function draggedEdge(scale: AxisScale, edge: Edge, x: number): string {
  const ending = scale.dateAt(x - TICK / 2);
  const date = edge === "to" ? ending : clamp(isoDate(dayNumber(ending) + 1));
  const year = Number(date.slice(0, 4));
  const edges = edge === "from" ? [`${year}-01-01`, `${year + 1}-01-01`] : [`${year - 1}-12-31`, `${year}-12-31`];
  const near = edges.find((candidate) => Math.abs(edgeX(scale, edge, candidate) - x) <= SNAP_PX);
  if (near) return clamp(near);
  return edge === "from" ? firstOfMonth(date) : isoDate(dayNumber(shiftMonths(date, 1)) - 1);
}

/** "from" stands at the beginning of its day, "to" at the end of it. */
export function edgeX(scale: AxisScale, edge: Edge, date: string): number {
  return edge === "to" ? scale.xOf(date) + TICK / 2 : scale.xOf(isoDate(dayNumber(date) - 1)) + TICK / 2;
}
