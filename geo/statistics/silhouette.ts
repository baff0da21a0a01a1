/**
 * Silhouette of each thing: (b − a)/max(a, b), a its mean distance within its cluster, b that to the nearest other; 1 well placed, below
 * 0 nearer to another cluster, 0 alone in its cluster. Null with fewer than two clusters.
 *
 * @param distances not squared, symmetric.
 *
 * Accuracy: to 1e-10 of R's cluster::silhouette formula written out in R (tests/golden/clusters). Source: Rousseeuw (1987).
 */
export function silhouettes(distances: readonly (readonly number[])[], clusterOf: readonly number[]): number[] | null {
  const clusters = [...new Set(clusterOf)];
  if (clusters.length < 2) return null;
  return distances.map((row, i) => {
    const own = clusterOf[i] as number;
    const meanTo = (cluster: number): number => {
      const others = row.filter((_, k) => k !== i && clusterOf[k] === cluster);
      return others.reduce((sum, d) => sum + d, 0) / others.length;
    };
    if (clusterOf.filter((cluster) => cluster === own).length === 1) return 0;
    const a = meanTo(own);
    const b = Math.min(...clusters.filter((cluster) => cluster !== own).map(meanTo));
    return Math.max(a, b) === 0 ? 0 : (b - a) / Math.max(a, b);
  });
}
