import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPublished } from "../../tests/support/published-records.ts";
import { type FigureColumns, Figures } from "./figure-columns.ts";
import * as z from "./zod.ts";

/** The same schema without its shortcut. */
const judge = z.clone(Figures);

const { figures: published } = readPublished("atlas.json") as { figures: FigureColumns };
const NAMES = Object.keys(published) as (keyof FigureColumns)[];
/** Rows of each type of value, with and without notes, quotes and derivations. */
const ROWS = (["number", "range", "missing"] as const).flatMap((type) => {
  const rows = published.type.flatMap((each, i) => (each === type ? i : []));
  const holds = (name: "quote" | "derivation") => rows.find((i) => published[name][i] !== null);
  return [rows[0], rows.find((i) => published.noteIds[i]?.length), holds("quote"), holds("derivation")].flatMap(
    (i) => i ?? [],
  );
});
const columnsOf = (rows: readonly number[]): Record<string, unknown[]> =>
  Object.fromEntries(NAMES.map((name) => [name, rows.map((i) => published[name][i])]));

const cell = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    "",
    "x",
    "X!",
    "CN",
    "310101",
    "010101",
    "=",
    "≈",
    "gdp",
    "official",
    "low",
  ),
  fc.constantFrom<unknown>("number", "range", "missing", "observed", "derived", "not-stated", "a".repeat(30)),
  fc.constantFrom<unknown>("1999-12-31", "2031-01-01", "2023-02-30", "2023-2-3", "a".repeat(31), "直播"),
  fc.constantFrom<unknown>(0, -1, 1e300, Number.NaN, Number.POSITIVE_INFINITY, "1", true, [], {}, [[]], ["a", "a"]),
  fc.constantFrom<unknown>(["a", 1], ["A b"], [["a"]], { formula: "a", inputs: ["b"] }, { formula: "", inputs: ["b"] }),
  fc.constantFrom<unknown>({ formula: "a", inputs: [] }, { formula: "a", inputs: ["b"], more: 1 }),
);
const rowsGiven = fc.array(fc.constantFrom(...ROWS), { minLength: 1, maxLength: 4 });

const sameOf = (columns: unknown) => {
  const [quick, slow] = [Figures.safeParse(columns), judge.safeParse(columns)];
  expect(quick.success).toBe(slow.success);
  if (quick.success) expect(quick.data).toEqual(slow.data);
  else expect(quick.error.issues).toEqual(slow.error?.issues);
};

describe("figures in columns", () => {
  it("as they are published need no second judgement, which would give the same", () => {
    const figures = Figures.parse(published);
    expect(figures).toEqual(judge.parse(published));
    // The schema itself copies every list.
    expect(figures.every(({ noteIds }, i) => noteIds === published.noteIds[i])).toBe(true);
  });

  it("with any one cell changed are taken, or refused for the same reasons, with and without the shortcut", () => {
    fc.assert(
      fc.property(rowsGiven, fc.nat(3), fc.constantFrom(...NAMES), cell, (rows, at, name, value) => {
        const columns = columnsOf(rows);
        (columns[name] as unknown[])[at % rows.length] = value;
        sameOf(columns);
      }),
      { numRuns: 2_000 },
    );
  });

  it("with any cell of another row, column dropped, cut or added are judged the same", () => {
    fc.assert(
      fc.property(
        rowsGiven,
        fc.constantFrom(...NAMES),
        fc.constantFrom(...ROWS),
        fc.constantFrom("swap", "drop", "cut", "add", "lengthen", "no list"),
        (rows, name, other, fault) => {
          const columns: Record<string, unknown> = columnsOf(rows);
          const column = columns[name] as unknown[];
          if (fault === "swap") column[0] = published[name][other];
          if (fault === "drop") delete columns[name];
          if (fault === "cut") column.pop();
          if (fault === "add") columns.more = column;
          if (fault === "lengthen") column.push(published[name][other]);
          if (fault === "no list") columns[name] = { ...column, length: column.length };
          sameOf(columns);
        },
      ),
      { numRuns: 500 },
    );
    for (const none of [null, undefined, [], {}, "figures", 7]) sameOf(none);
  });
});
