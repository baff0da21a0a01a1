import type { FeatureCollection } from "geojson";
import { featuresOf, type Topology } from "../../geo/shape/topology.ts";
import { type Atlas, type AtlasGeometry, buildAtlas } from "../../src/model/atlas.ts";
import { publishedRecords, readPublished } from "./published-records.ts";

function layerOf<T extends FeatureCollection>(file: string, name: string): T {
  return { type: "FeatureCollection", features: featuresOf(readPublished(file) as Topology, name) } as unknown as T;
}

/** The published boundaries as the page gets them. */
export function fixtureGeometry(): AtlasGeometry {
  return {
    districts: layerOf("units.json", "districts"),
    cities: layerOf("units.json", "cities"),
    provinces: layerOf("units.json", "provinces"),
    sea: layerOf("sea.json", "sea"),
    river: layerOf("units.json", "river"),
  };
}

let known: Atlas | null = null;

/** The published data as the page gets them, built once a test file. */
export function fixtureAtlas(): Atlas {
  known ??= buildAtlas({ atlas: publishedRecords(), geometry: fixtureGeometry() });
  return known;
}
