import type { ResultChart } from "./analysis.ts";
import type { ProfileClusters } from "./profile-clusters.ts";
import { letterOf, measureWords, words } from "./profile-names.ts";
import type { Task } from "./profiles.ts";
import { place, quantity } from "./result-parts.ts";

export function profileCharts(task: Task, solution: ProfileClusters): ResultChart[] {
  const { clusterOf, silhouette, byCount, tree } = solution;
  const named = (i: number) => place(task.ids[i] as string);
  const dendrogram: ResultChart[] = tree
    ? [
        {
          type: "dendrogram",
          id: "tree",
          title: words("chart.tree"),
          leaves: tree.leaves.map(named),
          merges: tree.merges,
          cutParam: "k",
          k: task.k,
        },
      ]
    : [];
  const order = task.ids
    .map((_, i) => i)
    .sort(
      (a, b) =>
        (clusterOf[a] as number) - (clusterOf[b] as number) || (silhouette[b] as number) - (silhouette[a] as number),
    );
  return [
    ...dendrogram,
    {
      type: "parallel",
      id: "profiles",
      title: words("chart.profiles"),
      axes: task.columns.map((column, i) => {
        const { metric, denominator } = task.measures[i] as Task["measures"][number];
        return {
          label: measureWords({ metric, denominator }),
          min: Math.min(...column),
          max: Math.max(...column),
          measure: { metric, denominator },
        };
      }),
      // A value that the median stands in for is not drawn.
      lines: task.ids.map((_, i) => ({
        of: named(i),
        category: letterOf(clusterOf[i] as number),
        values: task.measures.map(({ values }) => values[i] as number | null),
      })),
    },
    {
      type: "bars",
      id: "silhouette",
      title: words("chart.silhouette"),
      bars: order.map((i) => ({
        label: words("chart.place", { letter: letterOf(clusterOf[i] as number), place: named(i) }),
        of: named(i),
        value: quantity(silhouette[i] as number, "index", "silhouette"),
      })),
    },
    {
      type: "lines",
      id: "counts",
      title: words("chart.counts"),
      x: words("chart.k"),
      y: words("fact.silhouette"),
      series: [
        {
          id: "mean",
          label: words("fact.silhouette"),
          of: null,
          dash: false,
          points: byCount.map(({ k, mean }) => [k, mean] as const),
        },
      ],
      band: null,
    },
  ];
}
