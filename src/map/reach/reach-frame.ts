import { geodesicDestination } from "../../../geo/measure/destination.ts";
import { boundsOf, unionBounds } from "../../../geo/shape/bounds.ts";
import { ringsOf } from "../../../geo/shape/rings.ts";
import type { Bbox, LngLat, PolygonGeometry } from "../../../geo/types.ts";
import type { ReachSpec } from "../../derive/reach-answer.ts";
import type { MercatorPoint } from "../camera/fit.ts";
import { mercatorX, mercatorY } from "../camera/viewport.ts";
import type { ReachFrame } from "../scene/reaches.ts";

/** What the camera may see. */
const SHEET: Bbox = [106, 20, 136, 42];
const SPOTS_ON_RING = 48;
/** Longest way over the ground, in metres, that can fit on the sheet. */
const SURELY_TOO_FAR_M = 2_000_000;

function touchesSheet([west, south, east, north]: Bbox): boolean {
  return west < SHEET[2] && east > SHEET[0] && south < SHEET[3] && north > SHEET[1];
}

function isOnSheet([west, south, east, north]: Bbox): boolean {
  return west >= SHEET[0] && east <= SHEET[2] && south >= SHEET[1] && north <= SHEET[3];
}

/** Spots from which the outermost that is possible can be reached, with how far it may be. */
function startsOf(spec: ReachSpec): { readonly from: LngLat; readonly radiusM: number }[] {
  if (spec.type === "area") return corners(spec.geometry).map((from) => ({ from, radiusM: 0 }));
  const radiusM = spec.possibleKm * 1000;
  const { spots, areas } = spec.region;
  return [
    ...spots.map(({ lngLat, uncertaintyM }) => ({ from: lngLat, radiusM: radiusM + uncertaintyM })),
    // The outermost corners of an area say how far it lets its reach go.
    ...areas.flatMap((area) => corners(area).map((from) => ({ from, radiusM }))),
  ];
}

function corners(area: PolygonGeometry): LngLat[] {
  return outermost(ringsOf(area).flat(), boundsOf(area) ?? WORLD);
}

function ringRound(from: LngLat, radiusM: number, spots: number): LngLat[] {
  if (radiusM === 0) return [from];
  return Array.from({ length: spots }, (_, i) => geodesicDestination(from, (360 * i) / spots, radiusM));
}

interface Outer {
  readonly bounds: Bbox;
  readonly spots: readonly LngLat[];
}

const WORLD: Bbox = [-180, -90, 180, 90];

function outerOf(spec: ReachSpec): Outer {
  const starts = startsOf(spec);
  if (starts.some(({ radiusM }) => radiusM > SURELY_TOO_FAR_M)) return { bounds: WORLD, spots: [] };
  const each = starts.length > 1 ? 16 : SPOTS_ON_RING;
  const spots = starts.flatMap(({ from, radiusM }) => ringRound(from, radiusM, each));
  const bounds = boundsOf({ type: "MultiPoint", coordinates: spots }) ?? WORLD;
  // A disc's farthest east is not due east of its centre, but the ring's spots come within a thousandth of it.
  return { bounds, spots: starts.length > 1 ? outermost(spots, bounds) : spots };
}

/** Those that lie outermost in each direction from the middle: the others are within. */
function outermost(spots: readonly LngLat[], [west, south, east, north]: Bbox): LngLat[] {
  const [lng0, lat0] = [(west + east) / 2, (south + north) / 2];
  const far = new Map<number, { away: number; spot: LngLat }>();
  for (const spot of spots) {
    const [dx, dy] = [spot[0] - lng0, spot[1] - lat0];
    const sector = Math.round((Math.atan2(dy, dx) / (2 * Math.PI)) * SPOTS_ON_RING);
    const away = Math.hypot(dx, dy);
    if (away > (far.get(sector)?.away ?? -1)) far.set(sector, { away, spot });
  }
  return [...far.values()].map(({ spot }) => spot);
}

/** What the camera frames of reaches: all that may be reached of those that fit on the sheet. */
export function reachFrame(specs: readonly ReachSpec[]): ReachFrame {
  const touching = specs.map(outerOf).filter(({ bounds }) => touchesSheet(bounds));
  const whole = touching.filter(({ bounds }) => isOnSheet(bounds));
  const points = whole.flatMap(({ spots }) =>
    spots.map(([lng, lat]): MercatorPoint => ({ x: mercatorX(lng), y: mercatorY(lat) })),
  );
  return { bounds: unionBounds(...whole.map(({ bounds }) => bounds)) ?? null, points, isWide: touching.length > 0 };
}
