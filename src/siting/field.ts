import type { MultiPolygon, Polygon } from "geojson";
import type { LngLat } from "../../data/schema/ids.ts";
import { boundsOf } from "../../geo/shape/bounds.ts";
import { innerPoint } from "../../geo/shape/inner-point.ts";
import { isInside } from "../../geo/shape/is-inside.ts";
import { landWithin } from "../derive/reach-land.ts";
import type { Atlas, AtlasGeometry } from "../model/atlas.ts";

/** What siting is asked against, sent to the worker once. */
export type SitingField = Pick<AtlasGeometry, "districts" | "sea">;

let last: { geometry: AtlasGeometry; field: SitingField } | null = null;

/** The same object for the same geometry, whatever the language that the atlas is read in. */
export function sitingField({ geometry }: Pick<Atlas, "geometry">): SitingField {
  if (last?.geometry !== geometry) last = { geometry, field: { districts: geometry.districts, sea: geometry.sea } };
  return last.field;
}

const lands = new WeakMap<SitingField, Map<string, Polygon | MultiPolygon>>();

/** The land of a district, as the coastline draws it; lakes and rivers are part of it. Undefined for no district. */
export function districtLand(field: SitingField, id: string): Polygon | MultiPolygon | undefined {
  const known = lands.get(field) ?? new Map<string, Polygon | MultiPolygon>();
  lands.set(field, known);
  const unit = field.districts.features.find(({ properties }) => properties.id === id);
  if (!unit) return undefined;
  const land = known.get(id) ?? landWithin(field.sea, unit.geometry) ?? unit.geometry;
  known.set(id, land);
  return land;
}

const points = new WeakMap<SitingField, Map<string, LngLat>>();

/** The place that stands for a district: the one on its land that is farthest from every edge. */
export function districtPoint(field: SitingField, id: string): LngLat | undefined {
  const known = points.get(field) ?? new Map<string, LngLat>();
  points.set(field, known);
  const land = known.has(id) ? undefined : districtLand(field, id);
  const found = land && innerPoint(land);
  if (found) known.set(id, found);
  return known.get(id);
}

/** The district that a position lies in; null outside Shanghai. */
export function districtAt({ districts }: SitingField, lngLat: LngLat): string | null {
  const [lng, lat] = lngLat;
  for (const { geometry, properties } of districts.features) {
    const bounds = boundsOf(geometry);
    if (!bounds || lng < bounds[0] || lng > bounds[2] || lat < bounds[1] || lat > bounds[3]) continue;
    if (isInside(lngLat, geometry)) return properties.id;
  }
  return null;
}
