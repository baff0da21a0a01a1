import { readFileSync } from "node:fs";
import { join } from "node:path";
import { feature, featureCollection, intersect } from "@turf/turf";
import { polygonAreaM2 } from "../../geo/measure/area.ts";
import { geodesicCircle } from "../../geo/measure/geodesic-circle.ts";
import { discCoverage } from "../../geo/relate/disc-coverage.ts";
import { featuresOf, type Topology } from "../../geo/shape/topology.ts";
import type { LngLat, PolygonGeometry } from "../../geo/types.ts";
import type { Comparison } from "./report.ts";
import { timed } from "./report.ts";

const UNITS = join(import.meta.dirname, "../../data/published/units.json");
const RADII_M = [10_000, 30_000, 60_000];
/** A ring's area is too small by about this share of its radius: shares right to 1e-6. */
const SAG = 7e-7;

/**
 * The covered share of each published district by a circle, round another centre each time (nothing is remembered from the one before).
 * Turf gets our ring, whose making is not counted, as its own circle is a sphere's; and our ellipsoidal area of what it cuts.
 */
export function compareCoverage(repetitions: number): Comparison[] {
  const units = JSON.parse(readFileSync(UNITS, "utf8")) as Topology;
  const districts = featuresOf(units, "districts").map(({ geometry }) => geometry as PolygonGeometry);
  const whole = districts.map(polygonAreaM2);
  const all = { oursMs: [] as number[], theirsMs: [] as number[] };
  const cut = { oursMs: [] as number[], theirsMs: [] as number[] };
  let worst = 0;
  let cutCount = 0;

  const measure = (center: LngLat, radiusM: number, counted: boolean) => {
    const ring = feature(geodesicCircle(center, radiusM, { maxSagM: SAG * radiusM }));
    const ours = districts.map((district) => timed(() => discCoverage(center, radiusM, district)));
    const theirs = districts.map((district, i) =>
      timed(() => {
        const common = intersect(featureCollection([feature(district), ring]));
        return common ? polygonAreaM2(common.geometry) / (whole[i] as number) : 0;
      }),
    );
    for (const [i, { value }] of ours.entries())
      worst = Math.max(worst, Math.abs(value.share - (theirs[i]?.value ?? Number.NaN)));
    if (!counted) return;
    const isCut = (_: unknown, i: number) => ours[i]?.value.relation === "partly";
    const sum = (parts: { ms: number }[]) => parts.reduce((total, { ms }) => total + ms, 0);
    all.oursMs.push(sum(ours));
    all.theirsMs.push(sum(theirs));
    cut.oursMs.push(sum(ours.filter(isCut)));
    cut.theirsMs.push(sum(theirs.filter(isCut)));
    cutCount += ours.filter(isCut).length;
  };

  for (let n = -1; n < repetitions; n++)
    for (const radiusM of RADII_M) measure([121.4737 + n * 0.003, 31.2304 - n * 0.002], radiusM, n >= 0);
  if (!(worst < 1e-6)) throw new Error(`a share differs from Turf's by ${worst}`);
  const against = "@turf/intersect";
  return [
    {
      what: `circle ∩ ${districts.length} districts`,
      goal: { atLeast: 20 },
      against,
      ...all,
      notes: [`largest difference of a share ${worst.toExponential(1)}, which is the sag of Turf's ring`],
    },
    {
      what: "  of these, only districts that the circle cuts",
      goal: { atLeast: 20 },
      against,
      ...cut,
      notes: [
        `${(cutCount / repetitions / RADII_M.length).toFixed(1)} districts a circle; no box test can spare these`,
      ],
    },
  ];
}
