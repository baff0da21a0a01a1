import type { MultiPolygon } from "geojson";
import { polygonAreaM2 } from "../../geo/measure/area.ts";
import { geodesicDestination } from "../../geo/measure/destination.ts";
import { polygonsOf } from "../../geo/shape/rings.ts";
import type { LngLat, PolygonGeometry } from "../../geo/types.ts";
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

/** What land is drawn of: the units' polygons, and the sea over them. */
export interface DrawnLand {
  readonly of: "districts" | "cities";
  readonly units: readonly PolygonGeometry[];
  readonly sea: Parameters<typeof landWithin>[0];
}

/** Where points could lie: the drawn land, and its area. */
export interface LandWindow {
  readonly geometry: MultiPolygon;
  readonly areaM2: number;
}

/** Of the 16 districts, or of the 41 cities; plain data, for whoever makes a window of it. */
export function drawnLand({ geometry: { sea, ...units } }: Atlas, of: DrawnLand["of"]): DrawnLand {
  return { of, units: units[of].features.map(({ geometry }) => geometry), sea };
}

/** The last window of each kind: cutting the sea away takes long, and every task brings a copy of the same land. */
const made = new Map<DrawnLand["of"], { readonly land: string; readonly window: LandWindow }>();

/** The drawn land without the sea. */
export function landWindow({ of, units, sea }: DrawnLand): LandWindow {
  const land = JSON.stringify([units, sea]);
  const known = made.get(of);
  if (known?.land === land) return known.window;
  const lands = units.map((geometry) => landWithin(sea, geometry) ?? geometry);
  const window = {
    geometry: { type: "MultiPolygon", coordinates: lands.flatMap((one) => polygonsOf(one)) },
    areaM2: lands.reduce((sum, one) => sum + polygonAreaM2(one), 0),
  } as const;
  made.set(of, { land, window });
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
