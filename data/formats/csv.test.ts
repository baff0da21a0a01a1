import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue, Result } from "../schema/issue.ts";
import type { PointTable } from "../schema/siting-file.ts";
import { parseCsvFile } from "./csv.ts";
import { CSV_ISSUES } from "./csv-issues.ts";
import { parseMatrix } from "./csv-matrix.ts";
import { parsePoints, writePoints } from "./csv-points.ts";
import { MAX_ROWS, numberOf } from "./csv-rows.ts";
import { decodeCsv } from "./csv-text.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const okOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};
const told = ({ issues }: { issues: readonly Issue[] }) =>
  issues.map(({ code, where: { row, field } }) => [code, row, field].filter((one) => one !== undefined).join(" "));

describe("a CSV's bytes", () => {
  it("are UTF-8 with or without a mark, or GB18030, which is told", () => {
    expect(okOf(decodeCsv(bytes("名称,经度"))).text).toBe("名称,经度");
    expect(okOf(decodeCsv(bytes("\uFEFF名称")))).toEqual({ text: "名称", encoding: "utf-8" });
    // 名称,经度 as Excel writes it in China.
    const gb = decodeCsv(Uint8Array.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbe, 0xad, 0xb6, 0xc8]));
    expect(okOf(gb)).toEqual({ text: "名称,经度", encoding: "gb18030" });
    expect(told(gb)).toEqual(["encoding-guessed"]);
  });

  it.each([
    ["utf-16", [0xff, 0xfe, 0x2c, 0]],
    ["utf-16", [0xfe, 0xff, 0, 0x2c]],
    ["encoding-unknown", [0xff, 0xff, 0x80, 0x2c]],
    ["encoding-unknown", [0x50, 0x4b, 3, 4, 0, 0, 0, 0]],
    ["empty-text", []],
    ["empty-text", [0x20, 0x0a]],
  ])("are refused as %s", (code, list) => {
    expect(told(decodeCsv(Uint8Array.from(list)))).toEqual([code]);
  });
});

