import fc from "fast-check";
import { expect, it } from "vitest";
import { axisScale, FIRST_YEAR, LAST_YEAR } from "./axis-scale.ts";
import { clusterYears } from "./mark-cluster.ts";

it("gives every year one button, at least 24 px wide, apart from its neighbours and inside the axis", () => {
  const years = fc.uniqueArray(fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }));
  fc.assert(
    fc.property(years, fc.integer({ min: 240, max: 2_000 }), (list, width) => {
      const scale = axisScale(width);
      const clusters = clusterYears(scale, list, (year) => scale.yearX(year) + 7);
      expect(clusters.flatMap((cluster) => cluster.years)).toEqual([...list].sort((a, b) => a - b));
      let free = 0;
      for (const { left, width: size } of clusters) {
        expect(left).toBeGreaterThanOrEqual(free);
        expect(size).toBeGreaterThanOrEqual(24);
        free = left + size;
      }
      expect(free).toBeLessThanOrEqual(width + 1e-9);
    }),
  );
});
