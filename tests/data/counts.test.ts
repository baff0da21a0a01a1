import { describe, expect, test } from "vitest";
import { QUALITIES } from "../../data/schema/source.ts";
import { atlas, DISTRICTS, towns } from "./published-atlas.ts";

const count = <T>(items: readonly T[], keep: (item: T) => boolean) => items.filter(keep).length;
const isCityMetric = (metricId: string) => /^city_(area|population|town|urban)/.test(metricId);

describe("everything known is published", () => {
  test("claims, sites, events, towns and places", () => {
    expect(atlas.claims).toHaveLength(95);
    expect(atlas.sites).toHaveLength(25);
    expect(atlas.events).toHaveLength(11);
    expect(towns.towns).toHaveLength(207);
    expect(DISTRICTS).toHaveLength(16);
    expect(atlas.places.filter(({ kind }) => kind === "city")).toHaveLength(41);
    expect(atlas.places.filter(({ kind }) => kind === "province")).toHaveLength(3);
  });

  test("figures: 824 of districts and city, 11 more from claims, 164 of the 41 cities", () => {
    const ofCities = atlas.figures.filter(({ metricId }) => isCityMetric(metricId));
    const claimed = new Set(atlas.claims.flatMap(({ figureId }) => figureId ?? []));
    expect(atlas.figures).toHaveLength(999);
    expect(ofCities).toHaveLength(4 * 41);
    expect(atlas.metrics).toHaveLength(70);
    expect(claimed.size).toBe(16);
  });

  test("towns: 14 of 16 districts, none for Minhang and Jinshan; 91 without a code", () => {
    const covered = new Set(towns.towns.map(({ districtId }) => districtId));
    expect(DISTRICTS.filter((id) => !covered.has(id))).toEqual(["310112", "310116"]);
    expect(count(towns.towns, ({ townCode }) => townCode === null)).toBe(91);
  });

  test("quality of the figures of districts and city", () => {
    const own = atlas.figures.filter(({ metricId }) => !isCityMetric(metricId));
    const counts = QUALITIES.map((quality) => count(own, (figure) => figure.quality === quality));
    expect(counts).toEqual([474, 279, 51, 18, 13]);
  });

  test("every claim of the article is of low quality", () => {
    expect(atlas.claims.every(({ quality }) => quality === "low")).toBe(true);
  });
});
