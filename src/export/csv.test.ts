import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type Cell, guardFormula, toCsv } from "./csv.ts";

function read(csv: string): string[][] {
  const parsed = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ""), {
    // Not guessed: a table may well hold more tabs than commas.
    delimiter: ",",
    newline: "\r\n",
    skipEmptyLines: false,
  });
  expect(parsed.errors.filter((error) => error.type !== "Delimiter")).toEqual([]);
  return parsed.data.slice(0, -1);
}

describe("toCsv", () => {
  it("starts with a byte-order mark and ends every line with CRLF", () => {
    expect(toCsv(["a", "b"], [["x", 1]])).toBe("\uFEFFa,b\r\nx,1\r\n");
  });

  it("quotes commas, quotes and line breaks, and doubles quotes", () => {
    expect(toCsv(["h"], [['say "a, b"\nc']])).toBe('\uFEFFh\r\n"say ""a, b""\nc"\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("keeps %j from being run as a formula", (text) => {
    expect(read(toCsv(["h"], [[text]]))[1]).toEqual([`'${text}`]);
  });

  it("leaves negative numbers numbers and writes none with an exponent", () => {
    expect(toCsv(["h"], [[-12.5], [1e21], [-2.5e-9]])).toBe(
      "\uFEFFh\r\n-12.5\r\n1000000000000000000000\r\n-0.0000000025\r\n",
    );
  });

  it("refuses what is no number", () => {
    expect(() => toCsv(["h"], [[Number.NaN]])).toThrow("NaN");
  });

  it("is read back by a parser that is not ours, cell by cell", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", "=", "-", "@", "\t", " ", "'", "青", "a") }),
    );
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    );
    // One more column than drawn, so that a line is never empty.
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(
        fc.array(cell, { minLength: width, maxLength: width }).map((row): Cell[] => ["#", ...row]),
        { maxLength: 6 },
      ),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const header = ["#", ...(rows[0] ?? ["", ""]).slice(1).map((_, i) => `c${i}`)];
        const [first, ...back] = read(toCsv(header, rows));
        expect(first).toEqual(header);
        expect(back).toHaveLength(rows.length);
        rows.forEach((row, i) => {
          row.forEach((value, j) => {
            const got = back[i]?.[j];
            if (typeof value === "number") expect(Object.is(Number(got), value) || Number(got) === value).toBe(true);
            else expect(got).toBe(value === null ? "" : guardFormula(value));
            if (typeof value === "number") expect(got).toMatch(/^-?\d+(\.\d+)?$/);
          });
        });
      }),
    );
  });
});
