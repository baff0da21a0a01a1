import { describe, expect, it } from "vitest";
import { metric } from "../../../tests/support/tiny-atlas.ts";
import { searchMetrics } from "./search-metrics.ts";

const FACTORIES = metric("floor_area_factory", {
  group: "space",
  names: { zhHans: "工厂建筑面积", zhHant: "工廠建築面積", en: "Factory floor area" },
  definition: { zhHans: "年鉴口径", zhHant: "年鑑口徑", en: "Floor area by the yearbook" },
});
const PEOPLE = metric("resident_population", {
  group: "population",
  names: { zhHans: "常住人口", zhHant: "常住人口", en: "Résident population" },
});
const SALES = metric("livestream_sales", {
  group: "livestream",
  names: { zhHans: "直播零售额", zhHant: "直播零售額", en: "Livestream sales" },
});
const ALL = [FACTORIES, PEOPLE, SALES];
const ids = (query: string) => searchMetrics(ALL, query).order.map((found) => found.id);

describe("searchMetrics", () => {
  it("finds by name in all three scripts, by id and by definition", () => {
    for (const query of ["工厂", "工廠", "factory", "floor_area", "yearbook", "年鑑"])
      expect(ids(query), query).toEqual(["floor_area_factory"]);
  });

  it("does not mind case, accents, width and separators", () => {
    for (const query of ["RESIDENT", "resident population", "Résident", "ｒｅｓｉｄｅｎｔ", " resident-population "])
      expect(ids(query), query).toEqual(["resident_population"]);
  });

  it("wants every word", () => {
    expect(ids("floor yearbook")).toEqual(["floor_area_factory"]);
    expect(ids("floor people")).toEqual([]);
    expect(searchMetrics(ALL, "floor people").best).toBeNull();
  });

  it("keeps the order of the groups and shows all for an empty query", () => {
    expect(searchMetrics(ALL, " ").groups.map(({ group }) => group)).toEqual(["livestream", "population", "space"]);
  });

  it("takes a name that begins with the words for the best", () => {
    const other = metric("a", { group: "livestream", names: { zhHans: "x", zhHant: "x", en: "Old factory floor" } });
    expect(searchMetrics([other, FACTORIES], "factory").best).toBe(FACTORIES);
  });
});
