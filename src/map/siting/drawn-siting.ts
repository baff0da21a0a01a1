import type { LngLat } from "../../../data/schema/ids.ts";
import type { Allocation } from "../../../geo/optimize/allocation.ts";
import { memo } from "../../derive/memo.ts";
import type { LocationAnswer, PickLoss, Scores, SitingData } from "../../siting/answers.ts";
import type { SitingChoice } from "../../siting/choice-types.ts";

/** All that the map draws from; candidates and demand are named by their places in `SitingData`. */
export interface SitingShown {
  readonly data: SitingData;
  readonly choice: SitingChoice;
  readonly scores: Scores | null;
  /** The last one known. */
  readonly answer: LocationAnswer | null;
  readonly pick: PickLoss | null;
  /** A new answer is being made. */
  readonly isStale: boolean;
}

interface DemandDisc {
  readonly demand: number;
  readonly lngLat: LngLat;
  /** Of its area; the largest is 1. */
  readonly share: number;
  /** null: nobody asks who serves it. */
  readonly isCovered: boolean | null;
}

interface ServiceLine {
  readonly from: LngLat;
  readonly to: LngLat;
  /** To a site that is open already. */
  readonly isOpen: boolean;
}

export interface DrawnSiting {
  readonly shown: SitingShown;
  readonly discs: readonly DemandDisc[];
  readonly lines: readonly ServiceLine[];
  /** Round what radius, in metres over the ellipsoid, and which sites; null where there is none to draw. */
  readonly reachM: number | null;
  readonly rings: readonly LngLat[];
  readonly open: readonly number[];
  /** New sites of the answer. */
  readonly chosen: readonly number[];
  readonly picked: readonly number[];
  readonly forced: readonly number[];
  readonly forbidden: readonly number[];
  /** The best by score, best first; where nothing else is shown. */
  readonly leaders: readonly number[];
}

/** Marked by their rank while scores alone are shown. */
const LEADERS = 3;
/** Longer ones are not drawn: they run beyond the sheet. */
const LONGEST_M = 300_000;
/** A demand of which less is left out counts as covered. */
const WHOLE = 1 - 1e-7;

/** How far over the ground a site serves, whatever the way is counted in; null where that is nobody's radius. */
export function serviceReachM({ radius, distance }: Pick<SitingChoice, "radius" | "distance">): number | null {
  if (radius === null || distance.type === "file") return null;
  const km = distance.type === "km" ? radius : (radius / 60) * distance.speedKmh;
  const reachM = (km / distance.detour) * 1000;
  return reachM > 0 && reachM <= LONGEST_M ? reachM : null;
}

const placesById = memo((candidates: SitingData["candidates"]) => new Map(candidates.map(({ id }, at) => [id, at])), 2);

/** What the chosen view of the answer comes to on the map. */
export function drawnSiting(shown: SitingShown): DrawnSiting {
  const { data, choice, scores, answer, pick } = shown;
  const { candidates, openCount } = data;
  const isNew = (at: number) => at >= openCount;
  const placeOf = placesById(candidates);
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => placeOf.get(id) ?? []).filter(isNew);
  const isPick = choice.shown === "pick";
  const hasAnswer = answer !== null && answer.result.objective !== null;
  const chosen = hasAnswer && choice.shown !== "scores" ? answer.result.chosen.filter(isNew) : [];
  const picked = placesOf(choice.pick);
  const allocation = isPick
    ? (pick?.allocation ?? null)
    : choice.shown === "answer" && hasAnswer
      ? answer.result.allocation
      : null;
  const centres = isPick ? picked : chosen;
  const reachM = serviceReachM(choice);
  return {
    shown,
    discs: discsOf(data, allocation),
    lines: allocation ? linesOf(data, allocation) : [],
    reachM,
    rings: reachM === null ? [] : centres.map((at) => (candidates[at] as (typeof candidates)[number]).lngLat),
    open: Array.from({ length: openCount }, (_, at) => at),
    chosen,
    picked: choice.shown === "scores" ? [] : picked,
    forced: placesOf(choice.forced),
    forbidden: placesOf(choice.forbidden),
    leaders:
      choice.shown === "scores" && scores
        ? [...scores.order.subarray(0, LEADERS)].map((place) => scores.scored[place] as number)
        : [],
  };
}

function discsOf({ demand }: SitingData, allocation: Allocation | null): DemandDisc[] {
  const served = new Float64Array(demand.length);
  allocation?.demand.forEach((at, k) => {
    served[at] = (served[at] as number) + (allocation.share[k] as number);
  });
  const most = demand.reduce((max, { weight }) => Math.max(max, weight), 0) || 1;
  return demand.map(({ lngLat, weight }, at) => ({
    demand: at,
    lngLat,
    share: weight / most,
    isCovered: allocation && (served[at] as number) >= WHOLE,
  }));
}

function linesOf({ demand, candidates, openCount }: SitingData, allocation: Allocation): ServiceLine[] {
  return [...allocation.demand].flatMap((at, k) => {
    const server = allocation.candidate[k] as number;
    const [from, to] = [demand[at]?.lngLat, candidates[server]?.lngLat];
    return from && to ? [{ from, to, isOpen: server < openCount }] : [];
  });
}
