import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { missingRef, resolveFigure } from "./figure-ref.ts";
import { metricAnswer } from "./value-at.ts";

const atlas = fixtureAtlas();

describe("missingRef", () => {
  it("names every missing number so that a link can open it", () => {
    let count = 0;
    for (const { id, denominators } of atlas.metrics) {
      for (const denominator of denominators) {
        for (const at of ["2012-12-31", "2024-06-30"]) {
          const { districts, cities, city } = metricAnswer(atlas, id, denominator, at, "at");
          for (const value of [...districts, ...cities, city]) {
            if (value.status !== "missing") continue;
            count += 1;
            const ref = missingRef(id, denominator, at, value);
            expect(ref).toMatch(/^[\w.~/-]{1,160}$/);
            expect(resolveFigure(atlas, ref), ref).not.toBeNull();
          }
        }
      }
    }
    expect(count).toBeGreaterThan(1000);
  });

  it("opens the number where there is one after all, and nothing for names that nobody knows", () => {
    expect(resolveFigure(atlas, "floor_area_factory/310118/2017-12-31~land~absent")).toMatchObject({
      type: "derived",
      figure: { id: "floor_area_factory/310118/2017-12-31" },
    });
    for (const ref of [
      "floor_area_factory/310118/2017~land~absent",
      "no_metric/310118/2018-12-31~absent",
      "gdp/999999/2018-12-31~absent",
      "gdp/310118/2018-12-31/2018-12-31~absent",
      "gdp/310118/2018-12-31~land~residents~absent",
      "gdp/310118/2018-12-31~absent~absent",
    ]) {
      expect(resolveFigure(atlas, ref), ref).toBeNull();
    }
  });
});
