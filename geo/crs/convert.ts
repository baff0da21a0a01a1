import gcoord from "gcoord";
import type { Crs, LngLat } from "../types.ts";

/** 1e-10° is 11 µm: far below the metre that the datum itself is known to. */
const CLOSE_ENOUGH_DEG = 1e-10;
/** Each round leaves a thousandth of the error of the one before; near the edge of the offset's region it may never settle. */
const MOST_ROUNDS = 20;

/**
 * A WGS 84 position in another datum.
 *
 * @param lngLat `[lng, lat]` in degrees, WGS 84; it is not changed.
 * @returns a new `[lng, lat]` in degrees in `crs`.
 * @throws RangeError when a coordinate is not finite.
 *
 * GCJ-02 is identity outside the box 72.004–137.8347° E, 0.8293–55.8271° N in which its usual transcription shifts at all; BD-09 is
 * GCJ-02 plus Baidu's own offset, there and elsewhere. Method: gcoord, the public reconstruction of an unpublished algorithm.
 */
export function fromWgs84(lngLat: LngLat, crs: Crs): LngLat {
  assertFinite(lngLat);
  // gcoord changes the array it is given.
  const [lng, lat] = lngLat;
  if (crs === "WGS84") return [lng, lat];
  return gcoord.transform([lng, lat], gcoord.WGS84, crs === "GCJ-02" ? gcoord.GCJ02 : gcoord.BD09) as LngLat;
}

/**
 * The WGS 84 position of one given in another datum: the position that `fromWgs84` takes there.
 *
 * @param lngLat `[lng, lat]` in degrees, in `crs`; it is not changed.
 * @returns a new `[lng, lat]` in degrees, WGS 84.
 * @throws RangeError when a coordinate is not finite.
 *
 * Accuracy: the round trip comes back within 1 µm anywhere in China; see geo/README.md. Against the true, unpublished offset no one can say; the
 * reconstruction is held to be good to about a metre. Method: fixed-point iteration on the forward transformation, bounded,
 * because within a kilometre of the region's edge a position may have no original, or two.
 */
export function toWgs84(lngLat: LngLat, crs: Crs): LngLat {
  assertFinite(lngLat);
  let [lng, lat] = lngLat;
  if (crs === "WGS84") return [lng, lat];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [forwardLng, forwardLat] = fromWgs84([lng, lat], crs);
    const dLng = lngLat[0] - forwardLng;
    const dLat = lngLat[1] - forwardLat;
    lng += dLng;
    lat += dLat;
    if (Math.abs(dLng) < CLOSE_ENOUGH_DEG && Math.abs(dLat) < CLOSE_ENOUGH_DEG) break;
  }
  return [lng, lat];
}

function assertFinite(lngLat: LngLat): void {
  if (!lngLat.every(Number.isFinite)) throw new RangeError(`[${lngLat}] is no position`);
}
