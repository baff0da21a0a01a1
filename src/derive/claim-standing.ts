import type { Claim } from "../../data/schema/claim.ts";
import type { PolicyEvent } from "../../data/schema/event.ts";
import { type Figure, type FigureValue, figureId } from "../../data/schema/figure.ts";
import type { Atlas } from "../model/atlas.ts";
import { memo } from "./memo.ts";

export const VERDICTS = ["contradicted", "confirmed", "unverified"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What other sources say of a claim. */
export interface ClaimStanding {
  /** Contradicted as soon as one source does not agree, whatever others say. */
  readonly verdict: Verdict;
  /** Figures of other sources that state the same measure, place and period, and agree. */
  readonly agreeing: readonly Figure[];
  /** The same, with a value that does not agree. */
  readonly contrary: readonly Figure[];
  /** The event, dated by another source, that the claim speaks of. */
  readonly event: PolicyEvent | null;
}

/** Where a number may lie: its mark opens one side, or lets it off by a little. */
interface Span {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** How far off "≈" may be: no source says it; a twentieth is what rounding to one figure and a half leaves open. */
const ABOUT = 0.05;
/** Numbers that differ by less were written from one decimal. */
const ROUNDING = 1e-9;

function spanOf(value: Exclude<FigureValue, { type: "missing" }>): Span {
  if (value.type === "range") return { low: value.low, high: value.high, lowOpen: false, highOpen: false };
  const { value: n, qualifier } = value;
  const off = Math.abs(n) * (qualifier === "≈" ? ABOUT : ROUNDING);
  const [up, down] = [">≥".includes(qualifier), "<≤".includes(qualifier)];
  return {
    low: down ? Number.NEGATIVE_INFINITY : qualifier === ">" ? n : n - off,
    high: up ? Number.POSITIVE_INFINITY : qualifier === "<" ? n : n + off,
    lowOpen: qualifier === ">",
    highOpen: qualifier === "<",
  };
}

/** Whether some number fits both statements, their marks taken at their word: over 300 does not agree with 300. */
export function agrees(
  a: Exclude<FigureValue, { type: "missing" }>,
  b: Exclude<FigureValue, { type: "missing" }>,
): boolean {
  const [x, y] = [spanOf(a), spanOf(b)];
  const below = (one: Span, other: Span) => {
    const touches = Number.isFinite(one.high) && Math.abs(one.high - other.low) <= Math.abs(one.high) * ROUNDING * 2;
    return touches ? one.highOpen || other.lowOpen : one.high < other.low;
  };
  return !below(x, y) && !below(y, x);
}

/** What is aimed at can agree only with what is aimed at. */
const isAim = (kind: string): boolean => kind === "target" || kind === "forecast";

/** Metrics that may state the claim's measure: that of its own figure, or the one of its name. */
function metricsOf(atlas: Atlas, claim: Claim): readonly string[] {
  const own = claim.figureId ? atlas.figureById.get(claim.figureId)?.metricId : undefined;
  return [...new Set([own, claim.measureId, claim.measureId.replace(/_target$/, "")])].filter((id) => id !== undefined);
}

/** Figures of other sources for the same measure, place, period and unit, aims with aims. */
function witnesses(atlas: Atlas, claim: Claim): readonly Figure[] {
  const { period, unit } = claim;
  if (!period || !unit) return [];
  return metricsOf(atlas, claim).flatMap((metricId) => {
    const figure = atlas.figureById.get(figureId(metricId, claim.placeId, period));
    const isWitness =
      figure &&
      figure.sourceId !== claim.sourceId &&
      atlas.metricById.get(metricId)?.unit === unit &&
      isAim(figure.kind) === isAim(claim.kind);
    return isWitness ? [figure] : [];
  });
}

function standing(atlas: Atlas, claim: Claim): ClaimStanding {
  const { value } = claim;
  const found = value && value.type !== "missing" ? witnesses(atlas, claim) : [];
  const agreement = (figure: Figure) =>
    figure.value.type !== "missing" && value && value.type !== "missing" ? agrees(value, figure.value) : null;
  const agreeing = found.filter((figure) => agreement(figure) === true);
  const contrary = found.filter((figure) => agreement(figure) === false);
  const told = atlas.events.find(({ id }) => id === claim.eventId);
  const event = told && told.sourceId !== claim.sourceId ? told : null;
  const verdict = contrary.length > 0 ? "contradicted" : agreeing.length > 0 || event ? "confirmed" : "unverified";
  return { verdict, agreeing, contrary, event };
}

const standings = memo(
  (atlas: Atlas): ReadonlyMap<Claim, ClaimStanding> =>
    new Map(atlas.claims.map((claim) => [claim, standing(atlas, claim)])),
  2,
);

/** What other sources than its own say of a claim. Computed from the figures; no note is read for it. */
export function claimStanding(atlas: Atlas, claim: Claim): ClaimStanding {
  return standings(atlas).get(claim) ?? standing(atlas, claim);
}

/** A claim that a figure of another source bears out, or contradicts. */
export interface TestedClaim {
  readonly claim: Claim;
  readonly agrees: boolean;
}

/** The way back from a figure to the claims of other sources that it speaks to. */
export const claimsTestedBy = memo(
  (atlas: Atlas, figure: Figure): readonly TestedClaim[] =>
    atlas.claims.flatMap((claim): TestedClaim[] => {
      const { agreeing, contrary } = claimStanding(atlas, claim);
      if (agreeing.includes(figure)) return [{ claim, agrees: true }];
      return contrary.includes(figure) ? [{ claim, agrees: false }] : [];
    }),
  4,
);
