import type { Quality } from "../../data/schema/source.ts";
import type { PlaceValue } from "./value-at.ts";

/** Quality of the number that a place shows: a quotient is derived, but never better than a low-quality figure in it. */
export function shownQuality(value: PlaceValue): Quality | "missing" {
  const { figure, denominatorFigure } = value;
  if (!figure || value.status === "missing") return "missing";
  if (!denominatorFigure) return figure.quality;
  return figure.quality === "low" || denominatorFigure.quality === "low" ? "low" : "derived";
}
