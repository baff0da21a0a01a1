import type { AxisScale } from "./axis-scale.ts";

/** Neighbouring years whose marks would be too narrow to press alone: one button for all of them. */
export interface YearCluster {
  readonly years: readonly number[];
  readonly left: number;
  readonly width: number;
}

/** Smallest width of what is pressed. */
const TARGET_PX = 24;

/** Groups years so that every group's button is at least 24 px wide and touches no other. */
export function clusterYears(
  scale: AxisScale,
  years: readonly number[],
  markX: (year: number) => number,
): YearCluster[] {
  const clusters: YearCluster[] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const left = Math.max(0, Math.min(markX(year) - TARGET_PX / 2, scale.width - TARGET_PX));
    const last = clusters.at(-1);
    if (last && left < last.left + last.width) {
      clusters[clusters.length - 1] = {
        years: [...last.years, year],
        left: last.left,
        width: left + TARGET_PX - last.left,
      };
    } else clusters.push({ years: [year], left, width: TARGET_PX });
  }
  return clusters;
}
