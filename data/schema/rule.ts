import { FileHeader } from "./file-header.ts";
import { Adcode, Slug } from "./ids.ts";
import { Unit } from "./metric.ts";
import { Period } from "./period.ts";
import { Text } from "./text.ts";
import * as z from "./zod.ts";

export const RULE_KINDS = ["incentive", "duty", "right", "service", "support", "target"] as const;
export const RuleKind = z.enum(RULE_KINDS);
export type RuleKind = z.infer<typeof RuleKind>;

export const RULE_MEASURES = ["turnover", "views"] as const;
/** turnover: of a year, in CNY; views: of one livestream. */
export const RuleMeasure = z.enum(RULE_MEASURES);
export type RuleMeasure = z.infer<typeof RuleMeasure>;

/** A number that decides whether a rule applies, compared as the source words it. */
const Threshold = z
  .strictObject({
    type: z.literal("threshold"),
    measure: RuleMeasure,
    comparison: z.enum([">", "≥", "<", "≤"]),
    value: z.number().check(z.minimum(0)),
    unit: Unit,
    /** The claim that states it. */
    claimId: z.string(),
    /** The word of comparison in the claim's quotation: 超. */
    wording: z.string().check(z.minLength(1)),
    /** Whether exactly the value falls under the rule; open: the wording does not settle it. */
    boundary: z.enum(["included", "excluded", "open"]),
  })
  .check(
    z.refine(
      ({ comparison, boundary }) =>
        boundary === "open" || boundary === (comparison === "≥" || comparison === "≤" ? "included" : "excluded"),
      { error: "the boundary is not that of the comparison" },
    ),
  );
export type Threshold = z.infer<typeof Threshold>;

/**
 * unstated: there is a condition, but the source does not say which; none: stated for all, without one;
 * public: what a city or district sets itself, which no company can meet or miss.
 */
export const RuleCondition = z.discriminatedUnion("type", [
  Threshold,
  z.strictObject({ type: z.literal("unstated") }),
  z.strictObject({ type: z.literal("none") }),
  z.strictObject({ type: z.literal("public") }),
]);
export type RuleCondition = z.infer<typeof RuleCondition>;

/** Something that is ruled, promised or aimed at; its numbers stay with the claims and figures that state them. */
export const Rule = z.strictObject({
  id: Slug,
  kind: RuleKind,
  placeIds: z.array(Adcode).check(z.minLength(1)),
  names: Text,
  condition: RuleCondition,
  /** What follows, in words without numbers: those are the evidence's. */
  effect: Text,
  /** null: the source gives no date. */
  validity: z.nullable(Period),
  /** Claim ids and figure ids, the one that states the effect first. */
  evidence: z.array(z.string()).check(z.minLength(1)),
  sourceId: Slug,
  note: z.optional(Text),
});
export type Rule = z.infer<typeof Rule>;

/** `data/published/rules.json`, loaded only when the rules are opened. */
export const RulesFile = z.strictObject({ header: FileHeader, rules: z.array(Rule) });
export type RulesFile = z.infer<typeof RulesFile>;
