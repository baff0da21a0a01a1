import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import type { AtlasFile } from "../../data/schema/atlas-file.ts";
import { featuresOf, type Topology } from "../../geo/shape/topology.ts";
import { type Atlas, type AtlasGeometry, buildAtlas } from "../../src/model/atlas.ts";

const PUBLISHED = join(import.meta.dirname, "../../data/published");
const read = (file: string): unknown => JSON.parse(readFileSync(join(PUBLISHED, file), "utf8"));

function layerOf<T extends FeatureCollection>(file: string, name: string): T {
  return { type: "FeatureCollection", features: featuresOf(read(file) as Topology, name) } as unknown as T;
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
  known ??= buildAtlas({ atlas: read("atlas.json") as AtlasFile, geometry: fixtureGeometry() });
  return known;
}
