import { polygonAreaM2 } from "../../../geo/measure/area.ts";
import type { Issue } from "../../schema/issue.ts";
import type { Unit } from "./clean-edges.ts";

/** Less than the boundary file itself is off in a small district (Changning: 3.4 %). */
const NOTABLE_SHARE = 0.01;

/**
 * A warning for each district whose area cleaning changed by more than 1 %: where a given file and the neighbouring
 * cities left a gap between them, it was given to one of the two.
 */
export function changedDistricts(given: readonly Unit[], cleaned: readonly Unit[], file: string): Issue[] {
  return cleaned.flatMap((unit) => {
    const { id } = unit.properties;
    const before = given.find(({ properties }) => properties.id === id);
    if (!before) return [];
    const share = polygonAreaM2(unit.geometry) / polygonAreaM2(before.geometry) - 1;
    if (Math.abs(share) <= NOTABLE_SHARE) return [];
    const params = { adcode: id, percent: Number((100 * share).toFixed(2)) };
    return [{ severity: "warning", code: "district-changed", where: { file, feature: id }, params }];
  });
}
