import { basename } from "node:path";
import type { Feature, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { Topology, TopologyObject } from "../../../geo/shape/topology.ts";
import type { LngLat, PolygonGeometry } from "../../../geo/types.ts";
import type { Issue, Result } from "../../schema/issue.ts";
import { changedDistricts } from "./changed-districts.ts";
import { checkRings, checkTiling } from "./check-geometry.ts";
import { cleanEdges, type Unit } from "./clean-edges.ts";
import { encodeTopology } from "./encode-topology.ts";
import { hashInputs } from "./inputs.ts";
import { labelPoint } from "./label-point.ts";
import { buildCities, buildProvinces } from "./merge-units.ts";
import { fileMetadata, type GeometryMetadata, type LayerMetadata, type LayerName, layerMetadata } from "./metadata.ts";
import { rawCities, rawDistricts, toWgs84 } from "./read-boundaries.ts";
import { readDistrictsFile } from "./read-districts-file.ts";
import { buildRiverLine } from "./river-line.ts";
import { DECIMALS } from "./run-mapshaper.ts";
import { buildSeaMask, SEA_DECIMALS } from "./sea-mask.ts";

export interface GeometryOptions {
  /** A GeoJSON file of the 16 districts, put in the place of the built-in boundaries. */
  districtsFile?: string;
}

/** Of a unit; the river has no label of its own. */
export type UnitProperties = { id: string; labelPoint: LngLat };
type AnyProperties = { id: string; labelPoint?: LngLat };

/** One published file: a topology (see `geo/shape/topology.ts`) whose layers say where they come from. */
export type GeometryFile<Name extends LayerName> = Topology<Name, AnyProperties> & {
  metadata: GeometryMetadata;
  objects: Record<Name, TopologyObject<AnyProperties> & { metadata: LayerMetadata }>;
};

export interface PublishedGeometry {
  /** All that runs along the boundaries of districts; what runs along the same line shares its arcs. */
  units: GeometryFile<"districts" | "cities" | "provinces" | "river">;
  sea: GeometryFile<"sea">;
}

/**
 * Districts, cities, provinces, sea and river on WGS 84, from the packages' files or with the districts of a given file.
 * The same inputs give the same bytes. Takes about ten seconds; writes nothing.
 *
 * @returns issues instead of geometry when the given file is refused; warnings beside it when it was mended.
 * @throws Error when the result does not tile: our own bug, quoting the first fault.
 */
export async function buildGeometry({ districtsFile }: GeometryOptions = {}): Promise<Result<PublishedGeometry>> {
  const builtIn = rawDistricts().map(toWgs84);
  const given: Result<Unit[]> = districtsFile
    ? await readDistrictsFile(districtsFile, builtIn)
    : { ok: true, value: builtIn, issues: [] as Issue[] };
  if (!given.ok) return given;

  const units = await cleanEdges([...given.value, ...rawCities().map(toWgs84)]);
  const districts = units.filter(({ properties }) => properties.id.startsWith("310"));
  const cities = await buildCities(units);
  const provinces = await buildProvinces(cities);
  const sea = await buildSeaMask();
  checkTiling("districts", districts, 16);
  checkTiling("cities", cities, 41);
  checkTiling("provinces", provinces, 4);
  checkRings("sea", [sea]);

  const inputHash = await hashInputs(districtsFile);
  const publish = <Name extends LayerName>(layers: Layers<Name>, decimals: number) =>
    geometryFile(encodeTopology(layers, decimals), inputHash, districtsFile !== undefined);
  const labelled = (unit: Unit) => withLabel(unit, sea.geometry);
  return {
    ok: true,
    issues: [
      ...given.issues,
      ...(districtsFile ? changedDistricts(given.value, districts, basename(districtsFile)) : []),
    ],
    value: {
      units: publish(
        {
          districts: districts.map(labelled),
          cities: cities.map(labelled),
          provinces: provinces.map(labelled),
          river: [featureOf("huangpu", buildRiverLine(districts))],
        },
        DECIMALS,
      ),
      sea: publish({ sea: [sea] }, SEA_DECIMALS),
    },
  };
}

function geometryFile<Name extends LayerName>(
  { type, bbox, transform, objects, arcs }: Topology<Name, AnyProperties>,
  inputHash: string,
  ownDistricts: boolean,
): GeometryFile<Name> {
  const layers = (Object.entries(objects) as [Name, TopologyObject<AnyProperties>][]).map(
    ([name, { type, geometries }]) => [name, { type, metadata: layerMetadata(name, ownDistricts), geometries }],
  );
  return { type, metadata: fileMetadata(inputHash), bbox, transform, objects: Object.fromEntries(layers), arcs };
}

type Shape = Polygon | MultiPolygon | MultiLineString;
type Layers<Name extends string> = Record<Name, Feature<Shape, AnyProperties>[]>;

function withLabel(
  { geometry, properties: { id } }: Unit,
  sea: PolygonGeometry,
): Feature<PolygonGeometry, UnitProperties> {
  return { type: "Feature", id, properties: { id, labelPoint: labelPoint(geometry, sea) }, geometry };
}

function featureOf<G extends Shape>(id: string, geometry: G): Feature<G, { id: string }> {
  return { type: "Feature", id, properties: { id }, geometry };
}

/** A published file's text: the same bytes for the same geometry, one line. */
export function geometryText(file: PublishedGeometry[keyof PublishedGeometry]): string {
  return `${JSON.stringify(file)}\n`;
}
