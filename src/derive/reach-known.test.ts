import { expect, test } from "vitest";
import { byContent, knownRegion } from "./reach-known.ts";

const square = (lng: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [lng, 31],
      [lng + 1, 31],
      [lng + 1, 32],
      [lng, 32],
      [lng, 31],
    ],
  ],
});

test("the same question has the same answer, until too many others were asked since", () => {
  let asked = 0;
  const known = byContent((of: { at: number }) => ({ at: of.at, asked: ++asked }), 2);
  const first = known({ at: 1 });
  expect(known({ at: 1 })).toBe(first);
  known({ at: 2 });
  expect(known({ at: 1 })).toBe(first);
  known({ at: 3 });
  known({ at: 4 });
  expect(known({ at: 1 })).toEqual({ at: 1, asked: 5 });
});

test("neighbouring areas of an origin become one, without the edge between them", () => {
  const region = { spots: [], areas: [square(121), square(122)] };
  const known = knownRegion(region);
  expect(known.areas).toHaveLength(1);
  const [area] = known.areas;
  expect(area?.type === "MultiPolygon" && area.coordinates.length).toBe(1);
  expect(knownRegion(structuredClone(region))).toBe(known);
});