describe("points", () => {
  it("are read by column names in Chinese or English, in any order", () => {
    const english = okOf(parsePoints("Lat,Lon,Name,Rent\n31.2,121.4,A,5\n31.3,121.5,B,\n"));
    expect(english).toEqual({
      kind: "points",
      columns: [{ name: "Rent", isNumeric: true }],
      weight: null,
      rows: [
        { id: "A", lngLat: [121.4, 31.2], cells: [5] },
        { id: "B", lngLat: [121.5, 31.3], cells: [null] },
      ],
    });
    const chinese = okOf(parsePoints('名称\t经度（WGS 84）\t纬度\t常住人口\n甲\t１２１．４\t31.2\t"1,200"\n'));
    expect(chinese).toMatchObject({ weight: 0, rows: [{ id: "甲", lngLat: [121.4, 31.2], cells: [1200] }] });
  });

  it("keep quotes, delimiters and line ends within cells, and rows of a file with CRLF, CR or semicolons", () => {
    const quotes = okOf(parsePoints('id,lng,lat,note\r\n"a ""b"", c",121,31,"two\r\nlines"\r\n\r\n'));
    expect(quotes.rows).toEqual([{ id: 'a "b", c', lngLat: [121, 31], cells: ["two\nlines"] }]);
    expect(okOf(parsePoints("id;lng;lat\ra;121;31\rb;122;31")).rows).toHaveLength(2);
  });

  it("take the row's number for a name where there is none", () => {
    expect(okOf(parsePoints("x,y\n121,31\n\n122,31\n")).rows.map(({ id }) => id)).toEqual(["2", "4"]);
  });

  it("tell row and column of what they cannot read, and keep the other rows", () => {
    const read = parsePoints(
      [
        "id,lng,lat,cost",
        "a,121.4,31.2,7",
        "b,31.2,121.4,7",
        "c,200,31.2,7",
        "d,121.4,,7",
        "e,somewhere,31.2,7",
        "f,121.4,31.2,7",
        "a,121.5,31.2,7",
        ",121.6,31.2,7",
        "g,121.7,31.2",
        "h,121.8,31.2,7,8",
        "i,121.9,31.2,n/a",
      ].join("\n"),
    );
    expect(okOf(read).rows.map(({ id }) => id)).toEqual(["a", "f", "a", "9", "g", "i"]);
    expect(told(read)).toEqual([
      "row-length 11",
      "swapped 3 lat",
      "coordinate-out-of-range 4 lng",
      "coordinate-blank 5 lat",
      "coordinate-unread 6 lng",
      "position-twice 7",
      "name-twice 8",
      "name-blank 9 id",
      "not-a-number 12 cost",
    ]);
  });

  it.each([
    ["id,lng\na,121\n", ["column-missing 1 lat"]],
    ["name,where\na,here\n", ["column-missing 1 lng", "column-missing 1 lat"]],
    ["id,lng,lat\n", ["only-header 1"]],
    ["", ["empty-text"]],
    ['id,lng,lat\n"a,121,31\n', ["quotes-open 2"]],
    ["id,lng,lat\na,500,31\n", ["coordinate-out-of-range 2 lng", "no-points"]],
  ])("of %j are refused", (text, codes) => {
    const read = parsePoints(text);
    expect(read.ok).toBe(false);
    expect(told(read)).toEqual(codes);
  });

  it("are 20,000 at most", () => {
    const rows = (count: number) =>
      `lng,lat\n${Array.from({ length: count }, (_, i) => `${100 + i / 1000},31`).join("\n")}`;
    expect(okOf(parsePoints(rows(MAX_ROWS))).rows).toHaveLength(MAX_ROWS);
    expect(told(parsePoints(rows(MAX_ROWS + 1)))).toEqual(["too-many-rows"]);
    expect(told(parsePoints(rows(MAX_ROWS + 2000)))).toEqual(["too-many-rows"]);
  });

  const text = fc.string({ unit: fc.constantFrom(..."ab 甲,;\t\"\n'=+-@1.".split("")), minLength: 1, maxLength: 8 });
  const trimmedText = text.map((one) => one.trim().replaceAll("\r", "")).filter((one) => one !== "");
  const coordinate = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((value) => value + 0);
  const cells = fc.oneof(
    fc.constant(null),
    trimmedText.map((one) => `${one}z`),
  );
  const numbers = fc.oneof(
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  );
  const table: fc.Arbitrary<PointTable> = fc
    .array(fc.tuple(trimmedText, coordinate(180), coordinate(89), cells, numbers), { minLength: 1, maxLength: 12 })
    .filter((rows) => rows.some((row) => row[3] !== null) && rows.some((row) => row[4] !== null))
    // Positions that could be swapped ones are not what is tested here.
    .map((rows) => ({
      kind: "points",
      columns: [
        { name: "remark", isNumeric: false },
        { name: "amount", isNumeric: true },
      ],
      weight: null,
      rows: rows.map(([id, lng, lat, note, amount]) => ({
        id,
        lngLat: [lng, lat] as [number, number],
        cells: [note, amount],
      })),
    }));

  it("come back as they were written, in either encoding of the marks", () => {
    fc.assert(
      fc.property(table, fc.boolean(), (points, hasMark) => {
        const written = bytes((hasMark ? "\uFEFF" : "") + writePoints(points));
        const read = okOf(parseCsvFile(written, { kind: "points", name: "a.csv" }));
        expect(read).toMatchObject({ ...points, name: "a.csv" });
        expect(read.id).toMatch(/^[a-z0-9]{8,16}$/);
      }),
    );
  });

  it("never throw, whatever the text says, and tell by known codes", () => {
    const wild = fc.array(fc.array(fc.oneof(text, fc.constantFrom("lng", "lat", "121", "31", "")), { maxLength: 5 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(wild, (rows) => {
        const all = rows.map((row) => row.join(",")).join("\n");
        for (const read of [parsePoints(all), parseMatrix(all)]) {
          for (const { code } of read.issues) expect(CSV_ISSUES).toHaveProperty(code);
          if (!read.ok) expect(read.issues.some(({ severity }) => severity === "error")).toBe(true);
        }
      }),
    );
  });
});

describe("a matrix", () => {
  it("has names in its first row and column; a blank says that there is no way", () => {
    expect(okOf(parseMatrix(',p1,r1\n310101,3.5,\n310104,"1,000",0\n'))).toEqual({
      kind: "matrix",
      from: ["310101", "310104"],
      to: ["p1", "r1"],
      values: [
        [3.5, null],
        [1000, 0],
      ],
    });
  });

  it("tells cells that are no quantity, and names that stand twice", () => {
    const read = parseMatrix("km,a,a,b\nx,1,2,far\ny,-1,2,3\nx,1,1,1\n,1,1,1\n");
    expect(okOf(read)).toMatchObject({
      from: ["x", "y"],
      to: ["a", "b"],
      values: [
        [1, null],
        [null, 3],
      ],
    });
    expect(told(read)).toEqual(["name-twice 1", "name-twice 4", "name-blank 5", "not-a-number 2 b", "negative 3 a"]);
  });

  it("without one number is none", () => {
    expect(told(parseMatrix("km,a\nx,\n"))).toEqual(["no-matrix"]);
    expect(told(parseMatrix("km\nx\n"))).toEqual(["no-matrix 1"]);
  });
});

describe("numberOf", () => {
  it.each([
    ["12", 12],
    ["-1.5e3", -1500],
    ["1,234,567.8", 1234567.8],
    ["１２．５", 12.5],
    ["−3", -3],
    [".5", 0.5],
  ])("reads %s", (text, value) => expect(numberOf(text)).toBe(value));
  it.each(["", "1,23", "12%", "0x10", "Infinity", "1e999", "12 km", "1.2.3"])("refuses %j", (text) =>
    expect(numberOf(text)).toBeUndefined(),
  );
});
