import { circle, featureCollection, point, pointsWithinPolygon } from "@turf/turf";
import { geodesicDistanceM } from "../../geo/measure/distance.ts";
import { buildPointIndex } from "../../geo/relate/point-index.ts";
import { countWithin, pointsWithin } from "../../geo/relate/points-within.ts";
import { seededRandom } from "../../geo/testing/ragged-polygon.ts";
import type { LngLat } from "../../geo/types.ts";
import type { Comparison } from "./report.ts";
import { timed } from "./report.ts";

const POINTS = 1_000_000;
/** Turf is given every tenth point, and its time is multiplied: it looks at each point on its own. */
const TURF_SHARE = 10;
const RADII_KM = [10, 30, 50, 80, 100, 150, 200, 250, 300, 400];
const CENTER: LngLat = [121.4737, 31.2304];

/** How many of a million random points of the Yangtze delta lie within each of ten radii. */
export function comparePoints(repetitions: number): Comparison[] {
  const random = seededRandom(1);
  const lngs = Float64Array.from({ length: POINTS }, () => 116 + 10 * random());
  const lats = Float64Array.from({ length: POINTS }, () => 27 + 8 * random());
  const somePlaces = Array.from(
    { length: POINTS / TURF_SHARE },
    (_, i): LngLat => [lngs[i * TURF_SHARE] as number, lats[i * TURF_SHARE] as number],
  );
  const asked = { oursMs: [] as number[], theirsMs: [] as number[] };
  const prepared = { oursMs: [] as number[], theirsMs: [] as number[] };
  let turfFound: number[] = [];
  for (let n = -1; n < repetitions; n++) {
    const index = timed(() => buildPointIndex(lngs, lats));
    const ours = timed(() => RADII_KM.map((km) => countWithin(index.value, CENTER, km * 1000)));
    const places = timed(() => featureCollection(somePlaces.map((place) => point(place))));
    const theirs = timed(() =>
      RADII_KM.map((km) => pointsWithinPolygon(places.value, circle(CENTER, km)).features.length),
    );
    turfFound = theirs.value;
    if (n < 0) continue;
    asked.oursMs.push(ours.ms);
    asked.theirsMs.push(theirs.ms * TURF_SHARE);
    prepared.oursMs.push(index.ms + ours.ms);
    prepared.theirsMs.push((places.ms + theirs.ms) * TURF_SHARE);
  }
  const { mismatches, found } = judge(lngs, lats, somePlaces, turfFound);
  if (mismatches > 0)
    throw new Error(`${mismatches} of ${POINTS * RADII_KM.length} answers differ from GeographicLib's`);
  const against = "@turf/points-within-polygon";
  const scaled = `Turf: 1 point of ${TURF_SHARE}, its time multiplied; its circle of 64 sides`;
  return [
    {
      what: "a million points × 10 radii, asked",
      goal: { atLeast: 20 },
      against,
      ...asked,
      notes: [scaled, `${POINTS * RADII_KM.length} answers, each compared with GeographicLib: no mismatch`, found],
    },
    {
      what: "a million points × 10 radii, from arrays",
      goal: { atLeast: 20 },
      against,
      ...prepared,
      notes: ["with the index built, and Turf's features made, each time"],
    },
  ];
}

/** Ours against the geodesic to every point, and how many of the sample Turf counts too few or too many. */
function judge(lngs: Float64Array, lats: Float64Array, somePlaces: LngLat[], turfFound: number[]) {
  const index = buildPointIndex(lngs, lats);
  const distances = Float64Array.from(lngs, (lng, i) => geodesicDistanceM(CENTER, [lng, lats[i] as number]));
  let mismatches = 0;
  let turfOff = 0;
  for (const [k, km] of RADII_KM.entries()) {
    const within = new Uint8Array(POINTS);
    for (const i of pointsWithin(index, CENTER, km * 1000)) within[i] = 1;
    let sampled = 0;
    for (let i = 0; i < POINTS; i++) {
      const expected = (distances[i] as number) <= km * 1000;
      if (expected !== (within[i] === 1)) mismatches += 1;
      if (expected && i % TURF_SHARE === 0) sampled += 1;
    }
    turfOff += Math.abs((turfFound[k] as number) - sampled);
  }
  return {
    mismatches,
    found: `Turf's counts over the ${somePlaces.length} are off by ${turfOff} in all`,
  };
}
