import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import type { AtlasFile } from "../../data/schema/atlas-file.ts";
import { featuresOf, type Topology } from "../../geo/shape/topology.ts";
import { type Atlas, type AtlasGeometry, buildAtlas } from "../../src/model/atlas.ts";

const PUBLISHED = join(import.meta.dirname, "../../data/published");
const read = (file: string): unknown => JSON.parse(readFileSync(join(PUBLISHED, file), "utf8"));

function collection<T extends FeatureCollection>(file: string): T {
  return { type: "FeatureCollection", features: featuresOf(read(file) as Topology) } as unknown as T;
}

let known: Atlas | null = null;

/** The published data as the page gets them, built once a test file. */
export function fixtureAtlas(): Atlas {
  known ??= buildAtlas({
    atlas: read("atlas.json") as AtlasFile,
    geometry: {
      districts: collection<AtlasGeometry["districts"]>("districts.json"),
      cities: collection<AtlasGeometry["cities"]>("cities.json"),
      provinces: collection<AtlasGeometry["provinces"]>("provinces.json"),
      sea: collection<AtlasGeometry["sea"]>("sea.json"),
      river: collection<AtlasGeometry["river"]>("river.json"),
    },
  });
  return known;
}
