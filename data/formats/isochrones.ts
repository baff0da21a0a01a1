import { boundsOf } from "../../geo/shape/bounds.ts";
import type { Crs, LngLat, PolygonGeometry } from "../../geo/types.ts";
import type { Issue } from "../schema/issue.ts";
import { type IsochroneProvider, type RawShape, shapesOf } from "./isochrones-documents.ts";
import { type AreaReader, areaReader, type Note } from "./isochrones-geometry.ts";
import { isochroneId } from "./isochrones-id.ts";
import { Refusal, readJson } from "./isochrones-json.ts";

/** Longer travel times and farther distances than any service computes. */
const MAX_MINUTES = 14_400;
const MAX_KM = 20_000;
const KM_PER_DEGREE = 111.2;
/** A shape made from a raster may stand out over the distance by a cell or two. */
const RASTER_SLACK = 1.2;

/** An area that can be reached from somewhere within a time or a distance on the way. */
export interface Isochrone {
  /** Made from the geometry (see `isochroneId`). */
  readonly id: string;
  /** WGS 84, RFC 7946 rings, on a grid of 1e-7°. */
  readonly geometry: PolygonGeometry;
  /** As the document states it; null where it does not. */
  readonly minutes: number | null;
  readonly km: number | null;
  /** Of travel, in the service's own words. */
  readonly mode: string | null;
  readonly provider: IsochroneProvider;
  readonly attribution: string | null;
  /** What the document calls it. */
  readonly label: string | null;
  readonly center: LngLat | null;
}

export type IsochroneReading =
  | { readonly ok: true; readonly isochrones: Isochrone[]; readonly issues: Issue[] }
  | { readonly ok: false; readonly issues: Issue[] };

export interface IsochroneOptions {
  /** Of the coordinates in the document; what comes out is WGS 84. */
  readonly crs?: Crs;
  /** Goes into the issues. */
  readonly file?: string;
  /** Known from elsewhere, as when a service was asked for just this. */
  readonly provider?: IsochroneProvider;
  readonly mode?: string;
}

/**
 * Reads areas of travel time or travel distance as Valhalla, openrouteservice, Mapbox and TravelTime give them, and any
 * GeoJSON of polygons, of which then only the shape is known.
 *
 * @param text JSON of at most 20 MB, 1,000 features and 500,000 positions, longitude first (TravelTime's own form names them).
 * @returns the areas, at least one, with an issue for each one that could not be read and for whatever was put right; or
 *   why nothing could be read. `where.feature` counts from 1, `where.field` is a path in the document. Never throws.
 *
 * Lines are refused (`geometry-lines`): a contour line does not say on which side of it lies what is reached, and where
 * the hole of a lake is drawn like an island, closing the lines would turn one into the other. Valhalla and Mapbox give
 * polygons with `polygons=true`.
 *
 * Put right, with a warning: rings that are open (`ring-closed`) or wound the other way (`ring-rewound`), rings without an
 * area (`ring-flat`) and holes outside of their polygon (`hole-outside`), which are left out. Told, and left as it is: edges that
 * cross (`ring-crosses`). A distance that may be km (Valhalla) or metres (Mapbox) is decided by the shape (`unit-by-size`): what lies within d on
 * the way lies within d of the centre, so an area wider than that was not made with metres.
 */
export function parseIsochrones(text: string, options: IsochroneOptions = {}): IsochroneReading {
  const inFile = options.file === undefined ? {} : { file: options.file };
  try {
    return readShapes(shapesOf(readJson(text)), options, inFile);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, issues: [{ ...error.issue, where: { ...inFile, ...error.issue.where } }] };
  }
}

function readShapes(shapes: readonly RawShape[], options: IsochroneOptions, inFile: Issue["where"]): IsochroneReading {
  const reader = areaReader(options.crs ?? "WGS84");
  const issues: Issue[] = [];
  const known = new Map<string, Isochrone>();
  for (const shape of shapes) {
    const note: Note = (severity, code, field, params = {}) => {
      const where = { ...inFile, feature: shape.feature, ...(field !== undefined && { field }) };
      issues.push({ severity, code, where, params });
    };
    const isochrone = isochroneOf(shape, options, reader, note);
    if (!isochrone) continue;
    if (known.has(isochrone.id)) note("warning", "duplicate");
    else known.set(isochrone.id, isochrone);
  }
  if (known.size > 0) return { ok: true, isochrones: [...known.values()], issues };
  return { ok: false, issues };
}

function isochroneOf(shape: RawShape, options: IsochroneOptions, reader: AreaReader, note: Note): Isochrone | null {
  const type = shape.geometry?.type;
  const geometry = type === "Polygon" || type === "MultiPolygon" ? reader.read(shape.geometry, note) : null;
  if (!geometry) {
    if (type === undefined) note("error", "geometry-missing", "geometry");
    else if (typeof type === "string" && /Line/.test(type)) note("error", "geometry-lines", "geometry");
    else if (type !== "Polygon" && type !== "MultiPolygon") note("error", "geometry-not-area", "geometry");
    return null;
  }
  const { kmOrMetres } = shape;
  const isMetres = typeof kmOrMetres === "number" && isAsSmallAs(geometry, kmOrMetres / 1000);
  if (kmOrMetres !== undefined) note("warning", "unit-by-size", "properties.contour", { unit: isMetres ? "m" : "km" });
  const kmStated = kmOrMetres === undefined ? shape.km : isMetres ? kmOrMetres / 1000 : kmOrMetres;
  const minutes = amountOf(shape.minutes, MAX_MINUTES, note);
  const km = amountOf(kmStated, MAX_KM, note);
  if (shape.minutes === undefined && kmStated === undefined) note("warning", "value-missing");
  const told = kmOrMetres === undefined ? shape.provider : isMetres ? "mapbox" : "valhalla";
  return {
    id: isochroneId(geometry),
    geometry,
    minutes,
    km,
    mode: shape.mode ?? options.mode ?? null,
    provider: options.provider ?? told,
    attribution: shape.attribution,
    label: shape.label,
    center: reader.position(shape.center),
  };
}

function amountOf(value: unknown, most: number, note: Note): number | null {
  if (value === undefined) return null;
  if (typeof value === "number" && value > 0 && value <= most) return value;
  note("warning", "value-invalid");
  return null;
}

/** Whether no place of the area need be farther than `km` from a point in its middle. */
function isAsSmallAs(geometry: PolygonGeometry, km: number): boolean {
  const [west, south, east, north] = boundsOf(geometry) ?? [0, 0, 0, 0];
  const widthKm = (east - west) * KM_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180);
  return Math.max(widthKm, (north - south) * KM_PER_DEGREE) / 2 <= km * RASTER_SLACK;
}
