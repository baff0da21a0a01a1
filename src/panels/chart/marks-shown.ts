import type { LaneSeries } from "../../derive/chart-lanes.ts";
import type { KeyMark } from "./mark-key.tsx";
import { openTo } from "./point-mark.tsx";

/** Which marks the points and lines of some series take. */
export function marksShown(
  groups: readonly { series: readonly LaneSeries[]; isSecond: boolean }[],
): ReadonlySet<KeyMark> {
  const marks = new Set<KeyMark>();
  for (const { series, isSecond } of groups) {
    for (const { points, breaks } of series) {
      if (breaks.length > 0) marks.add("break");
      for (const { role, figure, value, partial } of points) {
        if (value.type === "range") marks.add("range");
        else if (role !== "observed") marks.add(role);
        else marks.add(isSecond ? "second" : "observed");
        if (figure.quality === "low") marks.add("low");
        if (role === "target") marks.add("target");
        if (value.type === "number" && openTo(value.qualifier) !== 0) marks.add("bound");
        if (partial) marks.add("part");
      }
    }
  }
  return marks;
}
