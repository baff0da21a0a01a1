import type { MultiPolygon, Polygon } from "geojson";
import type { Discrimination, ReachAnswer, ServiceArea, SetAnswer } from "../derive/reach-answer.ts";
import type { Asked } from "./asked-answer.ts";

const LOADING = { status: "loading", stale: null } as const;

/** What the reach at this place of the asked set covers; null while it takes no part (see `derive/reach-part.ts`). */
export function useReachAnswer(_index: number): Asked<ReachAnswer> | null {
  return LOADING;
}

/**
 * What the reaches of the asked set have together, on the chosen basis. Masks and pairs count the places of the list; a
 * reach that takes no part has no bit in any mask.
 */
export function useSetAnswer(): Asked<SetAnswer> {
  return LOADING;
}

/** How far one radius round the stated positions of the asked set tells them apart; null with fewer than two of them. */
export function useDiscrimination(): Asked<Discrimination> | null {
  return null;
}

/** Which part of the delta lies nearest to each stated position of the asked set; null with none. */
export function useServiceAreas(): Asked<readonly ServiceArea[]> | null {
  return null;
}

/** To draw: the areas of a reach that are no plain disc. */
export interface ReachOutline {
  readonly certain: Polygon | MultiPolygon;
  readonly possible: Polygon | MultiPolygon;
}

/** The outlines of the asked set's reaches, in its order; null while one is made, the last one then stays on the map. */
export function useReachOutlines(): readonly (ReachOutline | null)[] {
  return [];
}
