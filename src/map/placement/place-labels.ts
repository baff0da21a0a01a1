import type { Pixel } from "../camera/viewport.ts";
import { centred, crossesRect, grown, holdsPoint, isWithin, overlapArea, type Rect, segmentsCross } from "./rect.ts";

/** A name that must stand somewhere. */
export interface LabelRequest {
  readonly id: number;
  /** The spot that is named. */
  readonly anchor: Pixel;
  readonly w: number;
  readonly h: number;
}

export interface PlacedLabel {
  readonly id: number;
  /** Middle of the text, from the anchor. */
  readonly dx: number;
  readonly dy: number;
  /** Whether a line must lead from the name to its spot. */
  readonly leader: boolean;
  /** The unit under the middle of the text, or −1. */
  readonly on: number;
}

export interface LabelGround {
  readonly bounds: Rect;
  /** Nothing is seen there: cards. */
  readonly cards: readonly Rect[];
  /** Better left free: symbols. */
  readonly symbols: readonly Rect[];
  /** Lines that a name had better not lie on: supply rings. */
  isOnLine(rect: Rect): boolean;
  /** The unit at a spot, or −1. */
  unitAt(x: number, y: number): number;
}

const DISTANCES = [0, 7, 13, 19, 26, 34, 43, 54, 67, 82, 100, 122, 148, 180];
const DIRECTIONS = 24;
const PASSES = 6;
const GAP = 1.5;
/** A shorter line is hidden by the name at its end. */
const CLEAR_LEADER_PX = 30;

const COST = {
  outside: 100_000,
  label: 4_000,
  card: 20_000,
  symbol: 90,
  line: 45,
  perPixelInOwn: 0.35,
  perPixelAway: 0.75,
  onOther: 34,
  /** So near its own district and yet in another one, a name would be taken for that one's. */
  ambiguous: 90,
  onNothing: 8,
  anchorOfOther: 30,
  leaderOverLabel: 160,
  leaderOverLeader: 200,
  leaderOverSymbol: 20,
  moved: 5,
} as const;

interface Candidate {
  readonly dx: number;
  readonly dy: number;
  readonly rect: Rect;
  readonly on: number;
  /** What the way there costs. */
  readonly way: number;
  /** What it costs whatever the other names do; reckoned only if it may be the cheapest. */
  own: number | null;
}

interface Offset {
  readonly dx: number;
  readonly dy: number;
  readonly distance: number;
}

/** Spots around the anchor, ring by ring outwards. */
const RINGS: readonly (readonly Offset[])[] = DISTANCES.map((distance) =>
  Array.from({ length: distance === 0 ? 1 : DIRECTIONS }, (_, i) => {
    const angle = (i / DIRECTIONS) * 2 * Math.PI;
    return { dx: Math.round(Math.cos(angle) * distance), dy: Math.round(Math.sin(angle) * distance), distance };
  }),
);

function candidate({ anchor, w, h, id }: LabelRequest, { dx, dy, distance }: Offset, ground: LabelGround): Candidate {
  const on = ground.unitAt(anchor.x + dx, anchor.y + dy);
  let way = distance * (on === id ? COST.perPixelInOwn : COST.perPixelAway);
  if (on !== id) way += on >= 0 ? COST.onOther : COST.onNothing;
  if (on >= 0 && on !== id && distance < CLEAR_LEADER_PX) way += COST.ambiguous;
  return { dx, dy, rect: centred(anchor.x + dx, anchor.y + dy, w, h), on, way, own: null };
}

function ownCost(
  { anchor, id }: LabelRequest,
  { dx, dy, rect, on, way }: Candidate,
  ground: LabelGround,
  requests: readonly LabelRequest[],
  before: PlacedLabel | undefined,
): number {
  let own = way;
  if (!isWithin(rect, ground.bounds)) own += COST.outside;
  for (const card of ground.cards) if (overlapArea(rect, card) > 0) own += COST.card;
  for (const symbol of ground.symbols) {
    const overlap = overlapArea(rect, symbol);
    if (overlap > 0) own += COST.symbol + overlap;
    else if (on !== id && crossesRect(symbol, anchor.x, anchor.y, anchor.x + dx, anchor.y + dy))
      own += COST.leaderOverSymbol;
  }
  if (ground.isOnLine(rect)) own += COST.line;
  for (const other of requests) {
    if (other.id !== id && holdsPoint(rect, other.anchor.x, other.anchor.y)) own += COST.anchorOfOther;
  }
  if (before && (before.dx !== dx || before.dy !== dy)) own += COST.moved;
  return own;
}

