import type { AnalysisInput, Words } from "./analysis.ts";
import { isOnBreak } from "./break-distance.ts";
import { pictureOf, type Stability, stabilityOf } from "./class-picture.ts";
import type { MeasureInput } from "./measured-places.ts";
import { listed, place, quantity, wordsOf } from "./result-parts.ts";

/** More than this part of the places must change class, whichever other method is taken, for the picture to be the method's. */
export const MANY = 1 / 3;
/** Fewer places make no picture. */
const FEWEST = 3;
const words = wordsOf("robustness");

/** The least number of places that change under another method, and the places on or next to a bound. */
export function doubts({ others, breaks }: Stability): {
  readonly changed: number;
  readonly onBreak: readonly number[];
} {
  const counts = others.map(({ changed }) => changed.length);
  return {
    changed: counts.length > 0 ? Math.min(...counts) : 0,
    onBreak: breaks.flatMap(({ state }, i) => (isOnBreak(state) ? [i] : [])),
  };
}

/**
 * One line beside the legend, or null when there is nothing to warn of: a value lies on a bound of its class, within rounding of one or
 * nearer to it than 1 % of the class's width; or with the same number of classes more than a third of the places change class whichever
 * other method is taken. For values as they are, not for their change since another date, whose classes lie round zero.
 */
export function classWarning(input: MeasureInput & Pick<AnalysisInput, "classes">): Words | null {
  const picture = pictureOf(input);
  const { ids } = picture;
  if (ids.length < FEWEST) return null;
  const stability = stabilityOf(picture, "method");
  if (!stability) return null;
  const { changed, onBreak } = doubts(stability);
  const isMethods = changed > MANY * ids.length;
  if (onBreak.length === 0 && !isMethods) return null;
  const kind = onBreak.length === 0 ? "method" : isMethods ? "both" : "break";
  return words(`warning.${kind}`, {
    changed: quantity(changed, "count", "unchanged"),
    places: quantity(ids.length, "count", "count"),
    near: quantity(onBreak.length, "count", "on-break"),
    which: listed(
      words,
      onBreak.map((i) => place(ids[i] as string)),
    ),
  });
}
