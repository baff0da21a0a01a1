import { Adcode, Slug } from "./ids.ts";
import { Period } from "./period.ts";
import { Quality } from "./source.ts";
import { Text } from "./text.ts";
import * as z from "./zod.ts";

export const QUALIFIERS = ["=", ">", "≥", "<", "≤", "≈"] as const;
/** The mark that stays with a number: "=" exact as printed; > ≥ < ≤ a bound; ≈ an approximation. */
export const Qualifier = z.enum(QUALIFIERS);
export type Qualifier = z.infer<typeof Qualifier>;

export const MISSING_REASONS = [
  "not-stated",
  "lost-in-source",
  "suppressed",
  "not-applicable",
  "outside-period",
] as const;
export const MissingReason = z.enum(MISSING_REASONS);
export type MissingReason = z.infer<typeof MissingReason>;

export const FigureValue = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("number"), value: z.number(), qualifier: Qualifier }),
  z
    .strictObject({ type: z.literal("range"), low: z.number(), high: z.number() })
    .check(z.refine((range) => range.low < range.high, { error: "range is empty" })),
  z.strictObject({ type: z.literal("missing"), reason: MissingReason }),
]);
export type FigureValue = z.infer<typeof FigureValue>;

export const FIGURE_KINDS = ["observed", "target", "forecast", "claim", "derived", "policy"] as const;
export const FigureKind = z.enum(FIGURE_KINDS);
export type FigureKind = z.infer<typeof FigureKind>;

/** A figure of another figure, by a named formula: 4,371.0 ÷ 1.209. */
export const Derivation = z.strictObject({
  formula: z.string().check(z.minLength(1)),
  inputs: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
});

/** One observation: place × metric × period, with its value, its mark and its evidence. */
export const Figure = z.strictObject({
  /** `metric/place/start/end` with the end left out when it equals the start. */
  id: z.string().check(z.minLength(1)),
  metricId: Slug,
  placeId: Adcode,
  period: Period,
  value: FigureValue,
  kind: FigureKind,
  quality: Quality,
  sourceId: Slug,
  /** Section, table or row inside the source. */
  locator: z.optional(z.string().check(z.minLength(1))),
  /** At most 30 characters of the source's own words. */
  quote: z.optional(z.string().check(z.minLength(1), z.maxLength(30))),
  /** Ids of notes (`Note`), shown with the figure. */
  noteIds: z._default(z.array(Slug), []),
  derivation: z.optional(Derivation),
});
export type Figure = z.infer<typeof Figure>;

/** A remark that one or many figures share. */
export const Note = z.strictObject({
  id: Slug,
  text: Text,
  /** Figures that bear it stand on another statistical base than figures of the metric that do not. */
  breaksSeries: z.optional(z.literal(true)),
});
export type Note = z.infer<typeof Note>;

/** The identity of a figure, readable and stable across builds. */
export function figureId(metricId: string, placeId: string, period: Period): string {
  const interval = period.start === period.end ? period.start : `${period.start}/${period.end}`;
  return `${metricId}/${placeId}/${interval}`;
}
