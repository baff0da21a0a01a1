import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeEcharts, decodeRing } from "./decode-echarts.ts";
import { rawCities, rawDistricts, toWgs84 } from "./read-boundaries.ts";

/** The encoder's side, written down from its documentation: zigzag steps, two characters a position. */
function encodeRing(cells: [number, number][], [x0, y0]: [number, number]): string {
  let [px, py] = [x0, y0];
  const code = (step: number) => String.fromCharCode(((step << 1) ^ (step >> 31)) + 64);
  return cells
    .map(([x, y]) => {
      const text = code(x - px) + code(y - py);
      [px, py] = [x, y];
      return text;
    })
    .join("");
}

describe("decodeEcharts", () => {
  it("undoes the encoding of any ring, and closes it", () => {
    const cell = fc.tuple(fc.integer({ min: 120_000, max: 126_000 }), fc.integer({ min: 30_000, max: 36_000 }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 3, maxLength: 30 }), cell, (cells, offset) => {
        const ring = decodeRing(encodeRing(cells, offset), offset);
        const expected = cells.map(([x, y]) => [x / 1024, y / 1024]);
        expect(ring.slice(0, cells.length)).toEqual(expected);
        expect(ring.at(-1)).toEqual(ring[0]);
      }),
    );
  });

  it("decodes one known ring of the file and refuses half a position", () => {
    expect(decodeRing("@@AHV@", [124373, 31970])[0]).toEqual([124373 / 1024, 31970 / 1024]);
    expect(decodeRing("@@AHV@", [124373, 31970])[1]).toEqual([124372 / 1024, 31974 / 1024]);
    expect(() => decodeRing("@@A", [0, 0])).toThrow("3 characters");
  });

  it("gives a Polygon and a MultiPolygon alike as MultiPolygons, with the id that is asked for", () => {
    const square = "@@C@@CD@";
    const [a, b] = decodeEcharts(
      {
        UTF8Encoding: true,
        features: [
          {
            id: "1",
            properties: { name: "甲" },
            geometry: { type: "Polygon", coordinates: [square], encodeOffsets: [[0, 0]] },
          },
          {
            properties: { name: "乙" },
            geometry: { type: "MultiPolygon", coordinates: [[square], [square]], encodeOffsets: [[[0, 0]], [[9, 9]]] },
          },
        ],
      },
      (id, name) => id ?? `id of ${name}`,
    );
    expect([a!.id, b!.id]).toEqual(["1", "id of 乙"]);
    expect(a!.geometry.coordinates).toHaveLength(1);
    expect(b!.geometry.coordinates[1]![0]![0]).toEqual([9 / 1024, 9 / 1024]);
  });
});

describe("boundaries as received", () => {
  it("are 16 districts, Chongming with its code, and 40 cities", () => {
    expect(rawDistricts().map(({ id }) => id)).toHaveLength(16);
    expect(rawDistricts().at(-1)!.id).toBe("310151");
    expect(rawCities()).toHaveLength(40);
  });

  it("stay as they are when they are converted", () => {
    const [district] = rawDistricts();
    const before = JSON.stringify(district);
    expect(toWgs84(district!).geometry.coordinates).not.toEqual(district!.geometry.coordinates);
    expect(JSON.stringify(district)).toBe(before);
  });
});
