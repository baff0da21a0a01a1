import { geodesicCircle } from "../../geo/measure/geodesic-circle.ts";
import { nearestAndFarthestM } from "../../geo/relate/within-distance.ts";
import type { LngLat, PolygonGeometry } from "../../geo/types.ts";
import type { ReachBasis } from "../state/view.ts";
import type { ReachSpec } from "./reach-answer.ts";
import { type Covering, discCovering } from "./reach-cover.ts";
import { byContent, knownRegion, remembering } from "./reach-known.ts";
import { areaCovering, drawnRegion, regionCovering, sagM } from "./reach-region.ts";
import { onlySpot } from "./reach-spec.ts";
import type { Relation } from "./supply-reach.ts";

export interface Disc {
  readonly center: LngLat;
  readonly radiusM: number;
}

/** The area of a reach on one basis: what it covers, and as it is drawn, its chords inside the true edge. */
export interface ReachShape extends Covering {
  /** Set where the area is all within one distance of one position. */
  readonly disc: Disc | null;
  readonly drawn: PolygonGeometry;
  relationTo(geometry: PolygonGeometry): Relation;
}

type DistanceSpec = Extract<ReachSpec, { type: "distance" }>;
const NOWHERE: PolygonGeometry = { type: "MultiPolygon", coordinates: [] };

/** Whether what is certain and what is possible is one area: a sure position and a distance, or an area that was brought. */
export function isSure(spec: ReachSpec): boolean {
  return spec.type === "area" || (spec.certainKm === spec.possibleKm && onlySpot(spec.region)?.uncertaintyM === 0);
}

/** The disc of a basis; where no position is stated, that of `certain`. */
function discOf({ region, center, certainKm, possibleKm }: DistanceSpec, basis: ReachBasis): Disc | null {
  if (basis === "stated" && center) return { center, radiusM: certainKm * 1000 };
  const spot = onlySpot(region);
  if (!spot) return null;
  const { lngLat, uncertaintyM } = spot;
  const radiusM = basis === "possible" ? possibleKm * 1000 + uncertaintyM : certainKm * 1000 - uncertaintyM;
  return { center: lngLat, radiusM };
}

/** As many as two sets of twelve reaches have on one basis. */
const MOST_KNOWN = 24;

/** The area of a reach on a basis; the same object for the same reach, which remembers what it was asked. */
export const reachShape: (spec: ReachSpec, basis: ReachBasis) => ReachShape = byContent(shapeOf, MOST_KNOWN);

function shapeOf(spec: ReachSpec, basis: ReachBasis): ReachShape {
  if (spec.type === "area") return withRelation(spec.geometry, areaCovering(spec.geometry));
  const disc = discOf(spec, basis);
  if (disc) return discShape(disc);
  const isPossible = basis === "possible";
  const radiusM = (isPossible ? spec.possibleKm : spec.certainKm) * 1000;
  const region = knownRegion(spec.region);
  const drawn = drawnRegion(region, radiusM, isPossible ? "possible" : "certain");
  return withRelation(drawn, regionCovering(drawn, region, radiusM, isPossible ? "possible" : "certain"));
}

function withRelation(drawn: PolygonGeometry, covering: Covering): ReachShape {
  const covers = remembering(covering.covers);
  return { ...covering, covers, disc: null, drawn, relationTo: (geometry) => covers(geometry).relation };
}

function discShape(disc: Disc): ReachShape {
  const { center, radiusM } = disc;
  let drawn: PolygonGeometry | null = null;
  const covering = discCovering(center, radiusM);
  return {
    ...covering,
    covers: remembering(covering.covers),
    disc,
    get drawn() {
      drawn ??= radiusM > 0 ? geodesicCircle(center, radiusM, { maxSagM: sagM(radiusM) }) : NOWHERE;
      return drawn;
    },
    relationTo(geometry) {
      if (radiusM <= 0) return "outside";
      const { nearestM, farthestM } = nearestAndFarthestM(center, geometry);
      return farthestM <= radiusM ? "within" : nearestM < radiusM ? "partly" : "outside";
    },
  };
}
