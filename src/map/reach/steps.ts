import { geodesicDestination } from "../../../geo/measure/destination.ts";
import type { LngLat } from "../../../geo/types.ts";
import { type Extent, MAX_HOURS, MAX_RADIUS_KM, type Origin } from "../../state/view.ts";
import { project, unproject, type Viewport } from "../camera/viewport.ts";

/** Keys and drags as steps of an origin or an extent: pure. */

export interface Keys {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const AZIMUTH: Readonly<Record<string, number>> = { ArrowUp: 0, ArrowRight: 90, ArrowDown: 180, ArrowLeft: 270 };
/** In km; a step that the reader takes with Shift is ten times as long, with Alt a tenth. */
const STEP_KM = 1;
/** Of a duration, in hours. */
const STEP_HOURS = 0.1;
const LEAP = 10;
const LEAST_KM = 0.1;
const LEAST_HOURS = 0.05;

const strideOf = ({ shiftKey, altKey }: Keys) => (shiftKey ? LEAP : altKey ? 1 / LEAP : 1);

/** As a link carries it: about a metre. */
export function pointAt([lng, lat]: LngLat): Extract<Origin, { type: "point" }> {
  const within = Math.min(85, Math.max(-85, lat));
  return { type: "point", lng: Number(lng.toFixed(5)), lat: Number(within.toFixed(5)) };
}

/** Where an arrow key takes an origin: so many km over the ground; null for another key. */
export function originStep(from: LngLat, keys: Keys): Origin | null {
  const azimuth = AZIMUTH[keys.key];
  if (azimuth === undefined) return null;
  return pointAt(geodesicDestination(from, azimuth, strideOf(keys) * STEP_KM * 1000));
}

/** Where an origin comes to that is dragged so many pixels. */
export function draggedOrigin(from: LngLat, dx: number, dy: number, view: Viewport): Origin {
  const { x, y } = project(view, from);
  return pointAt(unproject(view, x + dx, y + dy));
}

const EDGE: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: LEAP,
  PageDown: -LEAP,
};

const between = (least: number, most: number, value: number) => Math.min(most, Math.max(least, value));
/** To six decimals: steps of a tenth must not leave the rounding of binary numbers in a link. */
const clean = (value: number) => Number(value.toFixed(6));

function withKm(km: number): Extent {
  return { type: "distance", km: clean(between(LEAST_KM, MAX_RADIUS_KM, km)) };
}

function withHours(extent: Extract<Extent, { type: "duration" }>, hours: number): Extent {
  return { ...extent, hours: clean(between(LEAST_HOURS, MAX_HOURS, hours)) };
}

/** The extent after a key on its ring; null for another key, or for an area that has no distance. */
export function extentStep(extent: Extent, keys: Keys): Extent | null {
  const direction = EDGE[keys.key];
  if (direction === undefined || extent.type === "isochrone") return null;
  const steps = direction * strideOf(keys);
  if (extent.type === "duration") return withHours(extent, extent.hours + steps * STEP_HOURS);
  // From below a step up leads to the step itself: 0.1 km and 1 km are 1 km, not 1.1.
  const km = extent.km + steps * STEP_KM;
  return withKm(km <= 0 ? Math.min(extent.km, LEAST_KM) : km);
}

/** The round step that is about as long as a pixel or three: dragged values are no longer than they are exact. */
export function roundStep(perPixel: number): number {
  return 10 ** Math.floor(Math.log10(perPixel * 3));
}

/**
 * The extent of a ring that is dragged.
 * @param grownKm how much farther from the middle the ring is now than where it was taken hold of.
 * @param ringKm its distance then.
 * @param kmPerPixel of the map: values are as round as that lets them be.
 */
export function draggedExtent(extent: Extent, ringKm: number, grownKm: number, kmPerPixel: number): Extent | null {
  if (extent.type === "isochrone") return null;
  const step = roundStep(kmPerPixel);
  const round = (value: number, by: number) => Math.round(value / by) * by;
  if (extent.type === "distance") return withKm(Math.max(round(extent.km + grownKm, step), Math.min(step, LEAST_KM)));
  const hoursPerKm = extent.hours / ringKm;
  return withHours(extent, round(extent.hours + grownKm * hoursPerKm, LEAST_HOURS));
}
