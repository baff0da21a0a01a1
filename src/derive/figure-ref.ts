import type { Claim } from "../../data/schema/claim.ts";
import type { Figure } from "../../data/schema/figure.ts";
import type { Denominator } from "../../data/schema/metric.ts";
import type { Atlas } from "../model/atlas.ts";
import { periodKey } from "../model/period.ts";
import { CHANGE_MEASURES, type ChangeChoice } from "../state/view.ts";
import { metricAnswer, type PlaceValue, placeValue } from "./value-at.ts";

/** What a number on screen belongs to, readable in a link: a figure, a claim, or a figure over a denominator. */
export function figureRef(figure: Figure, denominator: Denominator = "none"): string {
  return denominator === "none" ? figure.id : `${figure.id}~${denominator}`;
}

/**
 * What a place's shown value belongs to; "" where nothing is shown. A change is the later figure's reference, the
 * measure and the earlier figure's period: `gdp/310118/2024-01-01/2024-12-31~land~percent~2012-01-01/2012-12-31`.
 */
export function shownRef({ figure, denominatorFigure, change }: PlaceValue, denominator: Denominator): string {
  if (!figure) return "";
  const ref = figureRef(figure, denominatorFigure ? denominator : "none");
  const since = change?.from.figure?.period;
  return change && since ? `${ref}~${change.as}~${periodKey(since)}` : ref;
}

export type ResolvedFigure =
  | { readonly type: "figure"; readonly figure: Figure }
  | {
      readonly type: "derived";
      readonly figure: Figure;
      readonly denominator: "land" | "residents";
      readonly value: PlaceValue;
    }
  | {
      readonly type: "change";
      readonly as: ChangeChoice["as"];
      readonly denominator: Denominator;
      /** The place's values at the two dates, whose change it is. */
      readonly from: PlaceValue;
      readonly to: PlaceValue;
    }
  | { readonly type: "claim"; readonly claim: Claim }
  | Absent;

/** That nothing is stated: what was asked, of which place, at which date, over what. */
export interface Absent {
  readonly type: "absent";
  readonly metricId: string;
  readonly placeId: string;
  readonly at: string;
  readonly denominator: Denominator;
}

/** What nobody states: `gdp/310118/2017-12-31~land~absent`. */
export function absentRef(metricId: string, denominator: Denominator, at: string, placeId: string): string {
  return `${metricId}/${placeId}/${at}${denominator === "none" ? "" : `~${denominator}`}~absent`;
}

/** What a missing number belongs to: its own record where there is one, else what was asked in vain. */
export function missingRef(metricId: string, denominator: Denominator, at: string, value: PlaceValue): string {
  if (value.figure?.value.type === "missing") return value.figure.id;
  return absentRef(metricId, denominator, at, value.placeId);
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The number itself where the place has one after all; null when nothing is known by one of the names. */
function absent(atlas: Atlas, id: string, denominator: Denominator): ResolvedFigure | null {
  const [metricId = "", placeId = "", at = "", ...rest] = id.split("/");
  const metric = atlas.metricById.get(metricId);
  if (!metric?.denominators.includes(denominator) || !atlas.placeById.has(placeId)) return null;
  if (!DATE.test(at) || rest.length > 0) return null;
  const { districts, cities, city } = metricAnswer(atlas, metricId, denominator, at, "at");
  const value = [...districts, ...cities, city].find((one) => one.placeId === placeId);
  if (value?.figure && value.status !== "missing")
    return resolveFigure(atlas, figureRef(value.figure, value.denominatorFigure ? denominator : "none"));
  return { type: "absent", metricId, placeId, at, denominator };
}

/** A figure as its place shows it over a denominator; null when it is not divided so, or nothing is known to divide it by. */
function dividedBy(atlas: Atlas, figure: Figure, denominator: Denominator): PlaceValue | null {
  if (!atlas.metricById.get(figure.metricId)?.denominators.includes(denominator)) return null;
  const value = placeValue(atlas, denominator, figure.period.end, figure.placeId, figure);
  return denominator === "none" || value.denominatorFigure ? value : null;
}

/** The evidence that a reference names, or null when nothing is known by that name. */
export function resolveFigure(atlas: Atlas, ref: string): ResolvedFigure | null {
  const claim = atlas.claimById.get(ref);
  if (claim) return { type: "claim", claim };
  const [id = "", ...parts] = ref.split("~");
  const over = parts[0] === "land" || parts[0] === "residents" ? parts[0] : null;
  if (parts.at(-1) === "absent" && parts.length === (over ? 2 : 1)) return absent(atlas, id, over ?? "none");
  const figure = atlas.figureById.get(id);
  if (!figure) return null;
  const [measure, since, ...rest] = over ? parts.slice(1) : parts;
  if (measure === undefined) {
    if (!over) return { type: "figure", figure };
    const value = dividedBy(atlas, figure, over);
    return value && { type: "derived", figure, denominator: over, value };
  }
  const as = CHANGE_MEASURES.find((one) => one === measure);
  const earlier = atlas.figureById.get(`${figure.metricId}/${figure.placeId}/${since}`);
  if (!as || !earlier || rest.length > 0) return null;
  const denominator = over ?? "none";
  const [from, to] = [dividedBy(atlas, earlier, denominator), dividedBy(atlas, figure, denominator)];
  return from && to && { type: "change", as, denominator, from, to };
}
