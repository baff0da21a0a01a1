import type { Figure } from "../../data/schema/figure.ts";
import type { Quality } from "../../data/schema/source.ts";
import { isTarget } from "../model/metric-series.ts";
import type { PlaceValue } from "./value-at.ts";

/** Everything that the number of a place was made from. */
function inputsOf({ figure, denominatorFigure, change }: PlaceValue): readonly Figure[] {
  const inputs = change ? [...inputsOf(change.to), ...inputsOf(change.from)] : [figure, denominatorFigure];
  return inputs.flatMap((input) => input ?? []);
}

/** Quality of the number that a place shows: what is computed is derived, but never better than a low-quality figure in it. */
export function shownQuality(value: PlaceValue): Quality | "missing" {
  if (!value.figure || value.status === "missing") return "missing";
  const inputs = inputsOf(value);
  if (inputs.length === 1) return value.figure.quality;
  return inputs.some(({ quality }) => quality === "low") ? "low" : "derived";
}

/** Kind of the number that a place shows: what is computed is derived, but what is aimed at stays a target or forecast. */
export function shownKind(value: PlaceValue): Figure["kind"] | "missing" {
  if (!value.figure || value.status === "missing") return "missing";
  const inputs = inputsOf(value);
  return inputs.find(isTarget)?.kind ?? (inputs.length > 1 ? "derived" : value.figure.kind);
}
