import type { LngLat } from "../../../geo/types.ts";

/** What the window over the map shows: Web Mercator, north up, never tilted. */
export interface Viewport {
  /** Size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Position at the middle. */
  readonly lng: number;
  readonly lat: number;
  /** MapLibre's: the world is 512 × 2^zoom pixels wide. */
  readonly zoom: number;
}

export function isSameView(a: Viewport, b: Viewport): boolean {
  return a.width === b.width && a.height === b.height && a.lng === b.lng && a.lat === b.lat && a.zoom === b.zoom;
}

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

const WORLD_PX = 512;
const EQUATOR_M = 40_075_016.686;

/** Share of the world's width, 0 at 180° west. */
export function mercatorX(lng: number): number {
  return (lng + 180) / 360;
}

/** Share of the world's height, 0 at 85.05° north. */
export function mercatorY(lat: number): number {
  return 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
}

export function lngOf(x: number): number {
  return x * 360 - 180;
}

export function latOf(y: number): number {
  return (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
}

export function worldPx(zoom: number): number {
  return WORLD_PX * 2 ** zoom;
}

export function zoomOf(worldWidthPx: number): number {
  return Math.log2(worldWidthPx / WORLD_PX);
}

export function projectX(view: Viewport, lng: number): number {
  return (mercatorX(lng) - mercatorX(view.lng)) * worldPx(view.zoom) + view.width / 2;
}

export function projectY(view: Viewport, lat: number): number {
  return (mercatorY(lat) - mercatorY(view.lat)) * worldPx(view.zoom) + view.height / 2;
}

export function project(view: Viewport, [lng, lat]: LngLat): Pixel {
  return { x: projectX(view, lng), y: projectY(view, lat) };
}

export function unproject(view: Viewport, x: number, y: number): LngLat {
  return unprojecting(view)(x, y);
}

/** Unprojects many pixels of one view. */
export function unprojecting({ width, height, lng, lat, zoom }: Viewport): (x: number, y: number) => LngLat {
  const world = worldPx(zoom);
  const middleX = mercatorX(lng);
  const middleY = mercatorY(lat);
  return (x, y) => [lngOf(middleX + (x - width / 2) / world), latOf(middleY + (y - height / 2) / world)];
}

/** Ground metres of one pixel at a latitude, on the sphere that Web Mercator draws: for drawing, not for measuring. */
export function metresPerPixel(zoom: number, lat: number): number {
  return (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / worldPx(zoom);
}
