import type { MultiPolygon, Polygon } from "geojson";
import { geodesicCircle } from "../../../geo/measure/geodesic-circle.ts";
import { boundsOf, unionBounds } from "../../../geo/shape/bounds.ts";
import type { LngLat } from "../../../geo/types.ts";
import type { PartNow } from "../../bind/use-reach-parts.ts";
import { memo } from "../../derive/memo.ts";
import type { ReachSpec } from "../../derive/reach-answer.ts";
import type { Isochrones } from "../../derive/reach-part.ts";
import { reachSpec } from "../../derive/reach-spec.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { Reach, ReachBasis } from "../../state/view.ts";
import { type ReachStyle, reachStyle } from "../../ui/reach-style.ts";
import { bandBetween } from "./band-between.ts";

export type Area = Polygon | MultiPolygon;

/** The areas of a reach that are no plain disc, as a worker makes them. */
export interface KnownOutline {
  readonly certain: Area;
  readonly possible: Area;
  /** Of the reach as it was a moment ago. */
  readonly isStale: boolean;
}

/** A reach with everything that the map draws of it. */
export interface DrawnReach {
  readonly index: number;
  readonly reach: Reach;
  readonly style: ReachStyle;
  readonly spec: ReachSpec;
  /** Its stated position; null where there is none to take hold of. */
  readonly center: LngLat | null;
  /** The middle of where its origin may be: bearings to spots on its ring are counted from here. */
  readonly middle: LngLat;
  /** The area that is filled; null while a worker makes it. */
  readonly area: Area | null;
  /** Whose edge carries letter and distance: that of the filled area or, where nothing is certain, of what is possible. */
  readonly labelled: {
    readonly basis: ReachBasis;
    readonly area: Area | null;
    /** Its radius in metres, where it is a disc round `middle`. */
    readonly discM: number | null;
  };
  /** Drawn in the dash of the reach: the stated ring, else what is reached for certain. */
  readonly firm: Area | null;
  /** Drawn thin and dashed: what is possible only, and round a stated ring the two that go with it. */
  readonly edges: readonly Area[];
  /** Between certain and possible. */
  readonly band: Area | null;
  readonly isStale: boolean;
  readonly part: PartNow;
  /** Rests on what somebody assumes: a speed, or an origin that nobody states. */
  readonly isAssumed: boolean;
}

export interface ReachesAsked {
  readonly reaches: readonly Reach[];
  /** Of each, whether it takes part. */
  readonly parts: readonly PartNow[];
  readonly basis: ReachBasis;
  readonly shown: number;
  readonly isochrones: Isochrones;
  readonly outlines: readonly (KnownOutline | null)[];
  /** How far a straight edge may leave the ring: about a pixel. */
  readonly maxSagM: number;
}

const EMPTY: Area = { type: "MultiPolygon", coordinates: [] };
/** Narrower than this share of the radius, a fringe is no wider than the line that it would go with. */
const FRINGE_FROM = 0.03;

/** Rings are exact on the ellipsoid and dear to make, so each is kept. */
const ring = memo(
  (lng: number, lat: number, radiusM: number, maxSagM: number): Area =>
    radiusM > 0 ? geodesicCircle([lng, lat], radiusM, { maxSagM }) : EMPTY,
  72,
);
const band = memo(bandBetween, 24);

function middleOf(spec: ReachSpec): LngLat {
  const boxes =
    spec.type === "area"
      ? [boundsOf(spec.geometry)]
      : [
          ...spec.region.areas.map((area) => boundsOf(area)),
          ...spec.region.spots.map(
            ({ lngLat: [lng, lat] }) => [lng, lat, lng, lat] as [number, number, number, number],
          ),
        ];
  const [west, south, east, north] = unionBounds(...boxes) ?? [0, 0, 0, 0];
  return [(west + east) / 2, (south + north) / 2];
}

