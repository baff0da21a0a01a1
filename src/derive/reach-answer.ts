import type { MultiPolygon, Polygon } from "geojson";
import type { Figure } from "../../data/schema/figure.ts";
import type { LngLat } from "../../data/schema/ids.ts";
import type { ReachBasis } from "../state/view.ts";
import type { UnitCoverage } from "./supply-reach.ts";

/** A reach as geometry asks for it: names of the data resolved, ready to be sent to a worker. WGS 84. */
export type ReachSpec =
  | {
      readonly type: "distance";
      /** Where the origin may be: within these discs or polygons. */
      readonly region: {
        readonly spots: readonly { readonly lngLat: LngLat; readonly uncertaintyM: number }[];
        readonly areas: readonly (Polygon | MultiPolygon)[];
      };
      /** The stated position, where there is one and the extent is one distance. */
      readonly center: LngLat | null;
      readonly certainKm: number;
      readonly possibleKm: number;
    }
  | { readonly type: "area"; readonly geometry: Polygon | MultiPolygon };

/** What an area of a reach covers. */
export interface AreaAnswer {
  readonly areaKm2: number;
  readonly districts: readonly UnitCoverage[];
  readonly cities: readonly UnitCoverage[];
  /** Located sites whose stated position lies within, nearest first. */
  readonly siteIds: readonly string[];
  /** Cities whose seat lies within. */
  readonly seatIds: readonly string[];
}

/** The three areas of a reach; `stated` is null where no position is stated, or no single distance. */
export interface ReachAnswer {
  readonly certain: AreaAnswer;
  readonly stated: AreaAnswer | null;
  readonly possible: AreaAnswer;
}

/** The area that a basis asks for: where nothing is stated, the certain one. */
export function areaOf(answer: ReachAnswer, basis: ReachBasis): AreaAnswer {
  return answer[basis] ?? answer.certain;
}

/**
 * Residents of what is covered. `low`: units wholly within; `high`: those and the units partly within; the truth lies
 * between. `unknown`: touched units without a figure, which neither counts. `estimate`: partly covered units by the share
 * of their polygon, which assumes that residents are spread evenly.
 */
export interface Residents {
  readonly low: number;
  readonly high: number;
  readonly estimate: number;
  readonly figures: readonly Figure[];
  readonly unknown: readonly string[];
}

/** One exclusive part of a set of reaches: what exactly these cover. */
export interface PartAnswer {
  /** The reaches as bits, the first the lowest. */
  readonly mask: number;
  readonly areaKm2: number;
  readonly geometry: MultiPolygon;
  readonly districts: readonly UnitCoverage[];
  readonly cities: readonly UnitCoverage[];
  readonly siteIds: readonly string[];
}

/** What reaches have together, on one basis. */
export interface SetAnswer {
  readonly union: AreaAnswer;
  /** What all of them cover. */
  readonly core: AreaAnswer;
  readonly coreGeometry: MultiPolygon;
  /** Common core over union, 0 to 1; null where nothing is covered. */
  readonly shared: number | null;
  /** Of each pair: covered by both over covered by either. */
  readonly jaccard: readonly { readonly a: number; readonly b: number; readonly index: number }[];
  /** Up to five reaches; null for more. */
  readonly parts: readonly PartAnswer[] | null;
}

/** How much of their union discs of one radius round the stated positions share, at each radius. */
export interface Discrimination {
  readonly points: readonly { readonly km: number; readonly shared: number }[];
  /** The radius below which less than half, a tenth is shared; null where that is never so within the curve. */
  readonly km50: number | null;
  readonly km10: number | null;
}

/** The part of a window that lies nearer to one origin than to any other. */
export interface ServiceArea {
  /** The reach whose origin it is, by its place in the list; of several with one origin, the first. */
  readonly index: number;
  /** All reaches with that origin. */
  readonly indices: readonly number[];
  readonly geometry: Polygon | MultiPolygon;
  readonly areaKm2: number;
  /** How much of each unit lies nearest to this origin; units of which nothing does are left out. */
  readonly districts: readonly UnitCoverage[];
  readonly cities: readonly UnitCoverage[];
}
