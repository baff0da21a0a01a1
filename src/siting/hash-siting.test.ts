import { expect, it } from "vitest";
import { finish } from "../../geo/optimize/finish.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import type { SitingData } from "./answers.ts";
import { DEFAULT_SITING } from "./choice.ts";
import { sitingField } from "./field.ts";
import { hashSiting } from "./hash-siting.ts";
import { sitingInputs } from "./inputs.ts";
import { sitingData } from "./siting-data.ts";

const atlas = fixtureAtlas();
const data = finish(sitingData(sitingField(atlas), sitingInputs(atlas, DEFAULT_SITING, new Map()), DEFAULT_SITING));
/** As another browser's sine may have it. */
const nudged = (value: number) => value * (1 + 2 * Number.EPSILON);
const isComputed = ({ figureIds }: SitingData["criteria"][number]) => figureIds.every((id) => id === null);

it("the hash bears another browser's last bits in what is computed from positions", async () => {
  const hash = await hashSiting(data);
  const elsewhere: SitingData = {
    ...data,
    candidates: data.candidates.map((one) => ({ ...one, lngLat: [nudged(one.lngLat[0]), nudged(one.lngLat[1])] })),
    costs: data.costs.map(nudged),
    criteria: data.criteria.map((one) => (isComputed(one) ? { ...one, values: one.values.map(nudged) } : one)),
  };
  expect(await hashSiting(elsewhere)).toBe(hash);
});

it("the hash changes with any figure, weight, candidate or distance", async () => {
  const first = <T>(list: readonly T[], change: (one: T) => T) => list.map((one, i) => (i === 0 ? change(one) : one));
  const changed: SitingData[] = [
    { ...data, demand: first(data.demand, (one) => ({ ...one, weight: one.weight + 1 })) },
    { ...data, demand: data.demand.slice(1) },
    {
      ...data,
      candidates: first(data.candidates, (one) => ({ ...one, lngLat: [one.lngLat[0] + 1e-6, one.lngLat[1]] })),
    },
    { ...data, candidates: first(data.candidates, (one) => ({ ...one, isOpen: false })) },
    { ...data, costs: data.costs.map((cost, i) => (i === 7 ? cost + 1e-4 : cost)) },
    { ...data, costUnit: "min" },
    {
      ...data,
      criteria: data.criteria.map((one) =>
        isComputed(one) ? one : { ...one, values: one.values.map((value) => value + 1e-6) },
      ),
    },
  ];
  const hashes = await Promise.all([data, ...changed].map(hashSiting));
  expect(new Set(hashes).size).toBe(hashes.length);
});
