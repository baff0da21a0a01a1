import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { DEFAULT_VIEW } from "../state/view.ts";
import { filtered } from "./filters.ts";
import { ranking } from "./ranking.ts";
import { tableRows } from "./table-rows.ts";
import { metricAnswer } from "./value-at.ts";

const { facets } = DEFAULT_VIEW;

describe("tableRows", () => {
  const atlas = fixtureAtlas();
  const answer = metricAnswer(atlas, "retail_sales", "none", "2023-03-31", "at");

  it("keeps rows without a value last, whichever way it is sorted", () => {
    for (const column of ["value", "rank"] as const) {
      for (const direction of ["ascending", "descending"] as const) {
        const { rows } = tableRows(answer, ranking(answer), filtered(atlas, answer, facets, null), {
          column,
          direction,
        });
        const shown = rows.map((row) => row.value.shown !== null);
        expect(shown).toEqual([...shown].sort((a, b) => Number(b) - Number(a)));
        expect(shown.filter(Boolean).length).toBeGreaterThan(0);
      }
    }
  });

  it("counts what the filters leave out", () => {
    const only = { ...facets, districts: ["310118", "310110"] };
    const table = tableRows(answer, ranking(answer), filtered(atlas, answer, only, null), DEFAULT_VIEW.tableSort);
    expect(table).toMatchObject({ total: 16, filteredOut: 14 });
    expect(table.rows).toHaveLength(2);
  });

  it("orders by what it says, and both ways hold the same rows", () => {
    const full = metricAnswer(atlas, "floor_area_factory", "land", "2017-12-31", "at");
    const filter = filtered(atlas, full, facets, null);
    fc.assert(
      fc.property(fc.constantFrom("place" as const, "rank" as const, "value" as const), (column) => {
        const up = tableRows(full, ranking(full), filter, { column, direction: "ascending" }).rows;
        const down = tableRows(full, ranking(full), filter, { column, direction: "descending" }).rows;
        expect(new Set(up)).toEqual(new Set(down));
        const key = (row: (typeof up)[number]) =>
          column === "place" ? Number(row.value.placeId) : column === "rank" ? row.rank : row.value.shown?.value;
        const keys = up.map(key) as number[];
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
      }),
    );
  });
});
