import type { LngLat } from "../../../geo/types.ts";

/** Waters that are named on the map: the key of their name, a spot, and how far the name turns with the coast. */
export interface SeaName {
  readonly key: "estuary" | "east-china-sea" | "hangzhou-bay" | "yellow-sea";
  readonly spots: readonly LngLat[];
  readonly turnDeg: number;
  /** Seen from farther away, the name is longer than its water. */
  readonly minZoom: number;
}

/** Several spots each, so that a name finds one that no card covers. */
export const SEA_NAMES: readonly SeaName[] = [
  {
    key: "estuary",
    spots: [
      [121.63, 31.47],
      [121.95, 31.3],
      [121.25, 31.72],
    ],
    turnDeg: 28,
    minZoom: 7.2,
  },
  {
    key: "east-china-sea",
    spots: [
      [122.22, 31.02],
      [122.15, 30.8],
      [122.6, 30.6],
      [122.6, 29.2],
    ],
    turnDeg: 0,
    minZoom: 0,
  },
  {
    key: "hangzhou-bay",
    spots: [
      [121.35, 30.52],
      [121.62, 30.6],
      [121.1, 30.45],
      [121.75, 30.68],
    ],
    turnDeg: 0,
    minZoom: 7.2,
  },
  {
    key: "yellow-sea",
    spots: [
      [122.4, 33.2],
      [121.9, 33.6],
    ],
    turnDeg: 0,
    minZoom: 0,
  },
];
