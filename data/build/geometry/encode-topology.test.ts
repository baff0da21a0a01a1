import fc from "fast-check";
import type { Feature, LineString, MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { featuresOf } from "../../../geo/shape/topology.ts";
import { encodeTopology } from "./encode-topology.ts";

type Shape = Polygon | MultiPolygon | LineString;

function feature<G extends Shape>(id: string, geometry: G): Feature<G, { id: string }> {
  return { type: "Feature", id, properties: { id }, geometry };
}

/** A ring from its smallest vertex on: topologies may start rings elsewhere. */
function turned(ring: Position[]): Position[] {
  const open = ring.slice(0, -1);
  const keys = open.map((position) => JSON.stringify(position));
  const start = keys.indexOf([...keys].sort()[0] as string);
  return [...open.slice(start), ...open.slice(0, start)];
}

function canonical({ geometry }: Feature<Shape>): unknown {
  if (geometry.type === "LineString") return geometry.coordinates;
  if (geometry.type === "Polygon") return geometry.coordinates.map(turned);
  return geometry.coordinates.map((rings) => rings.map(turned));
}

const box = (x: number, y: number, w = 1, h = 1): Position[] =>
  [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
    [x, y],
  ].map(([lng, lat]) => [(12_100_000 + (lng as number)) / 1e5, (3_100_000 + (lat as number)) / 1e5]);

describe("encodeTopology and featuresOf", () => {
  it("store the edge between two neighbours once", () => {
    const pair = [
      feature("a", { type: "Polygon", coordinates: [box(0, 0)] }),
      feature("b", { type: "Polygon", coordinates: [box(1, 0)] }),
    ];
    const topology = encodeTopology({ units: pair });
    expect(topology.arcs).toHaveLength(3);
    expect(topology.bbox).toEqual([121, 31, 121.00002, 31.00001]);
    expect(featuresOf(topology, "units").map((f) => canonical(f as Feature<Shape>))).toEqual(pair.map(canonical));
  });

  it("store what two layers draw once: a whole made of parts is nothing but a list of their arcs", () => {
    const parts = [
      feature("a", { type: "Polygon", coordinates: [box(0, 0)] }),
      feature("b", { type: "Polygon", coordinates: [box(1, 0)] }),
    ];
    const [left, right] = [box(0, 0), box(1, 0)];
    const ring = [...right.slice(0, 3), ...left.slice(2, 4), left[0], right[0]] as Position[];
    const whole = feature("ab", { type: "Polygon", coordinates: [ring] });
    const topology = encodeTopology({ parts, wholes: [whole] });
    expect(topology.arcs).toEqual(encodeTopology({ parts }).arcs);
    expect(featuresOf(topology, "parts").map((f) => canonical(f as Feature<Shape>))).toEqual(parts.map(canonical));
    expect(featuresOf(topology, "wholes").map((f) => canonical(f as Feature<Shape>))).toEqual([canonical(whole)]);
  });

  it("store an enclave and the hole it fills once", () => {
    const hole = [...box(1, 1)].reverse();
    const outer = feature("a", { type: "Polygon", coordinates: [box(0, 0, 3, 3), hole] });
    const topology = encodeTopology({ units: [outer, feature("b", { type: "Polygon", coordinates: [box(1, 1)] })] });
    expect(topology.arcs).toHaveLength(2);
    expect(canonical(featuresOf(topology, "units")[0] as Feature<Shape>)).toEqual(canonical(outer));
  });

  it("give any grid of cells merged into units back, ids, lines and all", () => {
    const grid = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(grid, fc.boolean(), (owners, reversed) => {
        const units = [...new Set(owners)].map((owner) =>
          feature(String(owner), {
            type: "MultiPolygon",
            coordinates: owners.flatMap((o, i) => {
              const ring = box((i % 4) * 7, Math.floor(i / 4) * 7, 7, 7);
              return o === owner ? [[reversed && owner % 2 ? ring.reverse() : ring]] : [];
            }),
          }),
        );
        const line = feature("line", { type: "LineString", coordinates: box(0, 0, 7, 7).slice(0, 3) });
        const back = featuresOf(encodeTopology({ units: [...units, line] }), "units") as Feature<
          Shape,
          { id: string }
        >[];
        expect(back.map(({ id, properties }) => [id, properties.id])).toEqual(
          [...units, line].map(({ id }) => [id, id]),
        );
        expect(back.map(canonical)).toEqual([...units, line].map(canonical));
      }),
      { numRuns: 60 },
    );
  });

  it("refuse positions that they would have to round, and arcs that are not there", () => {
    const off = feature("a", { type: "Polygon", coordinates: [box(0.5, 0)] });
    expect(() => encodeTopology({ units: [off] })).toThrow("more than 5 decimals");
    const topology = encodeTopology({ units: [feature("a", { type: "Polygon", coordinates: [box(0, 0)] })] });
    expect(() => featuresOf({ ...topology, arcs: [] }, "units")).toThrow("no arc 0 among 0");
  });
});
