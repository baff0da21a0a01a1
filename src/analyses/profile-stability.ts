import { inOrder } from "../../geo/statistics/hierarchical.ts";
import type { ProfileClusters } from "./profile-clusters.ts";

/** In every partition of one cluster: groups of two and more. */
export function alwaysTogether({ together }: Pick<ProfileClusters, "together">): number[][] {
  const groupOf = inOrder(together.map((row) => row.indexOf(1)));
  return [...new Set(groupOf)]
    .map((group) => groupOf.flatMap((other, i) => (other === group ? [i] : [])))
    .filter(({ length }) => length > 1);
}

/** Pairs of one cluster that fewer than half of the partitions keep together. */
export function apartAgain({
  together,
  clusterOf,
}: Pick<ProfileClusters, "together" | "clusterOf">): [number, number][] {
  return together.flatMap((row, a) =>
    row.flatMap((share, b): [number, number][] =>
      b > a && clusterOf[a] === clusterOf[b] && share < 0.5 ? [[a, b]] : [],
    ),
  );
}

/** How often each place stays with the others of its cluster, on average; null where it is alone. */
export function staying({ together, clusterOf }: Pick<ProfileClusters, "together" | "clusterOf">): (number | null)[] {
  return together.map((row, a) => {
    const others = row.filter((_, b) => b !== a && clusterOf[a] === clusterOf[b]);
    return others.length === 0 ? null : others.reduce((sum, share) => sum + share, 0) / others.length;
  });
}
