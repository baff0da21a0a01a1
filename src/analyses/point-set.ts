import type { MultiPolygon } from "geojson";
import { polygonAreaM2 } from "../../geo/measure/area.ts";
import { geodesicDestination } from "../../geo/measure/destination.ts";
import { polygonsOf } from "../../geo/shape/rings.ts";
import type { LngLat } from "../../geo/types.ts";
import { landWithin } from "../derive/reach-land.ts";
import type { Atlas } from "../model/atlas.ts";
import type { AnalysisInput } from "./analysis.ts";

/** One of the points that an analysis asks about. */
export interface SetPoint {
  readonly id: string;
  readonly lngLat: LngLat;
  readonly weight: number;
  /** It may lie anywhere within so many metres of its position; 0 where none is stated. */
  readonly uncertaintyM: number;
}
export type PointSet = readonly SetPoint[];

export const POINTS_OF = ["sites", "seats", "bases"] as const;
export type PointsOf = (typeof POINTS_OF)[number];

/** The points asked about, and the sites that are left out of them. */
export interface AskedPoints {
  readonly points: PointSet;
  /** Whole districts that a claim speaks of: their position only carries a label. */
  readonly areas: readonly string[];
  /** Landmarks to find one's way by. */
  readonly landmarks: readonly string[];
  /** Cities whose seat no source states. */
  readonly seatless: readonly string[];
}

/** Sites that the filters leave, the five base clusters whatever the filters, or the seats of the 41 cities; in the order of their ids. */
export function askedPoints(
  { atlas, siteIds }: Pick<AnalysisInput, "atlas" | "siteIds">,
  of: PointsOf,
  withAreas: boolean,
): AskedPoints {
  if (of === "seats") {
    const points = atlas.cities.flatMap(({ id, seat }): SetPoint[] =>
      seat ? [{ id, lngLat: seat.lngLat, weight: 1, uncertaintyM: 0 }] : [],
    );
    const seatless = atlas.cities.flatMap(({ id, seat }) => (seat ? [] : [id]));
    return { points, areas: [], landmarks: [], seatless };
  }
  const chosen = new Set(siteIds);
  const sites = atlas.sites
    .filter(({ id, baseCluster }) => (of === "bases" ? baseCluster : chosen.has(id)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const landmarks = sites.filter(({ kind }) => kind === "reference");
  const areas = sites.filter(({ geometry, kind }) => geometry === "area" && kind !== "reference");
  const points = sites.flatMap((site): SetPoint[] => {
    const { id, lngLat, uncertaintyM } = site;
    if (!lngLat || landmarks.includes(site) || (areas.includes(site) && !withAreas)) return [];
    return [{ id, lngLat, weight: 1, uncertaintyM: uncertaintyM ?? 0 }];
  });
  return { points, areas: areas.map(({ id }) => id), landmarks: landmarks.map(({ id }) => id), seatless: [] };
}

/** Where points could lie: the drawn land, and its area. */
export interface LandWindow {
  readonly geometry: MultiPolygon;
  readonly areaM2: number;
}

const windows = new WeakMap<Atlas, Map<string, LandWindow>>();

/** The drawn land of the 16 districts, or of the 41 cities, without the sea; made once. */
export function landWindow(atlas: Atlas, of: "districts" | "cities"): LandWindow {
  const known = windows.get(atlas) ?? new Map<string, LandWindow>();
  windows.set(atlas, known);
  let window = known.get(of);
  if (!window) {
    const { sea, [of]: units } = atlas.geometry;
    const lands = units.features.map(({ geometry }) => landWithin(sea, geometry) ?? geometry);
    window = {
      geometry: { type: "MultiPolygon", coordinates: lands.flatMap((land) => polygonsOf(land)) },
      areaM2: lands.reduce((sum, land) => sum + polygonAreaM2(land), 0),
    };
    known.set(of, window);
  }
  return window;
}

/** Each point somewhere within its uncertainty, evenly over the disc. */
export function moved(points: PointSet, random: () => number): LngLat[] {
  return points.map(({ lngLat, uncertaintyM }) => {
    // Drawn also where nothing moves, so that another point's uncertainty changes no other draw.
    const [turn, far] = [random(), random()];
    return uncertaintyM > 0 ? geodesicDestination(lngLat, 360 * turn, uncertaintyM * Math.sqrt(far)) : lngLat;
  });
}
