import { describe, expect, it } from "vitest";
import { DEFAULT_SITING } from "../../siting/choice.ts";
import type { SitingChoice } from "../../siting/choice-types.ts";
import { radiusIn, toggled, withFile, withGrid, withoutDrawn, withStanding } from "./choice-edits.ts";

const choice: SitingChoice = {
  ...DEFAULT_SITING,
  drawn: [
    [121, 31],
    [121.1, 31.1],
    [121.2, 31.2],
  ],
  forced: ["p2", "310114.10", "r4"],
  forbidden: ["p3", "base-yangpu"],
  pick: ["p1", "r1", "310117.3"],
  file: "abcdefgh",
};

describe("changes to what is asked", () => {
  it("take a drawn point away with what was said of it, and move the ones after it up", () => {
    expect(withoutDrawn(choice, 1)).toEqual({
      drawn: [
        [121, 31],
        [121.2, 31.2],
      ],
      forced: ["310114.10", "r4"],
      forbidden: ["p2", "base-yangpu"],
      pick: ["p1", "r1", "310117.3"],
    });
  });

  it("drop cells with their grid, and rows and columns with their file", () => {
    expect(withGrid(choice, { shape: "square", km2: 9 })).toEqual({
      grid: { shape: "square", km2: 9 },
      forced: ["p2", "r4"],
      forbidden: ["p3", "base-yangpu"],
      pick: ["p1", "r1"],
    });
    const priced: SitingChoice = { ...choice, cost: { type: "column", column: 0 }, budget: 9 };
    expect(withFile(priced, null)).toMatchObject({
      file: null,
      cost: null,
      budget: null,
      forced: ["p2", "310114.10"],
      pick: ["p1", "310117.3"],
    });
    expect(withFile(choice, null)).not.toHaveProperty("cost");
  });

  it("keep a candidate from being forced and forbidden at once", () => {
    expect(withStanding(choice, "p2", "forbidden")).toEqual({
      forced: ["310114.10", "r4"],
      forbidden: ["p3", "base-yangpu", "p2"],
    });
    expect(withStanding(choice, "p3", null).forbidden).toEqual(["base-yangpu"]);
    expect(toggled(["a", "b"], "a")).toEqual(["b"]);
    expect(toggled(["a"], "b")).toEqual(["a", "b"]);
  });

  it("turn a radius of kilometres into the minutes in which they are driven, and back", () => {
    const asMinutes = { type: "min", detour: 1, speedKmh: 40 } as const;
    expect(radiusIn(choice, asMinutes)).toBe(19.5);
    expect(radiusIn({ ...choice, distance: asMinutes, radius: 19.5 }, choice.distance)).toBe(13);
    expect(radiusIn(choice, { ...choice.distance, type: "km", detour: 1.3, speedKmh: 40 })).toBe(13);
    expect(radiusIn({ ...choice, radius: null }, asMinutes)).toBeNull();
  });
});
