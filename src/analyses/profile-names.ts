import { scaled } from "../../geo/statistics/standardise.ts";
import type { Words } from "./analysis.ts";
import type { ProfileClusters } from "./profile-clusters.ts";
import type { ProfileMeasure } from "./profile-measures.ts";
import type { Task } from "./profiles.ts";
import { listed, metric, quantity, wordsOf } from "./result-parts.ts";

export const words = wordsOf("profiles");

/** A cluster is named high or low in a measure whose mean lies this many standard deviations from all places'. Our own bound. */
export const NAMED_AT = 0.5;

/** A legend's line names so many measures on each side, the furthest first, and counts the rest. */
const NAMED_MOST = 2;

/** A, B, …, Z, A1, B1 …: a cluster by the order of its first place. */
export function letterOf(cluster: number): string {
  const turn = Math.floor(cluster / 26);
  return String.fromCharCode(65 + (cluster % 26)) + (turn > 0 ? turn : "");
}

export function measureWords(measure: Pick<ProfileMeasure, "metric" | "denominator">): Words {
  return words(`measure.${measure.denominator}`, { metric: metric(measure.metric) });
}

/** A day, or from when to when. */
export function dateWords(date: string): Words {
  const [start, end = null] = date.split("/") as [string, string?];
  const from = { type: "date", id: start } as const;
  return end === null
    ? words("date.day", { day: from })
    : words("date.period", { from, to: { type: "date", id: end } });
}

/** High or low over what is still said, but in short: the tables have the unit. */
function shortWords(measure: ProfileMeasure): Words {
  return words(`measure-short.${measure.denominator}`, { metric: metric(measure.metric) });
}

/** Mean standard score of each cluster in each measure, whatever the clusters were scaled by. */
export function standardScores({ columns }: Pick<Task, "columns">, { clusterOf }: ProfileClusters): number[][] {
  const scores = columns.map((column) => scaled(column, "z"));
  return [...new Set(clusterOf)]
    .sort((a, b) => a - b)
    .map((cluster) =>
      scores.map((list) => {
        const own = list.filter((_, i) => clusterOf[i] === cluster);
        return own.reduce((sum, score) => sum + score, 0) / own.length;
      }),
    );
}

/** A cluster's name, and the same in a few words. */
export interface ClusterWords {
  readonly label: Words;
  readonly short: Words;
}

/** What is high and low in each cluster, the furthest from the mean first. */
export function clusterWords(task: Task, solution: ProfileClusters): ClusterWords[] {
  const count = (list: readonly unknown[]) => quantity(list.length, "count", "count");
  return standardScores(task, solution).map((scores, cluster) => {
    const order = scores.map((score, i) => ({ score, i })).sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
    const named = (list: typeof order) => list.map(({ i }) => shortWords(task.measures[i] as ProfileMeasure));
    const said = (list: typeof order) => {
      const first = listed(words, named(list).slice(0, NAMED_MOST), "list-measures");
      const more = quantity(list.length - NAMED_MOST, "count", "count");
      return list.length > NAMED_MOST ? words("and-more", { first, more }) : first;
    };
    const high = order.filter(({ score }) => score >= NAMED_AT);
    const low = order.filter(({ score }) => score <= -NAMED_AT);
    const kind =
      high.length > 0 && low.length > 0 ? "both" : high.length > 0 ? "high" : low.length > 0 ? "low" : "middle";
    const letter = letterOf(cluster);
    return {
      label: words(`category.${kind}`, {
        letter,
        ...(high.length > 0 && { high: said(high) }),
        ...(low.length > 0 && { low: said(low) }),
      }),
      short: words(`short.${kind}`, { letter, high: count(high), low: count(low), of: count(order) }),
    };
  });
}
