import type { Site } from "../../../data/schema/site.ts";
import { walkedCircle } from "../../../geo/measure/walked-circle.ts";
import type { LngLat, Ring } from "../../../geo/types.ts";
import { memo } from "../../derive/memo.ts";

/** Where an uncertain site may lie. */
export interface UncertainSpot {
  readonly id: string;
  readonly lngLat: LngLat;
  /** At one geodesic distance, that of the uncertainty. */
  readonly ring: Ring;
}

/** Smaller uncertainties than this are no larger than the symbol on any view of the whole city. */
const FROM_M = 2_500;

const NONE: readonly UncertainSpot[] = [];

/** Rings to scale round the sites whose position is uncertain. */
export const uncertainty = memo((sites: readonly Site[], shown: boolean): readonly UncertainSpot[] => {
  if (!shown) return NONE;
  return sites.flatMap(({ id, geometry, lngLat, uncertaintyM }) => {
    if (geometry !== "point-uncertain" || lngLat === null || uncertaintyM === null || uncertaintyM < FROM_M) return [];
    return [{ id, lngLat, ring: walkedCircle(lngLat, uncertaintyM) }];
  });
}, 4);
