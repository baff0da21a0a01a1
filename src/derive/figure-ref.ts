import type { Claim } from "../../data/schema/claim.ts";
import type { Figure } from "../../data/schema/figure.ts";
import type { Denominator } from "../../data/schema/metric.ts";
import type { Atlas } from "../model/atlas.ts";
import { type PlaceValue, placeValue } from "./value-at.ts";

/** What a number on screen belongs to, readable in a link: a figure, a claim, or a figure over a denominator. */
export function figureRef(figure: Figure, denominator: Denominator = "none"): string {
  return denominator === "none" ? figure.id : `${figure.id}~${denominator}`;
}

export type ResolvedFigure =
  | { readonly type: "figure"; readonly figure: Figure }
  | {
      readonly type: "derived";
      readonly figure: Figure;
      readonly denominator: "land" | "residents";
      readonly value: PlaceValue;
    }
  | { readonly type: "claim"; readonly claim: Claim };

/** The evidence that a reference names, or null when nothing is known by that name. */
export function resolveFigure(atlas: Atlas, ref: string): ResolvedFigure | null {
  const claim = atlas.claimById.get(ref);
  if (claim) return { type: "claim", claim };
  const [id = "", over] = ref.split("~");
  const figure = atlas.figureById.get(id);
  if (!figure) return null;
  if (over === undefined) return { type: "figure", figure };
  if (over !== "land" && over !== "residents") return null;
  if (!atlas.metricById.get(figure.metricId)?.denominators.includes(over)) return null;
  const value = placeValue(atlas, over, figure.period.end, figure.placeId, figure);
  return value.denominatorFigure ? { type: "derived", figure, denominator: over, value } : null;
}
