import { readFileSync } from "node:fs";
import gcoord from "gcoord";
import type { Feature, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { buildGeometry, geometryText, type PublishedGeometry } from "../../data/build/geometry/build-geometry.ts";
import { rawDistricts } from "../../data/build/geometry/read-boundaries.ts";
import { polygonAreaM2 } from "../../geo/measure/area.ts";
import { geodesicDistanceM } from "../../geo/measure/distance.ts";
import { isInside } from "../../geo/shape/is-inside.ts";
import { ringsOf } from "../../geo/shape/rings.ts";
import { featuresOf, type Topology } from "../../geo/shape/topology.ts";
import type { LngLat, PolygonGeometry } from "../../geo/types.ts";
import { adjacency } from "../../geo/validate/adjacency.ts";
import { gaps } from "../../geo/validate/gaps.ts";
import { overlaps } from "../../geo/validate/overlaps.ts";
import { sharedEdges } from "../../geo/validate/shared-edges.ts";
import { validateRings } from "../../geo/validate/validate-rings.ts";
import {
  COASTAL,
  LOCATED_SITES,
  NEIGHBOURS,
  OFFICIAL_AREA_KM2,
  ORIENTAL_PEARL,
  REACH_300_KM,
} from "./geometry-facts.ts";

type Name = keyof PublishedGeometry;
type UnitFeature = Feature<Polygon | MultiPolygon, { id: string; labelPoint: LngLat }>;

const NAMES: Name[] = ["units", "sea"];
const textOf = (name: Name) => readFileSync(new URL(`../../data/published/${name}.json`, import.meta.url), "utf8");
const fileOf = <N extends Name>(name: N) => JSON.parse(textOf(name)) as PublishedGeometry[N];
const unitsFile = fileOf("units");
const seaFile = fileOf("sea");
const unitsOf = (name: "districts" | "cities" | "provinces") => featuresOf(unitsFile, name) as UnitFeature[];

const districts = unitsOf("districts");
const cities = unitsOf("cities");
const provinces = unitsOf("provinces");
const sea = featuresOf(seaFile, "sea")[0] as Feature<PolygonGeometry, { id: string }>;
const river = featuresOf(unitsFile, "river")[0] as Feature<MultiLineString, { id: string }>;

const areaKm2 = (geometry: PolygonGeometry) => polygonAreaM2(geometry) / 1e6;
const unitAt = (point: LngLat, units: { id?: string | number; geometry: PolygonGeometry }[]) =>
  units.filter(({ geometry }) => isInside(point, geometry)).map(({ id }) => String(id));

describe("published units", () => {
  it("are the 16 districts, 41 cities and 4 provinces, once each and in order", () => {
    const names = readFileSync(new URL("../../data/places/cities.json", import.meta.url), "utf8");
    expect(districts.map(({ id }) => id)).toEqual(Object.keys(OFFICIAL_AREA_KM2));
    expect(cities.map(({ id }) => id)).toEqual((JSON.parse(names) as { id: string }[]).map(({ id }) => id));
    expect(cities).toHaveLength(41);
    expect(provinces.map(({ id }) => id)).toEqual(["310000", "320000", "330000", "340000"]);
    for (const { id, properties } of [...districts, ...cities, ...provinces]) expect(properties.id).toBe(id);
  });

  it.each([
    ["districts", districts],
    ["cities", cities],
    ["provinces", provinces],
  ] as const)("%s have valid RFC 7946 rings, no overlap and no gap", (_, units) => {
    expect(validateRings(units)).toEqual([]);
    expect(overlaps(units, { toleranceM2: 0 })).toEqual([]);
    expect(gaps(units, { toleranceM2: 0 })).toEqual([]);
  });

  it("have valid rings in the sea, too", () => {
    expect(validateRings([sea])).toEqual([]);
  });

  it("have five decimals at most, and a bbox that holds them all", () => {
    for (const name of NAMES) {
      const file = fileOf(name);
      const layers = Object.keys(file.objects).flatMap((layer) => featuresOf(file as Topology, layer));
      const [west, south, east, north] = file.bbox;
      const positions = JSON.stringify(layers.map(({ geometry }) => geometry)).match(/\[-?[\d.]+,-?[\d.]+\]/g);
      for (const text of positions as string[]) {
        const [lng, lat] = JSON.parse(text) as LngLat;
        expect(lng >= west && lng <= east && lat >= south && lat <= north, text).toBe(true);
        expect(Number(lng.toFixed(5)) === lng && Number(lat.toFixed(5)) === lat, text).toBe(true);
      }
    }
  });

  it("say where they come from, in three languages", () => {
    for (const { metadata, objects } of NAMES.map(fileOf)) {
      expect(metadata).toMatchObject({ generatedBy: "npm run data", datum: "WGS 84" });
      expect(metadata.inputHash).toMatch(/^[0-9a-f]{64}$/);
      for (const layer of Object.values(objects).map((object) => object.metadata)) {
        expect(layer.sourceIds.length).toBeGreaterThan(0);
        for (const text of [layer.note, layer.boundaryNotice ?? layer.note]) {
          expect(Object.keys(text)).toEqual(["zhHans", "zhHant", "en"]);
          expect(Object.values(text).every((words) => words.length > 10)).toBe(true);
        }
      }
    }
    expect(seaFile.objects.sea.metadata.note.en).toContain("OpenStreetMap contributors (ODbL)");
  });

  it("share their arcs: Shanghai among the cities, the provinces and the river add no line of their own", () => {
    const { districts: own, cities: all, provinces: merged, river: line } = unitsFile.objects;
    const arcsOf = (geometries: readonly { arcs: unknown }[]) =>
      geometries.flatMap(({ arcs }) => [arcs].flat(4) as number[]).map((ref) => (ref < 0 ? ~ref : ref));
    const known = new Set(arcsOf([...own.geometries, ...all.geometries]));
    expect(arcsOf([...merged.geometries, ...line.geometries]).filter((ref) => !known.has(ref))).toEqual([]);
    const ofDistricts = new Set(arcsOf(own.geometries));
    expect(arcsOf(all.geometries.slice(0, 1)).filter((ref) => !ofDistricts.has(ref))).toEqual([]);
  });

  it("leave every site and every district's label on land", () => {
    const spots = [...LOCATED_SITES, ...districts.map(({ id, properties }) => ({ id, lngLat: properties.labelPoint }))];
    expect(spots.filter(({ lngLat }) => isInside(lngLat, sea.geometry)).map(({ id }) => id)).toEqual([]);
  });

  it("carry their label on their own land", () => {
    for (const { id, properties, geometry } of [...districts, ...cities, ...provinces]) {
      expect(isInside(properties.labelPoint, geometry), `${id} label inside`).toBe(true);
      expect(isInside(properties.labelPoint, sea.geometry), `${id} label in the sea`).toBe(false);
    }
  });
});

describe("areas", () => {
  it("of the inland districts agree with the official land area to 4 %", () => {
    for (const { id, geometry } of districts) {
      const official = OFFICIAL_AREA_KM2[id as string]!;
      const excess = areaKm2(geometry) / official - 1;
      if (COASTAL.has(id as string)) expect(excess, `${id} holds water`).toBeGreaterThan(0.1);
      else expect(Math.abs(excess), `${id}: ${(100 * excess).toFixed(2)} %`).toBeLessThan(0.04);
    }
    expect(Object.values(OFFICIAL_AREA_KM2).reduce((a, b) => a + b)).toBeCloseTo(6340.5, 6);
  });

  it("add up: districts to Shanghai, cities to provinces", () => {
    const sum = (units: UnitFeature[]) => units.reduce((total, { geometry }) => total + areaKm2(geometry), 0);
    const shanghai = cities.find(({ id }) => id === "310000")!;
    expect(sum(districts) / areaKm2(shanghai.geometry)).toBeCloseTo(1, 9);
    for (const province of provinces) {
      const parts = cities.filter(({ id }) => String(id).slice(0, 2) === String(province.id).slice(0, 2));
      expect(sum(parts) / areaKm2(province.geometry)).toBeCloseTo(1, 9);
    }
  });
});

describe("edges", () => {
  const edgeKeys = (geometry: PolygonGeometry) =>
    ringsOf(geometry).flatMap((ring) => ring.slice(1).map((to, i) => [String(ring[i]), String(to)].sort().join(" ")));

  it("of Shanghai among the cities are the outer edges of its districts, vertex for vertex", () => {
    const shanghai = cities.find(({ id }) => id === "310000")!;
    const count = new Map<string, number>();
    for (const key of districts.flatMap(({ geometry }) => edgeKeys(geometry)))
      count.set(key, (count.get(key) ?? 0) + 1);
    const outer = [...count].filter(([, times]) => times === 1).map(([key]) => key);
    expect(edgeKeys(shanghai.geometry).sort()).toEqual(outer.sort());
  });

  it("are shared vertex for vertex: no vertex lies on a neighbour's edge", () => {
    for (const units of [districts, cities, provinces]) {
      const drawn = new Set(units.flatMap(({ geometry }) => edgeKeys(geometry)));
      const { edges } = sharedEdges(units);
      for (const { from, to } of edges) expect(drawn.has([String(from), String(to)].sort().join(" "))).toBe(true);
    }
  });

  it("make every district the neighbour of those it has on the map, and of no other", () => {
    const found: Record<string, string[]> = Object.fromEntries(Object.keys(NEIGHBOURS).map((id) => [id, []]));
    for (const { a, b, kind } of adjacency(districts)) {
      expect(kind, `${a}–${b}`).toBe("rook");
      found[a]!.push(b);
      found[b]!.push(a);
    }
    expect(Object.fromEntries(Object.entries(found).map(([id, ids]) => [id, ids.sort()]))).toEqual(NEIGHBOURS);
    for (const [id, ids] of Object.entries(NEIGHBOURS)) {
      for (const other of ids) expect(NEIGHBOURS[other], `${id}–${other} both ways`).toContain(id);
    }
  });

  it("of Shanghai meet Suzhou, Jiaxing, Nantong and Zhoushan, where the file draws their waters as one", () => {
    const neighbours = adjacency(cities)
      .filter(({ a, b }) => a === "310000" || b === "310000")
      .map(({ a, b, kind }) => `${a === "310000" ? b : a} ${kind}`);
    // Nantong: the north channel of the Yangtze and the enclaves on Chongming Island; Zhoushan: the Donghai Bridge.
    expect(neighbours).toEqual(["320500 rook", "320600 rook", "330400 rook", "330900 rook"]);
  });

  it("draw the Huangpu as one line of 40 to 60 km from its mouth to the south of Xuhui, all of it Pudong's edge", () => {
    expect(river.geometry.coordinates).toHaveLength(1);
    const line = river.geometry.coordinates[0] as LngLat[];
    const lengthKm = line.slice(1).reduce((sum, to, i) => sum + geodesicDistanceM(line[i]!, to), 0) / 1000;
    expect(lengthKm).toBeGreaterThan(40);
    expect(lengthKm).toBeLessThan(60);
    expect(line[0]![1]).toBeGreaterThan(31.37);
    expect(line.at(-1)![1]).toBeLessThan(31.14);
    const pudong = new Set(edgeKeys(districts.find(({ id }) => id === "310115")!.geometry));
    line.slice(1).forEach((to, i) => {
      expect(pudong.has([String(line[i]), String(to)].sort().join(" "))).toBe(true);
    });
  });
});

describe("datum", () => {
  it("is WGS 84: a GPS reading on the Pudong bank lies in Pudong, which on the boundaries as received it does not", () => {
    expect(unitAt(ORIENTAL_PEARL, districts)).toEqual(["310115"]);
    expect(unitAt(ORIENTAL_PEARL, rawDistricts())).not.toContain("310115");
    const bank = river.geometry.coordinates[0] as LngLat[];
    const toRiverM = Math.min(...bank.map((position) => geodesicDistanceM(position, ORIENTAL_PEARL)));
    expect(toRiverM).toBeLessThan(1000);
  });

  it("is WGS 84: vertices as received lie 300 to 700 m from where they are published", () => {
    const published = new Set(districts.flatMap(({ geometry }) => ringsOf(geometry).flat()).map(String));
    const received = rawDistricts().flatMap(({ geometry }) => ringsOf(geometry).flat());
    let kept = 0;
    for (const position of received) {
      const shifted = gcoord.transform([...position] as LngLat, gcoord.GCJ02, gcoord.WGS84) as LngLat;
      const shiftM = geodesicDistanceM(position, shifted);
      expect(shiftM).toBeGreaterThan(300);
      expect(shiftM).toBeLessThan(700);
      if (published.has(String(shifted.map((degrees) => Number(degrees.toFixed(5)))))) kept++;
      expect(published.has(String(position))).toBe(false);
    }
    // The others were dropped where overlaps were settled.
    expect(kept / received.length).toBeGreaterThan(0.9);
  });

  it.each(LOCATED_SITES)("puts $id into a district that its source states", ({ lngLat, adcodes }) => {
    const found = unitAt(lngLat, districts);
    expect(found).toHaveLength(1);
    expect(adcodes).toContain(found[0]);
  });
});

describe("reach", () => {
  it("of 300 km round People's Square holds 12 cities wholly and 14 partly, on the simplified outlines too", () => {
    const wholly: string[] = [];
    const partly: string[] = [];
    for (const { id, geometry } of cities) {
      // Along an edge of at most 40 km the distance to a point leaves the line between its ends by less than 1 km:
      // with ten points an edge, by less than 10 m.
      const distances = ringsOf(geometry).flatMap((ring) =>
        ring.slice(1).flatMap((to, i) => {
          const [lng, lat] = ring[i]!;
          return Array.from({ length: 10 }, (_, k) =>
            geodesicDistanceM([lng + ((to[0] - lng) * k) / 10, lat + ((to[1] - lat) * k) / 10], REACH_300_KM.origin),
          );
        }),
      );
      const holdsOrigin = isInside(REACH_300_KM.origin, geometry);
      const isWhole = distances.every((distanceM) => distanceM <= 300_000);
      if (isWhole) wholly.push(String(id));
      else if (holdsOrigin || distances.some((distanceM) => distanceM <= 300_000)) partly.push(String(id));
    }
    expect(wholly).toEqual(REACH_300_KM.wholly);
    expect(partly).toEqual(REACH_300_KM.partly);
  });
});

describe("build", () => {
  it("gives the published files again, byte for byte", { timeout: 120_000 }, async () => {
    const built = await buildGeometry();
    if (!built.ok) throw new Error(JSON.stringify(built.issues));
    expect(built.issues).toEqual([]);
    for (const name of NAMES) expect(geometryText(built.value[name]) === textOf(name), name).toBe(true);
  });
});
