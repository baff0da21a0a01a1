import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { periodKey } from "../model/period.ts";
import { sortedRows } from "./table-cell.ts";
import { tableDates } from "./table-dates.ts";
import { knowsFewDistricts, tableMetrics } from "./table-metrics.ts";

const atlas = fixtureAtlas();

describe("tableDates", () => {
  it("holds every figure of every metric once, and a reason where there is none", () => {
    for (const metric of atlas.metrics) {
      const table = tableDates(atlas, metric.id, "none", "2020-11-01");
      const own = table.columns.filter((column) => column.metric === metric);
      const figures = [...atlas.figureById.values()].filter((figure) => figure.metricId === metric.id);
      expect(new Set(own.map(({ date }) => date.key))).toEqual(new Set(figures.map(({ period }) => periodKey(period))));
      let seen = 0;
      for (const { placeId, cells } of table.rows) {
        cells.forEach((cell, i) => {
          const column = table.columns[i];
          const figure = [...atlas.figureById.values()].find(
            (one) =>
              one.metricId === column?.metric.id &&
              one.placeId === placeId &&
              periodKey(one.period) === column.date.key,
          );
          const known = figure !== undefined && figure.value.type !== "missing";
          expect(cell.ref).toBe(known ? figure.id : null);
          expect(cell.cause === null).toBe(known);
          if (known && column?.metric === metric) seen += 1;
        });
      }
      expect(seen).toBe(figures.filter(({ value }) => value.type !== "missing").length);
    }
  });

  it("parts the census from the year-end estimate, and says that they are not to be compared", () => {
    const table = tableDates(atlas, "resident_population_census", "none", "2020-11-01");
    expect(table.reference?.id).toBe("2020-11-01");
    const other = table.columns.filter(({ metric }) => metric.id === "resident_population_year_end");
    expect(other.map(({ parted }) => parted)[0]).toBe(true);
    for (const { barring } of other) expect(barring.map(({ code }) => code)).toContain("other-method");
    expect(table.columns.filter(({ metric }) => metric === table.metric).flatMap(({ barring }) => barring)).toEqual([]);
  });

  it("marks a part of a year against whole years", () => {
    const table = tableDates(atlas, "gdp", "none", "2025-12-31");
    const half = table.columns.find(({ id }) => id === "2022-01-01_2022-06-30");
    expect(half?.barring.map(({ code }) => code)).toEqual(["year-to-date"]);
    expect(table.columns.find(({ id }) => id === "2024-01-01_2024-12-31")?.barring).toEqual([]);
  });

  it("divides every figure by its own nearest denominator", () => {
    const table = tableDates(atlas, "gdp", "residents", "2025-12-31");
    const row = table.rows.find(({ placeId }) => placeId === "310000");
    for (const cell of row?.cells ?? []) {
      if (cell.ref === null) continue;
      const { figure, denominatorFigure, shown } = cell.value;
      if (figure?.value.type !== "number" || denominatorFigure?.value.type !== "number") throw new Error("no quotient");
      expect(shown?.value).toBeCloseTo(figure.value.value / (denominatorFigure.value.value / 10_000), 6);
      expect(cell.ref).toBe(`${figure.id}~residents`);
    }
  });
});

describe("tableMetrics", () => {
  it("shows the latest figure that is no later than the date, with its age", () => {
    const at = "2024-12-31";
    const table = tableMetrics(atlas, "gdp", at);
    expect(table.rows).toHaveLength(17);
    table.rows.forEach(({ placeId, cells }) => {
      cells.forEach(({ value, ref }, i) => {
        const metric = table.metrics[i];
        const known = [...atlas.figureById.values()].filter(
          (one) =>
            one.metricId === metric?.id &&
            one.placeId === placeId &&
            one.value.type !== "missing" &&
            one.period.start <= at,
        );
        const past = known.filter(({ period, kind }) => period.end <= at && kind !== "target" && kind !== "forecast");
        if (ref === null) expect(past).toEqual([]);
        else expect(known.map(({ id }) => id)).toContain(value.figure?.id);
        if (value.status === "stale") {
          expect(value.figure?.period.end).toBe(
            past
              .map(({ period }) => period.end)
              .sort()
              .at(-1),
          );
        }
      });
    });
  });

  it("keeps metrics of cities apart, and puts those of few districts last", () => {
    const { metrics } = tableMetrics(atlas, "gdp", "2024-12-31");
    expect(metrics.some(({ id }) => id.startsWith("city_population"))).toBe(false);
    const few = metrics.map((metric) => knowsFewDistricts(atlas, metric));
    expect(few.indexOf(true)).toBe(few.filter((yes) => !yes).length);
    expect(tableMetrics(atlas, "city_area_km2", "2020-11-01").rows).toHaveLength(41);
  });
});

describe("sortedRows", () => {
  const { rows, columns } = tableDates(atlas, "resident_population_census", "none", "2020-11-01");
  it("puts the largest first, rows without a value last either way", () => {
    const column = columns.findIndex(({ id }) => id === "resident_population_year_end-2018-12-31");
    for (const direction of ["ascending", "descending"] as const) {
      const values = sortedRows(rows, column, direction).map(({ cells }) => cells[column]?.value.shown?.value ?? null);
      const known = values.filter((value) => value !== null);
      expect(values.slice(known.length).every((value) => value === null)).toBe(true);
      const sign = direction === "ascending" ? 1 : -1;
      expect(known).toEqual(known.toSorted((a, b) => sign * (a - b)));
    }
  });

  it("leaves the places in their order for a column that the table does not have", () => {
    expect(sortedRows(rows, null, "descending")).toBe(rows);
    expect(sortedRows(rows, "place", "descending")).toEqual(rows.toReversed());
  });
});
