import type { LocationProblem } from "./problem.ts";

/** A set of open candidates under the limits of a problem, told in constant time what may be added or exchanged. */
export interface OpenSet {
  readonly open: Uint8Array;
  /** The open ones, in no order. */
  readonly list: number[];
  canAdd(j: number): boolean;
  canSwap(inside: number, outside: number): boolean;
  add(j: number): void;
  remove(j: number): void;
}

/** The fixed candidates open and nothing else; `null` where they contradict a limit themselves. Capacities are not looked at. */
export function openFixed(problem: LocationProblem): OpenSet | null {
  const set = emptySet(problem);
  for (const j of new Set(problem.fixed)) {
    if (!set.canAdd(j)) return null;
    set.add(j);
  }
  return set;
}

function emptySet(problem: LocationProblem): OpenSet {
  const { candidates: n, groups, openingCosts } = problem;
  const p = problem.p ?? n;
  const budget = (problem.budget ?? Infinity) * (1 + 1e-12);
  const forbidden = flags(n, problem.forbidden);
  const fixed = flags(n, problem.fixed);
  const groupsOf = Array.from({ length: n }, (): number[] => []);
  groups.forEach(({ members }, g) => {
    for (const j of new Set(members)) groupsOf[j]?.push(g);
  });
  const apart = Array.from({ length: n }, () => new Set<number>());
  for (const [a, b] of problem.spacing) {
    apart[a]?.add(b);
    apart[b]?.add(a);
  }
  const open = new Uint8Array(n);
  const list: number[] = [];
  const taken = new Int32Array(groups.length);
  const blocked = new Int32Array(n);
  let spent = 0;
  const price = (j: number) => openingCosts?.[j] ?? 0;
  const fits = (j: number, without: number) => {
    if (open[j] || forbidden[j]) return false;
    if (spent + price(j) - (without < 0 ? 0 : price(without)) > budget) return false;
    const near = apart[j] as Set<number>;
    if ((blocked[j] as number) - (near.has(without) ? 1 : 0) > 0) return false;
    for (const g of groupsOf[j] as number[]) {
      const left = without >= 0 && groupsOf[without]?.includes(g) ? 1 : 0;
      if ((taken[g] as number) - left >= (groups[g]?.atMost ?? 0)) return false;
    }
    return true;
  };
  const count = (j: number, by: 1 | -1) => {
    open[j] = by === 1 ? 1 : 0;
    spent += by * price(j);
    for (const g of groupsOf[j] as number[]) taken[g] = (taken[g] as number) + by;
    for (const k of apart[j] as Set<number>) blocked[k] = (blocked[k] as number) + by;
  };
  return {
    open,
    list,
    canAdd: (j) => list.length < p && fits(j, -1),
    canSwap: (inside, outside) => !fixed[outside] && fits(inside, outside),
    add(j) {
      count(j, 1);
      list.push(j);
    },
    remove(j) {
      count(j, -1);
      list.splice(list.indexOf(j), 1);
    },
  };
}

function flags(n: number, indices: readonly number[]): Uint8Array {
  const flagged = new Uint8Array(n);
  for (const j of indices) flagged[j] = 1;
  return flagged;
}