type Segment = readonly [number, number, number, number];
const leaderOf = ({ anchor }: LabelRequest, { dx, dy }: Candidate): Segment => [
  anchor.x,
  anchor.y,
  anchor.x + dx,
  anchor.y + dy,
];

function pairCost(a: LabelRequest, at: Candidate, wide: Rect, b: LabelRequest, bt: Candidate): number {
  const overlap = overlapArea(wide, bt.rect);
  let cost = overlap > 0 ? COST.label + overlap * 10 : 0;
  const aLeads = at.on !== a.id;
  const bLeads = bt.on !== b.id;
  if (aLeads && crossesRect(bt.rect, a.anchor.x, a.anchor.y, a.anchor.x + at.dx, a.anchor.y + at.dy))
    cost += COST.leaderOverLabel;
  if (bLeads && crossesRect(at.rect, b.anchor.x, b.anchor.y, b.anchor.x + bt.dx, b.anchor.y + bt.dy))
    cost += COST.leaderOverLabel;
  if (aLeads && bLeads && segmentsCross(leaderOf(a, at), leaderOf(b, bt))) cost += COST.leaderOverLeader;
  return cost;
}

/** The spots of one name, made ring by ring as far out as they are asked for. */
class Pool {
  readonly #make: (offset: Offset) => Candidate;
  readonly #rings: (readonly Candidate[])[] = [];

  constructor(make: (offset: Offset) => Candidate) {
    this.#make = make;
  }

  ring(index: number): readonly Candidate[] {
    this.#rings[index] ??= (RINGS[index] ?? []).map(this.#make);
    return this.#rings[index];
  }
}

/**
 * A spot for every name: none is left out, whatever the room. Each in turn takes the cheapest spot given the others,
 * until nothing moves; the same input gives the same output. `before` keeps names where they stood when little changed.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  ground: LabelGround,
  before: ReadonlyMap<number, PlacedLabel> = new Map(),
): PlacedLabel[] {
  const pools = requests.map((request) => new Pool((offset) => candidate(request, offset, ground)));
  const chosen = pools.map((pool) => pool.ring(0)[0] as Candidate);
  /** What a spot costs while the other names stand where they do; reckoning ends above `most`. */
  const costOf = (i: number, spot: Candidate, most: number): number => {
    const request = requests[i] as LabelRequest;
    spot.own ??= ownCost(request, spot, ground, requests, before.get(request.id));
    const wide = grown(spot.rect, GAP);
    let cost = spot.own;
    for (let j = 0; j < requests.length && cost <= most; j++) {
      if (j !== i) cost += pairCost(request, spot, wide, requests[j] as LabelRequest, chosen[j] as Candidate);
    }
    return cost;
  };
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (let i = 0; i < requests.length; i++) {
      const best = cheapest(pools[i] as Pool, chosen[i] as Candidate, (spot, most) => costOf(i, spot, most));
      if (best !== chosen[i]) {
        chosen[i] = best;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return requests.map(({ id }, i) => {
    const { dx, dy, on } = chosen[i] as Candidate;
    return { id, dx, dy, on, leader: on !== id && (dx !== 0 || dy !== 0) };
  });
}

/** The first of the cheapest spots for a name, from the centre outwards. What the one it has costs spares looking at many. */
function cheapest(pool: Pool, now: Candidate, costOf: (spot: Candidate, most: number) => number): Candidate {
  let best = now;
  let bestCost = costOf(now, Number.POSITIVE_INFINITY);
  let isBeforeNow = true;
  for (let ring = 0; ring < DISTANCES.length; ring++) {
    // Nothing farther out can be cheaper than its way there.
    if ((DISTANCES[ring] as number) * COST.perPixelInOwn > bestCost) break;
    for (const spot of pool.ring(ring)) {
      if (spot === now) isBeforeNow = false;
      if (spot === now || spot.way > bestCost) continue;
      const cost = costOf(spot, bestCost);
      if (cost < bestCost || (cost === bestCost && best === now && isBeforeNow)) {
        best = spot;
        bestCost = cost;
      }
    }
  }
  return best;
}
