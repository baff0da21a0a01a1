/** Not near enough to any cluster. */
export const NOISE = -1;

/**
 * Density-based clusters (DBSCAN): a core point has at least `minPoints` within reach, itself counted; clusters are core points within reach
 * of each other, and whatever is within reach of them. A border point of two clusters goes to the first.
 *
 * @param count how many points; @param neighbours the numbers of all points within reach of one, itself among them, in any order.
 * @returns a cluster a point, numbered from 0 by their first core point, or `NOISE`.
 *
 * Accuracy: labels equal those of R's dbscan 1.1-11. Source: Ester, Kriegel, Sander & Xu (1996).
 */
export function dbscan(count: number, neighbours: (point: number) => ArrayLike<number>, minPoints: number): Int32Array {
  const labels = new Int32Array(count).fill(NOISE);
  const isCore = new Uint8Array(count);
  const near = Array.from({ length: count }, (_, i) => neighbours(i));
  near.forEach((list, i) => {
    if (list.length >= minPoints) isCore[i] = 1;
  });
  let cluster = 0;
  for (let seed = 0; seed < count; seed += 1) {
    if (!isCore[seed] || labels[seed] !== NOISE) continue;
    const waiting = [seed];
    labels[seed] = cluster;
    for (let point = waiting.pop(); point !== undefined; point = waiting.pop()) {
      if (!isCore[point]) continue;
      for (const other of Array.from(near[point] as ArrayLike<number>)) {
        if (labels[other] !== NOISE) continue;
        labels[other] = cluster;
        waiting.push(other);
      }
    }
    cluster += 1;
  }
  return labels;
}
