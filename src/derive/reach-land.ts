import type { MultiPolygon, Polygon } from "geojson";
import { polygonAreaM2 } from "../../geo/measure/area.ts";
import { difference, intersection, union } from "../../geo/relate/clip.ts";
import { boundsOf } from "../../geo/shape/bounds.ts";
import type { Bbox } from "../../geo/types.ts";
import type { UnitFeature } from "../model/atlas.ts";
import type { ReachField } from "./reach-field.ts";

/** A unit without this share of its polygon under the sea is land. */
const LEAST_SEA = 1e-4;

function boxOf([west, south, east, north]: Bbox): Polygon {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Polygon", coordinates: [ring] };
}

const known = new WeakMap<ReachField, Map<string, MultiPolygon | null>>();

/** The land of a unit, as the coastline draws it; null where its polygon holds no sea to speak of. */
export function landOf(field: ReachField, { geometry, properties }: UnitFeature): MultiPolygon | null {
  const lands = known.get(field) ?? new Map<string, MultiPolygon | null>();
  known.set(field, lands);
  let land = lands.get(properties.id);
  if (land === undefined) {
    land = landWithin(field.sea, geometry);
    lands.set(properties.id, land);
  }
  return land;
}

/** The same of any polygon. */
export function landWithin(sea: ReachField["sea"], geometry: Polygon | MultiPolygon): MultiPolygon | null {
  const bounds = boundsOf(geometry);
  if (!bounds) return null;
  const box = boxOf(bounds);
  const near = sea.features.map((feature) => intersection(feature.geometry, box));
  const land = difference(geometry, union(...near));
  return polygonAreaM2(land) < (1 - LEAST_SEA) * polygonAreaM2(geometry) ? land : null;
}
