import geodesic from "geographiclib-geodesic";
import { nearestLng } from "../measure/circle-boundary.ts";
import { antimeridianBetween } from "../measure/geodesic-circle.ts";
import { EQUATORIAL_RADIUS_M, LONGEST_GEODESIC_M, WGS84 } from "../measure/wgs84.ts";
import type { LngLat, Ring } from "../types.ts";
import { type Disc, discField } from "./disc-field.ts";

/** A place of the boundary: the turn (−azimuth from the middle, degrees), and which disc's edge it lies on. */
interface BoundaryPlace {
  turnDeg: number;
  awayM: number;
  /** Runs on past ±180. */
  lng: number;
  lat: number;
  disc: number;
}

const FEWEST_SIDES = 64;
const DEEPEST_SPLIT = 30;
/** A place of the boundary lies this near to its circle. */
const ON_EDGE_M = 1e-6;
const ROUNDS = 60;

/**
 * The boundary of the union or the intersection of geodesic discs that all hold one position, which therefore sees all of it: on each
 * ray from there lies one place of the boundary, found on the exact circle of the disc that ends there.
 *
 * @returns a closed ring, counter-clockwise, longitudes running on past ±180, vertices on the antimeridian where it meets it; no straight
 * longitude–latitude chord leaves the boundary by more than `maxSagM`.
 */
export function starBoundary(
  middle: LngLat,
  discs: readonly Disc[],
  of: "union" | "intersection",
  maxSagM: number,
): Ring {
  const fieldAt = discField(discs, of);
  let last = { disc: fieldAt(middle).index, awayM: 0 };

  const placeAt = (turnDeg: number): BoundaryPlace => {
    const ray = WGS84.DirectLine(middle[1], middle[0], -turnDeg, 1);
    let { disc, awayM } = last;
    for (let round = 0; ; round++) {
      const { center, radiusM } = discs[disc] as Disc;
      const place = endOfRay(ray, center, radiusM, awayM);
      awayM = place.awayM;
      const { index, excessM } = fieldAt([place.lng, place.lat]);
      if (index === disc || Math.abs(excessM) <= ON_EDGE_M || round >= ROUNDS) {
        last = { disc, awayM };
        return { turnDeg, disc, ...place };
      }
      disc = index;
    }
  };

  /** How far, at worst, the chord was seen to leave the boundary. */
  const sagM = (from: BoundaryPlace, to: BoundaryPlace): number => {
    const parts = from.disc === to.disc ? 2 : 4;
    let worst = 0;
    for (let i = 1; i < parts; i++) {
      const at = i / parts;
      const there: LngLat = [from.lng + (to.lng - from.lng) * at, from.lat + (to.lat - from.lat) * at];
      worst = Math.max(worst, Math.abs(fieldAt(there).excessM));
    }
    return worst;
  };

  const boundary: BoundaryPlace[] = [];
  const after = (place: BoundaryPlace, before: BoundaryPlace) => ({ ...place, lng: nearestLng(place.lng, before.lng) });
  const refine = (from: BoundaryPlace, to: BoundaryPlace, depth: number): void => {
    if (depth < DEEPEST_SPLIT && sagM(from, to) > maxSagM) {
      const between = after(placeAt((from.turnDeg + to.turnDeg) / 2), from);
      refine(from, between, depth + 1);
      refine(between, after(to, between), depth + 1);
    } else boundary.push(after(to, boundary.at(-1) ?? from));
  };

  const largestM = Math.max(...discs.map(({ radiusM }) => radiusM));
  const angle = largestM / EQUATORIAL_RADIUS_M;
  const bend = EQUATORIAL_RADIUS_M * Math.abs(Math.sin(angle)) * Math.max(Math.abs(Math.cos(angle)), 0.5);
  const sides = 4 * Math.ceil(Math.max(FEWEST_SIDES, 1.1 * Math.PI * Math.sqrt(bend / (2 * maxSagM))) / 4);
  const first = placeAt(0);
  boundary.push(first);
  let before = first;
  for (let i = 1; i <= sides; i++) {
    const next = after(i === sides ? { ...first, turnDeg: 360 } : placeAt((360 * i) / sides), before);
    refine(before, next, 0);
    before = boundary.at(-1) ?? next;
  }
  return withAntimeridian(boundary, placeAt);
}

/** Where a ray from inside a disc leaves it: Newton's method on the geodesic distance, kept between bounds by halving. */
function endOfRay(
  ray: ReturnType<typeof WGS84.DirectLine>,
  center: LngLat,
  radiusM: number,
  startM: number,
): { awayM: number; lng: number; lat: number } {
  const mask = geodesic.Geodesic.STANDARD;
  let lowM = 0;
  let highM = LONGEST_GEODESIC_M;
  let awayM = startM > 0 ? startM : radiusM;
  for (let round = 0; ; round++) {
    const {
      lat2: lat,
      lon2: lng,
      azi2: heading,
    } = ray.Position(awayM, mask) as Record<"lat2" | "lon2" | "azi2", number>;
    const { s12, azi1 } = WGS84.Inverse(lat, lng, center[1], center[0], mask) as Record<"s12" | "azi1", number>;
    const excessM = s12 - radiusM;
    if (Math.abs(excessM) <= ON_EDGE_M / 10 || round >= ROUNDS || highM - lowM < ON_EDGE_M / 100)
      return { awayM, lng, lat };
    if (excessM > 0) highM = awayM;
    else lowM = awayM;
    const slope = -Math.cos(((azi1 - heading) * Math.PI) / 180);
    const nextM = awayM - excessM / slope;
    awayM = slope > 1e-3 && nextM > lowM && nextM < highM ? nextM : (lowM + highM) / 2;
  }
}

function withAntimeridian(boundary: BoundaryPlace[], placeAt: (turnDeg: number) => BoundaryPlace): Ring {
  const ring: Ring = [];
  let before: BoundaryPlace | undefined;
  for (const place of boundary) {
    const line = before && antimeridianBetween(before.lng, place.lng);
    if (before && line !== undefined) {
      const rising = place.lng > before.lng;
      let low: { turnDeg: number; lat: number } = before;
      let high: { turnDeg: number; lat: number } = place;
      for (let i = 0; i < ROUNDS; i++) {
        const between = placeAt((low.turnDeg + high.turnDeg) / 2);
        if (nearestLng(between.lng, line) < line === rising) low = between;
        else high = between;
      }
      ring.push([line, high.lat]);
    }
    ring.push([place.lng, place.lat]);
    before = place;
  }
  return ring;
}
