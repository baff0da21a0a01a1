import { polygonAreaM2 } from "../../../geo/measure/area.ts";
import { polygonsOf } from "../../../geo/shape/rings.ts";
import type { Bbox, LngLat, Ring } from "../../../geo/types.ts";
import { gaps } from "../../../geo/validate/gaps.ts";
import { overlaps } from "../../../geo/validate/overlaps.ts";
import { signedAreaDeg2, validateRings } from "../../../geo/validate/validate-rings.ts";
import type { Issue } from "../../schema/issue.ts";
import type { Unit } from "./clean-edges.ts";

/** Shanghai with its islands and waters, and about 30 km round them. */
const PLAUSIBLE: Bbox = [120.5, 30.3, 122.9, 32.2];
/** Two drawings of the same district share at least this much of the smaller one; two different districts share nothing. */
const SAME_PLACE_SHARE = 0.5;
/** An overlap of this size is rounding; a larger one gives the same ground to two districts. */
const OVERLAP_TOLERANCE_M2 = 100;
/** Holes up to a hectare are mended with a warning; larger ones mean that ground is missing. */
const GAP_TOLERANCE_M2 = 10_000;

/**
 * Whether the districts' shapes can be used: positions near Shanghai; valid rings (a wrong winding is turned in place, not
 * reported); each where the district of that code lies; no overlap over 100 m²; no hole over a hectare and no crack
 * narrower than 20 m between two of them. Later checks are left out when an earlier one fails.
 *
 * @param units on WGS 84, in adcode order; `builtIn` the known districts in the same order.
 * @returns issues, `where.feature` being the district's code; warnings for smaller gaps, which cleaning closes.
 */
export function checkDistrictShapes(units: readonly Unit[], builtIn: readonly Unit[]): Issue[] {
  const outside = units.filter((unit) => !unit.geometry.coordinates.flat(2).every((p) => isPlausible(p as LngLat)));
  if (outside.length > 0) {
    return outside.map(({ properties }) => issueOf("outside-shanghai", properties.id, { adcode: properties.id }));
  }
  for (const unit of units) turnRings(unit);
  const faults = validateRings(units);
  if (faults.length > 0) {
    return faults.map(({ code, unit, at }) => issueOf(code, unit, { adcode: unit, lng: at[0], lat: at[1] }));
  }
  const misplaced = units.filter((unit, i) => !isSamePlace(unit, builtIn[i] as Unit));
  if (misplaced.length > 0) {
    return misplaced.map(({ properties }) => issueOf("district-misplaced", properties.id, { adcode: properties.id }));
  }
  return [...overlapIssues(units), ...gapIssues(units)];
}

function isPlausible([lng, lat]: LngLat): boolean {
  const [west, south, east, north] = PLAUSIBLE;
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Old GeoJSON has no rule for winding, so that a wrong one says nothing about the file. */
function turnRings({ geometry }: Unit): void {
  for (const rings of polygonsOf(geometry)) {
    rings.forEach((ring: Ring, i) => {
      if (signedAreaDeg2(ring) > 0 !== (i === 0)) ring.reverse();
    });
  }
}

function isSamePlace(unit: Unit, known: Unit): boolean {
  const [shared] = overlaps([
    { ...unit, id: "given" },
    { ...known, id: "known" },
  ]).filter(({ a, b }) => a !== b);
  const smaller = Math.min(polygonAreaM2(unit.geometry), polygonAreaM2(known.geometry));
  return (shared?.areaM2 ?? 0) >= SAME_PLACE_SHARE * smaller;
}

function overlapIssues(units: readonly Unit[]): Issue[] {
  return overlaps(units, { toleranceM2: OVERLAP_TOLERANCE_M2 }).map(({ a, b, areaM2, at }) =>
    issueOf("districts-overlap", a, { adcode: a, other: b, areaM2: Math.round(areaM2), lng: at[0], lat: at[1] }),
  );
}

function gapIssues(units: readonly Unit[]): Issue[] {
  return gaps(units).map(({ kind, areaM2, at }) => {
    const issue = issueOf("districts-gap", undefined, { kind, areaM2: Math.round(areaM2), lng: at[0], lat: at[1] });
    const isMinor = kind === "hole" && areaM2 <= GAP_TOLERANCE_M2;
    return isMinor ? { ...issue, severity: "warning", code: "districts-gap-closed" } : issue;
  });
}

function issueOf(code: string, feature: string | undefined, params: Issue["params"]): Issue {
  return { severity: "error", code, where: feature ? { feature } : {}, params };
}
