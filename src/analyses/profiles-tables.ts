import type { AnalysisInput, Quantity, ResultTable, Words } from "./analysis.ts";
import type { ProfileClusters } from "./profile-clusters.ts";
import type { ProfileMeasure } from "./profile-measures.ts";
import { dateWords, letterOf, measureWords, words } from "./profile-names.ts";
import { staying } from "./profile-stability.ts";
import type { Task } from "./profiles.ts";
import { listed, place, quantity } from "./result-parts.ts";

const column = (id: string, numeric: boolean, label: Words = words(`column.${id}`)) => ({ id, label, numeric });

function measured(value: number, { metric, denominator }: ProfileMeasure): Quantity {
  return quantity(value, "measure", "value", { metric, denominator });
}

/** Each place with its cluster, how well it lies there, and its values; a value filled in is marked. */
export function profileTable(task: Task, solution: ProfileClusters): ResultTable {
  const { clusterOf, silhouette } = solution;
  const stays = staying(solution);
  return {
    id: "profiles",
    caption: words("table.profiles"),
    columns: [
      column("place", false),
      column("cluster", false),
      column("silhouette", true),
      column("stays", true),
      ...task.measures.map((measure) =>
        column(`${measure.metric}/${measure.denominator}`, true, measureWords(measure)),
      ),
    ],
    rows: task.ids.map((id, i) => {
      const share = stays[i];
      return {
        id,
        of: place(id),
        cells: [
          place(id),
          words("cluster", { letter: letterOf(clusterOf[i] as number) }),
          quantity(silhouette[i] as number, "index", "silhouette"),
          share === null || share === undefined ? words("alone") : quantity(share, "percent", "together"),
          ...task.measures.map((measure, m) => {
            const value = measure.values[i];
            if (value !== null && value !== undefined) return measured(value, measure);
            const filled = task.columns[m]?.[i] as number;
            return words("filled", { value: { ...measured(filled, measure), formula: "median" } });
          }),
        ],
      };
    }),
  };
}

/** All other places, the nearest profile first. */
export function nearestTo(own: number, distances: ProfileClusters["distances"]): number[] {
  const row = distances[own] as readonly number[];
  return row
    .map((_, i) => i)
    .filter((i) => i !== own)
    .sort((a, b) => (row[a] as number) - (row[b] as number));
}

/** The districts nearest to the selected one, and the measures in which the two differ least and most. */
export function alikeTable({ selectedId }: AnalysisInput, task: Task, solution: ProfileClusters): ResultTable[] {
  const own = task.ids.indexOf(selectedId ?? "");
  if (own < 0) return [];
  const { rows, distances, clusterOf } = solution;
  const near = nearestTo(own, distances);
  const shown = Math.max(1, Math.min(2, Math.floor(task.measures.length / 2)));
  return [
    {
      id: "alike",
      caption: words("table.alike", { place: place(task.ids[own] as string) }),
      columns: [
        column("place", false),
        column("cluster", false),
        column("distance", true),
        column("alike", false),
        column("differ", false),
      ],
      rows: near.map((other) => {
        const gaps = task.measures.map((measure, m) => ({
          measure,
          squared: ((rows[own]?.[m] as number) - (rows[other]?.[m] as number)) ** 2,
        }));
        gaps.sort((a, b) => a.squared - b.squared);
        const all = gaps.reduce((sum, { squared }) => sum + squared, 0);
        const said = (list: typeof gaps) =>
          words("measures", {
            measures: listed(
              words,
              list.map(({ measure, squared }) =>
                words("share-of-distance", {
                  measure: measureWords(measure),
                  share: quantity(all === 0 ? 0 : squared / all, "percent", "distance"),
                }),
              ),
              "list-measures",
            ),
          });
        const id = task.ids[other] as string;
        return {
          id,
          of: place(id),
          cells: [
            place(id),
            words("cluster", { letter: letterOf(clusterOf[other] as number) }),
            quantity(distances[own]?.[other] as number, "index", "distance"),
            said(gaps.slice(0, shown)),
            said(gaps.slice(-shown).reverse()),
          ],
        };
      }),
    },
  ];
}

/** In what share of the partitions each two places are of one cluster. */
export function togetherTable(task: Task, { together }: ProfileClusters): ResultTable {
  return {
    id: "together",
    caption: words("table.together"),
    columns: [
      column("place", false),
      ...task.ids.map((id) => column(id, true, words("column.with", { place: place(id) }))),
    ],
    rows: task.ids.map((id, a) => ({
      id,
      of: place(id),
      cells: [place(id), ...(together[a] ?? []).map((share) => quantity(share, "percent", "together"))],
    })),
  };
}

export function countTable({ byCount }: ProfileClusters): ResultTable {
  return {
    id: "counts",
    caption: words("table.counts"),
    columns: [column("k", true), column("clusters", true), column("silhouette", true)],
    rows: byCount.map(({ k, clusters, mean }) => ({
      id: String(k),
      of: null,
      cells: [
        quantity(k, "count", "count"),
        quantity(clusters, "count", "count"),
        quantity(mean, "index", "silhouette"),
      ],
    })),
  };
}

/** Which measures at which date, and how far they go. */
export function measureTable({ measures, leftOut }: Task): ResultTable {
  const all = [
    ...measures.map((measure) => ({ measure, state: "used" })),
    ...leftOut.map(({ measure, why }) => ({ measure, state: why })),
  ];
  return {
    id: "measures",
    caption: words("table.measures"),
    columns: [
      column("measure", false),
      column("date", false),
      column("known", true),
      column("missing", true),
      column("least", true),
      column("greatest", true),
      column("use", false),
    ],
    rows: all.map(({ measure, state }) => {
      const known = measure.values.filter((value) => value !== null);
      return {
        id: `${measure.metric}/${measure.denominator}`,
        of: { type: "metric", id: measure.metric },
        cells: [
          measureWords(measure),
          dateWords(measure.date),
          quantity(known.length, "count", "count"),
          quantity(measure.values.length - known.length, "count", "count"),
          known.length === 0 ? null : measured(Math.min(...known), measure),
          known.length === 0 ? null : measured(Math.max(...known), measure),
          words(`use.${state}`),
        ],
      };
    }),
  };
}
