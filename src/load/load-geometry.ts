import type { FeatureCollection } from "geojson";
import seaUrl from "../../data/published/sea.json?url";
import unitsUrl from "../../data/published/units.json?url";
import { featuresOf, type Topology } from "../../geo/shape/topology.ts";
import type { AtlasGeometry } from "../model/atlas.ts";
import { fetchJson, LoadError } from "./fetch-json.ts";

/** Geometry is proved by the build (`npm run data`); here only its kind is looked at, so that a wrong file is named. */
async function fetchTopology(url: string, file: string, names: readonly string[]): Promise<Topology> {
  const json = await fetchJson(url, file);
  const topology = json as Partial<Topology>;
  const { type, arcs, objects } = topology;
  if (type !== "Topology" || !Array.isArray(arcs) || !names.every((name) => objects?.[name])) {
    throw new LoadError("file-not-topojson", { file });
  }
  return topology as Topology;
}

function layerOf<T extends FeatureCollection>(topology: Topology, name: string): T {
  return { type: "FeatureCollection", features: featuresOf(topology, name) } as unknown as T;
}

/**
 * The boundaries as GeoJSON.
 * @throws LoadError naming the file that failed.
 */
export async function loadGeometry(): Promise<AtlasGeometry> {
  const [units, sea] = await Promise.all([
    fetchTopology(unitsUrl, "units.json", ["districts", "cities", "provinces", "river"]),
    fetchTopology(seaUrl, "sea.json", ["sea"]),
  ]);
  return {
    districts: layerOf(units, "districts"),
    cities: layerOf(units, "cities"),
    provinces: layerOf(units, "provinces"),
    sea: layerOf(sea, "sea"),
    river: layerOf(units, "river"),
  };
}
