import type { MultiPolygon, Polygon } from "geojson";

/** A position in degrees: longitude first, then latitude (RFC 7946 §3.1.1), on the WGS 84 datum unless a `Crs` says otherwise. */
export type LngLat = [lng: number, lat: number];

/** `[west, south, east, north]` in degrees (RFC 7946 §5); `west > east` means that the box crosses the antimeridian. */
export type Bbox = [west: number, south: number, east: number, north: number];

/** A linear ring: at least four positions, the last equal to the first. */
export type Ring = LngLat[];

/** The geometries that have an area. */
export type PolygonGeometry = Polygon | MultiPolygon;

/** Datum of a coordinate: the true one, the Chinese "Mars" offset, or Baidu's second offset on top of it. */
export type Crs = "WGS84" | "GCJ-02" | "BD-09";

/** Something to tell about bad input; its text comes from a message catalogue by `code`. */
export interface Issue {
  severity: "error" | "warning" | "notice";
  code: string;
  /** Where in the input: a field name, a path, or a character offset. */
  where: string;
  params: Record<string, string | number>;
}
