import { gaps } from "../../../geo/validate/gaps.ts";
import { overlaps } from "../../../geo/validate/overlaps.ts";
import type { UnitFeature } from "../../../geo/validate/units.ts";
import { validateRings } from "../../../geo/validate/validate-rings.ts";

/**
 * The build's last look at its own work.
 * @throws Error naming the layer and the first fault: after cleaning there must be none.
 */
export function checkTiling(name: string, units: readonly UnitFeature[], expected: number): void {
  if (units.length !== expected) throw new Error(`${name}: ${units.length} units, not ${expected}`);
  checkRings(name, units);
  for (const [what, found] of [
    ["overlap", overlaps(units)],
    ["gap", gaps(units)],
  ] as const) {
    if (found[0]) throw new Error(`${name}: ${found.length} × ${what}, first ${JSON.stringify(found[0])}`);
  }
}

/** @throws Error naming the layer and the first fault of its rings. */
export function checkRings(name: string, units: readonly UnitFeature[]): void {
  const faults = validateRings(units);
  if (faults[0]) throw new Error(`${name}: ${faults.length} faulty rings, first ${JSON.stringify(faults[0])}`);
}
