import type { Analysis } from "./analysis.ts";
import { autocorrelation } from "./autocorrelation.ts";
import { bases } from "./bases.ts";
import { points } from "./points.ts";
import { profiles } from "./profiles.ts";
import { robustness } from "./robustness.ts";
import { specialisation } from "./specialisation.ts";

/** Every analysis, in the order of the menu. A new one is a file beside this one and a line here. */
export const ANALYSES: readonly Analysis[] = [
  autocorrelation as Analysis,
  profiles as Analysis,
  specialisation as Analysis,
  points as Analysis,
  bases as Analysis,
  robustness as Analysis,
];
