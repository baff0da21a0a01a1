import { expect, it } from "vitest";
import { finish } from "../../geo/optimize/finish.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { DEFAULT_SITING } from "./choice.ts";
import { sitingField } from "./field.ts";
import { sitingInputs } from "./inputs.ts";
import { packCells, unpackCells } from "./packed-cells.ts";
import { sitingData } from "./siting-data.ts";

it("cells cross over to the page and are the same there, whole, cut and in several pieces", () => {
  const atlas = fixtureAtlas();
  const within = atlas.districts.map(({ id }) => id);
  const choice = { ...DEFAULT_SITING, within, points: ["310151"], grid: { shape: "hex", km2: 25 } as const };
  const data = finish(sitingData(sitingField(atlas), sitingInputs(atlas, choice, new Map()), choice));
  const kinds = new Set(data.candidates.map(({ cell }) => cell?.type ?? "none"));
  expect(kinds).toEqual(new Set(["none", "Polygon", "MultiPolygon"]));
  const packed = structuredClone(packCells(data));
  expect(packed.data.candidates.every(({ cell }) => cell === null)).toBe(true);
  const unpacked = unpackCells(packed);
  expect(unpacked.candidates.map((candidate) => ({ ...candidate }))).toEqual(data.candidates);
  expect(unpacked.candidates[9]?.cell).toBe(unpacked.candidates[9]?.cell);
  expect(structuredClone(unpacked.candidates)).toEqual(data.candidates);
});
