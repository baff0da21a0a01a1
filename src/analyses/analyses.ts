import type { Analysis } from "./analysis.ts";
import { autocorrelation } from "./autocorrelation.ts";
import { profiles } from "./profiles.ts";
import { robustness } from "./robustness.ts";

/** Every analysis, in the order of the menu. A new one is a file beside this one and a line here. */
export const ANALYSES: readonly Analysis[] = [
  autocorrelation as Analysis,
  profiles as Analysis,
  robustness as Analysis,
];