interface Rings {
  readonly stated: Area | null;
  readonly certain: Area | null;
  readonly possible: Area | null;
  /** Radii in metres, where they are discs. */
  readonly radiusM: { readonly stated: number; readonly certain: number; readonly possible: number } | null;
}

const UNKNOWN: Rings = { stated: null, certain: null, possible: null, radiusM: null };

/** The three areas: a lone position and its uncertainty give discs at once, all else comes from the worker. */
function ringsOf(spec: ReachSpec, outline: KnownOutline | null, maxSagM: number): Rings {
  if (spec.type === "area") {
    const { geometry } = spec;
    return { stated: geometry, certain: geometry, possible: geometry, radiusM: null };
  }
  const { spots, areas } = spec.region;
  const [spot] = spots;
  if (!spot || spots.length > 1 || areas.length > 0) return outline ? { ...UNKNOWN, ...outline } : UNKNOWN;
  const [lng, lat] = spot.lngLat;
  const radiusM = {
    stated: spec.certainKm * 1000,
    certain: Math.max(0, spec.certainKm * 1000 - spot.uncertaintyM),
    possible: spec.possibleKm * 1000 + spot.uncertaintyM,
  };
  const disc = (metres: number) => ring(lng, lat, metres, maxSagM);
  return {
    stated: spec.center && disc(radiusM.stated),
    certain: disc(radiusM.certain),
    possible: disc(radiusM.possible),
    radiusM,
  };
}

/** Whether a reach has more than one area to tell apart. */
function hasFringe({ certain, possible, radiusM }: Rings): boolean {
  return radiusM ? radiusM.possible > radiusM.certain : certain !== possible;
}

function drawnReach(asked: ReachesAsked, spec: ReachSpec, part: PartNow, index: number): DrawnReach {
  const reach = asked.reaches[index] as Reach;
  const outline = asked.outlines[index] ?? null;
  const rings = ringsOf(spec, outline, asked.maxSagM);
  const { stated, certain, possible, radiusM } = rings;
  const basis = asked.basis === "stated" && !stated ? "certain" : asked.basis;
  const label = rings[basis]?.coordinates.length === 0 ? "possible" : basis;
  const isRound = basis === "stated";
  const isWide =
    hasFringe(rings) && !(radiusM && radiusM.possible - radiusM.certain < 2 * FRINGE_FROM * radiusM.stated);
  // Round a stated ring its fringe is drawn for the shown reach alone: three rings each would bury the map.
  const isFringed = hasFringe(rings) && (!isRound || (asked.shown === index && isWide));
  const edges = [...(isFringed && possible ? [possible] : []), ...(isFringed && isRound && certain ? [certain] : [])];
  const { origin, extent } = reach;
  return {
    index,
    reach,
    style: reachStyle(index),
    spec,
    center: centerOf(spec),
    middle: middleOf(spec),
    area: rings[basis],
    labelled: { basis: label, area: rings[label], discM: radiusM?.[label] ?? null },
    firm: isRound ? stated : certain,
    edges,
    band: isFringed && !isRound && certain && possible ? band(certain, possible) : null,
    isStale: outline?.isStale ?? false,
    part,
    isAssumed: extent.type === "duration" || origin.type === "place" || origin.type === "set",
  };
}

/** The lone position that an origin has. */
function centerOf(spec: ReachSpec): LngLat | null {
  if (spec.type === "area") return null;
  const { spots, areas } = spec.region;
  return spots.length === 1 && areas.length === 0 ? (spots[0]?.lngLat ?? null) : null;
}

/** What the map draws of reaches; one without a known position, or whose area this device does not have, is left out. */
export function drawnReaches(atlas: Atlas, asked: ReachesAsked): DrawnReach[] {
  return asked.reaches.flatMap((reach, index) => {
    const spec = reachSpec(atlas, reach, asked.isochrones);
    return spec ? [drawnReach(asked, spec, asked.parts[index] ?? "counts", index)] : [];
  });
}
