import { centred, type Rect } from "./rect.ts";

export interface SymbolRequest {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Half of its width. */
  readonly r: number;
  /** Main symbols are never folded into a cluster. */
  readonly main: boolean;
}

export interface PlacedSymbol {
  readonly id: string;
  /** From its true position; more than a little is told by a line. */
  readonly dx: number;
  readonly dy: number;
}

export interface SymbolCluster {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface SymbolArrangement {
  readonly symbols: readonly PlacedSymbol[];
  readonly clusters: readonly SymbolCluster[];
}

/** Farthest that a symbol is pushed from its true position. */
const REACH_PX = 20;
const ROUNDS = 60;
export const CLUSTER_R = 10;
const GAP = 2;

interface Body {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly main: boolean;
  px: number;
  py: number;
}

function touching(a: Body, b: Body): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r;
}

/** Groups in which each touches another. */
function groupsOf(bodies: readonly Body[]): Body[][] {
  const left = new Set(bodies);
  const groups: Body[][] = [];
  for (const first of bodies) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const member of group)
      for (const other of left) if (touching(member, other) && left.delete(other)) group.push(other);
    groups.push(group);
  }
  return groups;
}

/** Pushes bodies apart until none overlaps, each tied to where it belongs; false when it would take too far a push. */
function spread(bodies: readonly Body[]): boolean {
  for (let round = 0; round < ROUNDS; round++) {
    let clash = false;
    for (let i = 0; i < bodies.length; i++) {
      const a = bodies[i] as Body;
      for (let j = i + 1; j < bodies.length; j++) {
        const b = bodies[j] as Body;
        const want = a.r + b.r + GAP;
        // Two at one spot part along a fixed direction, so that the outcome does not depend on chance.
        const dx = b.px - a.px || 0.01 * (i + 1);
        const dy = b.py - a.py || 0.01;
        if (Math.abs(dx) >= want || Math.abs(dy) >= want) continue;
        const distance = Math.hypot(dx, dy);
        if (distance >= want) continue;
        clash = true;
        const push = (want - distance) / distance;
        const share = a.main === b.main ? 0.5 : a.main ? 0 : 1;
        a.px -= dx * push * share;
        a.py -= dy * push * share;
        b.px += dx * push * (1 - share);
        b.py += dy * push * (1 - share);
      }
    }
    if (!clash) return bodies.every((body) => Math.hypot(body.px - body.x, body.py - body.y) <= REACH_PX);
  }
  return false;
}

function clustered(group: readonly Body[]): Body[] {
  const minor = group.filter((body) => !body.main);
  if (minor.length < 2) return [...group];
  const x = minor.reduce((sum, body) => sum + body.x, 0) / minor.length;
  const y = minor.reduce((sum, body) => sum + body.y, 0) / minor.length;
  const cluster: Body = { ids: minor.flatMap((body) => body.ids), x, y, r: CLUSTER_R, main: false, px: x, py: y };
  return [...group.filter((body) => body.main), cluster];
}

/** Where colliding symbols go: a few are spread, more are folded into one mark with their number. */
export function arrangeSymbols(requests: readonly SymbolRequest[]): SymbolArrangement {
  let bodies: Body[] = requests.map(({ id, x, y, r, main }) => ({ ids: [id], x, y, r, main, px: x, py: y }));
  bodies = groupsOf(bodies).flatMap((group) => {
    if (group.length === 1 || spread(group)) return group;
    const folded = clustered(group);
    for (const body of folded) [body.px, body.py] = [body.x, body.y];
    return folded;
  });
  // What was spread or folded may now touch a neighbour that was free before.
  spread(bodies);
  return {
    symbols: bodies
      .filter((body) => body.ids.length === 1)
      .map((body) => ({ id: body.ids[0] as string, dx: body.px - body.x, dy: body.py - body.y })),
    clusters: bodies.filter((body) => body.ids.length > 1).map(({ ids, px, py }) => ({ ids, x: px, y: py })),
  };
}

export function symbolRect(x: number, y: number, r: number): Rect {
  return centred(x, y, 2 * r, 2 * r);
}
