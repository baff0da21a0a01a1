import type { Site } from "../../../data/schema/site.ts";
import { geodesicCircle } from "../../../geo/measure/geodesic-circle.ts";
import { ringsOf } from "../../../geo/shape/rings.ts";
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

/** A pixel at the deepest zoom. */
const MAX_SAG_M = 4;

const NONE: readonly UncertainSpot[] = [];

/** Rings to scale round the sites whose position is uncertain. */
export const uncertainty = memo((sites: readonly Site[], shown: boolean): readonly UncertainSpot[] => {
  if (!shown) return NONE;
  return sites.flatMap(({ id, geometry, lngLat, uncertaintyM }) => {
    if (geometry !== "point-uncertain" || lngLat === null || uncertaintyM === null || uncertaintyM < FROM_M) return [];
    const [ring] = ringsOf(geodesicCircle(lngLat, uncertaintyM, { maxSagM: MAX_SAG_M }));
    return ring ? [{ id, lngLat, ring }] : [];
  });
}, 4);
