import { describe, expect, it } from "vitest";
import { QUALITIES } from "../../data/schema/source.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { periodKey } from "../model/period.ts";
import { coverageGrid, coveragePlaces, mainDate } from "./coverage.ts";

const atlas = fixtureAtlas();
const figures = [...atlas.figureById.values()];
const kindOf = (id: string) => atlas.placeById.get(id)?.kind;

describe("coverageGrid", () => {
  it.each(["year", "period"] as const)("counts what a walk over all figures counts, by %s", (by) => {
    const grid = coverageGrid(atlas, by, [], null);
    let total = 0;
    for (const { metric, cells, aboutCities, of } of grid.groups.flatMap(({ rows }) => rows)) {
      expect(of).toBe(aboutCities ? 41 : 16);
      cells.forEach((cell, i) => {
        const column = grid.columns[i];
        const here = figures.filter(
          ({ metricId, period }) =>
            metricId === metric.id && (by === "year" ? period.end.slice(0, 4) : periodKey(period)) === column?.id,
        );
        expect(cell === null).toBe(here.length === 0);
        if (!cell) return;
        const known = here.filter(({ value }) => value.type !== "missing");
        total += known.length;
        const places = new Set(known.map(({ placeId }) => placeId));
        expect(cell.districts).toBe([...places].filter((id) => kindOf(id) === "district").length);
        expect(cell.city).toBe(places.has("310000"));
        expect(cell.statedMissing).toBe(here.length - known.length);
        const order = known.map(({ quality }) => QUALITIES.indexOf(quality));
        if (known.length > 0) {
          expect(cell.best).toBe(QUALITIES[Math.min(...order)]);
          expect(cell.worst).toBe(QUALITIES[Math.max(...order)]);
          expect(cell.dates).toContain(mainDate(cell));
        }
      });
    }
    expect(total).toBe(figures.filter(({ value }) => value.type !== "missing").length);
  });

  it("knows 16 of 16 districts of the census, and 16 of 41 cities' areas, the others stated as missing", () => {
    const rows = coverageGrid(atlas, "period", [], null).groups.flatMap((group) => group.rows);
    const cellsOf = (id: string) => rows.find(({ metric }) => metric.id === id)?.cells.filter((cell) => cell !== null);
    expect(cellsOf("resident_population_census")?.map(({ districts }) => districts)).toEqual([16, 16, 16]);
    expect(cellsOf("city_area_km2")).toMatchObject([{ cities: 16, statedMissing: 25 }]);
  });

  it("keeps to one place and to chosen groups", () => {
    const grid = coverageGrid(atlas, "year", ["space"], "310118");
    expect(grid.groups.map(({ group }) => group)).toEqual(["space"]);
    const shown = grid.groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.figures ?? [])),
    );
    expect(shown.every(({ placeId }) => placeId === "310118")).toBe(true);
    expect(shown).toHaveLength(
      figures.filter(
        ({ placeId, metricId }) => placeId === "310118" && atlas.metricById.get(metricId)?.group === "space",
      ).length,
    );
  });
});

describe("coveragePlaces", () => {
  it("lays every metric open: each figure once, each gap with its reason", () => {
    const grid = coverageGrid(atlas, "year", [], null);
    for (const metric of atlas.metrics) {
      const rows = coveragePlaces(atlas, metric.id, grid, "year", null);
      const shown = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.figures.map(({ id }) => id)));
      expect(shown.sort()).toEqual(
        figures
          .filter(({ metricId }) => metricId === metric.id)
          .map(({ id }) => id)
          .sort(),
      );
      for (const cell of rows.flatMap(({ cells }) => cells)) {
        expect(cell.cause === null).toBe(cell.figures.some(({ value }) => value.type !== "missing"));
      }
    }
  });
});
