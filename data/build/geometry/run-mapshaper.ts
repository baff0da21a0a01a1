/// <reference path="./packages.d.ts" />
import type { Feature, FeatureCollection } from "geojson";
import mapshaper from "mapshaper";

/** Five decimals, about 1 m: what positions of units are rounded to, on both sides of an edge alike. */
export const DECIMALS = 5;

/**
 * Runs mapshaper commands on GeoJSON in memory.
 * @param commands what stands between `-i` and `-o`.
 * @param inputs GeoJSON by file name, the first one being the layer that the commands work on.
 * @param decimals that positions are rounded to.
 * @returns the features as mapshaper writes them: rounded, RFC 7946 winding.
 */
export async function runMapshaper(
  commands: string,
  inputs: Record<string, object | string>,
  decimals = DECIMALS,
): Promise<Feature[]> {
  const files = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
  );
  const [first] = Object.keys(inputs);
  const precision = (10 ** -decimals).toFixed(decimals);
  const output = `-o out.json format=geojson rfc7946 geojson-type=FeatureCollection precision=${precision}`;
  const written = await mapshaper.applyCommands(`-i ${first} ${commands} ${output}`, files);
  const text = written["out.json"];
  if (!text) throw new Error(`mapshaper wrote ${Object.keys(written).join(", ")} for: ${commands}`);
  const json = typeof text === "string" ? text : new TextDecoder().decode(text);
  // mapshaper keeps properties, not feature ids.
  return (JSON.parse(json) as FeatureCollection).features.map((feature) =>
    feature.properties?.id ? { ...feature, id: feature.properties.id } : feature,
  );
}
