import type { Words } from "./analysis.ts";
import { GROUPS, type GroupId } from "./industry-groups.ts";
import { metric, wordsOf } from "./result-parts.ts";

export const words = wordsOf("specialisation");

/** A day, or from when to when. */
export function dateWords(date: string): Words {
  const [start, end = null] = date.split("/") as [string, string?];
  const from = { type: "date", id: start } as const;
  return end === null
    ? words("date.day", { day: from })
    : words("date.period", { from, to: { type: "date", id: end } });
}

/** An industry of a group; past its parts it is what they leave of the whole. */
export function industryWords(group: GroupId, industry: number): Words {
  const part = (GROUPS[group].parts as readonly string[])[industry];
  return part === undefined
    ? words(`rest.${group}`, { whole: metric(GROUPS[group].whole) })
    : words("industry", { metric: metric(part) });
}

export const REFERENCES: Readonly<Record<string, string>> = {
  count: "—",
  value: "—",
  share: "—",
  quotient: "Florence 1939; Isard 1960, ch. 7",
  bound: "—",
  herfindahl: "Hirschman 1945; Herfindahl 1950",
  gini: "Gini 1912; Lorenz 1905",
  "gini-land": "Hoover 1936",
  evenness: "Shannon 1948; Pielou 1966",
  growth: "—",
  national: "Dunn 1960",
  mix: "Dunn 1960",
  regional: "Dunn 1960",
};
