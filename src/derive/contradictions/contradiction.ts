import type { FigureValue } from "../../../data/schema/figure.ts";
import type { Unit } from "../../../data/schema/metric.ts";
import type { Period } from "../../../data/schema/period.ts";
import type { Atlas } from "../../model/atlas.ts";

/** The weightiest first. ambiguous: the source leaves it open, or nothing but a computation says it. */
export const SEVERITIES = ["contradiction", "different-measure", "residue", "ambiguous"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const RULE_IDS = [
  "same-target",
  "stated-twice",
  "growth-base",
  "share-total",
  "part-above-whole",
  "list-count",
  "near-name",
  "other-base",
  "part-period",
  "district-sum",
  "parts-sum",
  "implied-alone",
  "multiple",
  "unstated-reach",
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** A number of a sentence, in its stored unit. */
export interface Amount {
  readonly value: Exclude<FigureValue, { type: "missing" }>;
  readonly unit: Unit;
}

/** One side of a contradiction: what somebody stated, or what follows from what was stated. */
export type Term =
  | { readonly type: "stated"; readonly ref: string }
  | ({
      readonly type: "computed";
      /** Which formula made it: `contradictions:computed.<formula>`. */
      readonly formula: string;
      readonly period: Period | null;
    } & Amount);

export interface Contradiction {
  readonly id: string;
  readonly rule: RuleId;
  /** Which sentence says it: `contradictions:sentence.<code>`. */
  readonly code: string;
  readonly severity: Severity;
  readonly placeId: string;
  readonly terms: readonly [Term] | readonly [Term, Term];
  /** Figures and claims that have a part in it beside the terms. */
  readonly inputs: readonly string[];
  readonly amounts: Readonly<Record<string, Amount>>;
  readonly counts: Readonly<Record<string, number>>;
  /** Notes of the data that explain it. */
  readonly noteIds: readonly string[];
}

/** Finds all faults of one kind in what is known. */
export type ContradictionRule = (atlas: Atlas) => readonly Contradiction[];

export const stated = ({ id }: { readonly id: string }): Term => ({ type: "stated", ref: id });

export const exactly = (value: number, unit: Unit): Amount => ({
  value: { type: "number", value, qualifier: "=" },
  unit,
});

export const about = (value: number, unit: Unit): Amount => ({
  value: { type: "number", value, qualifier: "≈" },
  unit,
});

type Found = Omit<Contradiction, "id" | "inputs" | "amounts" | "counts" | "noteIds"> &
  Partial<Pick<Contradiction, "inputs" | "amounts" | "counts" | "noteIds">>;

/** A contradiction with its id, which is made of what it is about, so that it is the same in every build. */
export function contradiction(found: Found): Contradiction {
  // A date between two others has a part in both steps.
  const inputs = [...new Set(found.inputs ?? [])];
  const refs = found.terms.flatMap((term) => (term.type === "stated" ? term.ref : []));
  const subject = refs.length > 0 ? refs : inputs.slice(0, 1);
  return {
    amounts: {},
    counts: {},
    noteIds: [],
    ...found,
    inputs,
    id: [found.rule, found.code, ...subject].join("~"),
  };
}
