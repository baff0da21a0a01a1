import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIGURE_KINDS, Figure, figureId, MISSING_REASONS, QUALIFIERS } from "../../schema/figure.ts";
import { QUALITIES } from "../../schema/source.ts";
import { parseCsv, writeCsv } from "./csv.ts";
import { parseDecimal } from "./decimal.ts";
import { parseValues, writeValues } from "./values-csv.ts";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const period = fc.tuple(day, day).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }));
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);
/** Anything that a cell may hold but a carriage return, which the reader takes for part of a line end. */
const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((text) => !text.includes("\r"));
const inputIds = fc.array(fc.stringMatching(/^[a-z_]{1,9}\/310\d{3}\/20\d\d-12-31$/), { minLength: 1, maxLength: 3 });

const value = fc.oneof(
  fc.record({ type: fc.constant("number" as const), value: finite, qualifier: fc.constantFrom(...QUALIFIERS) }),
  fc
    .tuple(finite, finite)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ type: "range" as const, low: Math.min(a, b), high: Math.max(a, b) })),
  fc.record({ type: fc.constant("missing" as const), reason: fc.constantFrom(...MISSING_REASONS) }),
);

const figure = fc
  .record(
    {
      placeId: fc.constantFrom("310101", "310151", "CN"),
      period,
      value,
      kind: fc.constantFrom(...FIGURE_KINDS),
      quality: fc.constantFrom(...QUALITIES),
      sourceId: slug,
      locator: words,
      quote: words.filter((text) => text.length <= 30),
      noteIds: fc.array(slug, { maxLength: 3 }),
      derivation: fc.record({ formula: words, inputs: inputIds }),
    },
    { requiredKeys: ["placeId", "period", "value", "kind", "quality", "sourceId", "noteIds"] },
  )
  .map((rest): Figure => ({ id: figureId("gdp", rest.placeId, rest.period), metricId: "gdp", ...rest }) as Figure);

describe("values.csv", () => {
  test("what is written is read back unchanged", () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 6 }), (figures) => {
        const parsed = parseValues(writeValues(figures, "CNY"), "gdp", "values.csv");
        expect(parsed.ok && parsed.value.map((stated) => Figure.parse(stated.figure))).toEqual(figures);
        expect(parsed.ok && parsed.value.every(({ unit }) => unit === "CNY")).toBe(true);
      }),
    );
  });

  test("rows are counted as a spreadsheet counts them, and Windows line ends are the same", () => {
    const text = writeCsv(
      [
        { a: "1", b: "x,\ny" },
        { a: "2", b: '"' },
      ],
      ["a", "b"],
    );
    expect(parseCsv(text, ["a", "b"], "f.csv")).toEqual(parseCsv(text.replaceAll("\n", "\r\n"), ["a", "b"], "f.csv"));
    const short = parseCsv("a,b\n1,2\n3\n", ["a", "b"], "f.csv");
    expect(short.issues).toMatchObject([{ code: "csv-malformed", where: { file: "f.csv", row: 3 } }]);
  });
});

describe("parseDecimal", () => {
  test("reads every finite number as JavaScript prints it", () => {
    fc.assert(fc.property(finite, (number) => parseDecimal(String(number)) === number));
  });

  test.each(["", " ", "NaN", "Infinity", "-Infinity", "1e999", "1,000", "0x10", "12 ", "１２", "5%", "."])(
    "refuses %j",
    (cell) => {
      expect(parseDecimal(cell)).toBeNull();
    },
  );
});
