import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildRecords } from "../../data/build/build-files.ts";
import { CrossingsFile } from "../../data/schema/crossing.ts";
import { adjacency } from "../../geo/validate/adjacency.ts";
import { fixtureAtlas } from "../support/fixture-atlas.ts";
import { readPublished } from "../support/published-records.ts";
import { breakFile, copyData, removeCopy } from "./broken-copy.ts";

const FILE = "data/crossings/crossings.json";
const { crossings } = CrossingsFile.parse(readPublished("crossings.json"));
const atlas = fixtureAtlas();

/** Pairs of places that the drawn boundaries join. */
const touching = new Set(
  [atlas.geometry.districts, atlas.geometry.cities].flatMap(({ features }) =>
    adjacency(
      features.map(({ properties, geometry }) => ({ type: "Feature", id: properties.id, properties: {}, geometry })),
    ).flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]),
  ),
);
const neighboursOf = (id: string) => [...touching].filter((pair) => pair.startsWith(id)).map((pair) => pair.slice(7));

describe("the published crossings", () => {
  it("give Chongming, which touches no district, and Zhoushan, which touches Shanghai alone and at sea, a neighbour", () => {
    expect(crossings.map(({ places, opened }) => [...places, opened])).toEqual([
      ["310115", "310151", "2009-10-31"],
      ["330200", "330900", "2009-12-25"],
    ]);
    expect(neighboursOf("310151")).toEqual([]);
    expect(neighboursOf("330900")).toEqual(["310000"]);
  });

  it("join places of one kind without a common boundary, on a source's word", () => {
    for (const { places, sourceId, names } of crossings) {
      const [a, b] = places.map((id) => atlas.placeById.get(id));
      expect(a?.kind).toBe(b?.kind);
      expect(touching.has(places.join(" "))).toBe(false);
      expect(atlas.sourceById.get(sourceId)?.accessed).not.toBeNull();
      expect(names.zhHant.length).toBeGreaterThan(0);
    }
    expect(crossings[0]?.names.zhHant).toBe("上海長江隧橋");
  });
});

describe("a crossing that cannot be", () => {
  let root = "";
  beforeAll(async () => {
    root = await copyData();
  });
  afterAll(() => removeCopy(root));

  it.each([
    ["from a place to itself", '["310115", "310151"]', '["310115", "310115"]', "invalid-value"],
    ["to an unknown place", '"310151"', '"310152"', "unknown-adcode"],
    ["on nobody's word", '"sourceId": "wikipedia-yangtze-crossing"', '"sourceId": "nobody"', "unknown-source"],
    ["opened on no day", "2009-10-31", "2009-10-32", "invalid-value"],
    ["of another's name", '"id": "zhoushan-cross-sea-bridges"', '"id": "shanghai-yangtze-crossing"', "duplicate-id"],
  ])("%s is refused", async (_, from, to, code) => {
    await breakFile(root, FILE, from, to);
    const built = await buildRecords(root);
    await breakFile(root, FILE, to, from);
    expect(built.issues.map((issue) => issue.code)).toEqual([code]);
    expect(built.issues[0]?.where.file).toBe(FILE);
  });
});
