import { classBreaks, classOf, FEWEST_CLASSES, MOST_CLASSES } from "../../geo/statistics/class-breaks.ts";
import type { ClassInput } from "./analysis.ts";

export const METHODS = ["natural-breaks", "quantile", "equal-interval", "std-dev"] as const;
export type Vary = "all" | "method" | "k" | "scope";

/** Another way to class the same values. */
export interface Alternative {
  readonly method: (typeof METHODS)[number];
  readonly k: number;
  readonly scope: ClassInput["scope"];
}

/** The values that classes are made from, by scope; only one where both are the same. */
export type Pools = Partial<Readonly<Record<ClassInput["scope"], readonly number[]>>>;

/** Bounds, and how many classes they make. */
export interface Cut {
  readonly breaks: readonly number[];
  readonly min: number;
  readonly max: number;
}

const KS = Array.from({ length: MOST_CLASSES - FEWEST_CLASSES + 1 }, (_, i) => FEWEST_CLASSES + i);
const inOffer = (k: number) => Math.min(MOST_CLASSES, Math.max(FEWEST_CLASSES, k));

export const scopesOf = (pools: Pools): ClassInput["scope"][] => (["fixed", "date"] as const).filter((s) => pools[s]);

/**
 * Every other choice of what may vary. Bounds made by hand have no method: whatever varies, all methods are tried in their place.
 */
export function alternativesTo(shown: ClassInput, pools: Pools, vary: Vary): Alternative[] {
  const scopes = scopesOf(pools);
  const own = { k: inOffer(shown.k), scope: scopes.includes(shown.scope) ? shown.scope : (scopes[0] ?? "date") };
  const isManual = shown.method === "manual";
  const methods = METHODS.filter((m) => isManual || vary === "all" || vary === "method" || m === shown.method);
  return methods
    .flatMap((method) => (vary === "all" || vary === "k" ? KS : [own.k]).map((k) => ({ method, k })))
    .flatMap((one) => (vary === "all" || vary === "scope" ? scopes : [own.scope]).map((scope) => ({ ...one, scope })))
    .filter(({ method, k, scope }) => method !== shown.method || k !== own.k || scope !== own.scope);
}

/** Bounds as the map makes them. */
export function cutOf(choice: ClassInput | Alternative, pools: Pools): Cut | null {
  const values = pools[choice.scope] ?? pools[scopesOf(pools)[0] ?? "date"] ?? [];
  const made =
    choice.method === "manual"
      ? classBreaks(values, { method: "manual", breaks: choice.breaks })
      : classBreaks(values, { method: choice.method, k: inOffer(choice.k) });
  return made ?? null;
}

/** The class of a value among how many: from 0, the lowest. */
export interface Rung {
  readonly at: number;
  readonly of: number;
}
export const rungOf = (value: number, { breaks }: Cut): Rung => ({ at: classOf(value, breaks), of: breaks.length + 1 });

/**
 * Whether two classes say the same. Class i of c stands for the stretch from i/c to (i + 1)/c of the scale; they do when the stretches
 * overlap: |(i + ½)/c − (j + ½)/d| < ½ (1/c + 1/d). With as many classes that is the same class; in whole numbers, nothing is rounded.
 */
export const isSameRung = (a: Rung, b: Rung): boolean =>
  Math.abs((2 * a.at + 1) * b.of - (2 * b.at + 1) * a.of) < a.of + b.of;
