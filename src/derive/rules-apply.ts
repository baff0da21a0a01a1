import type { Rule, RuleMeasure, Threshold } from "../../data/schema/rule.ts";

/** What the reader typed: a turnover of a year in CNY, views of one livestream; null where nothing was typed. */
export type Asked = Readonly<Record<RuleMeasure, number | null>>;

/** In the order in which the groups are shown. */
export const RULE_OUTCOMES = ["applies", "applies-not", "ask", "not-said", "none", "public"] as const;
/** ask: nothing was typed that decides it; not-said: the source leaves it open; none, public: as the condition is. */
export type RuleOutcome = (typeof RULE_OUTCOMES)[number];

export type RuleReason =
  | "above"
  | "below"
  | "at-included"
  | "at-excluded"
  | "at-open"
  | "ask-turnover"
  | "ask-views"
  | "unstated"
  | "none"
  | "public";

export interface RuleAnswer {
  readonly rule: Rule;
  readonly outcome: RuleOutcome;
  readonly reason: RuleReason;
}

function held({ measure, comparison, value, boundary }: Threshold, asked: Asked): Omit<RuleAnswer, "rule"> {
  const typed = asked[measure];
  if (typed === null) return { outcome: "ask", reason: `ask-${measure}` };
  if (typed === value) {
    const outcome = { included: "applies", excluded: "applies-not", open: "not-said" } as const;
    return { outcome: outcome[boundary], reason: `at-${boundary}` };
  }
  const above = typed > value;
  const wantsAbove = comparison === ">" || comparison === "≥";
  return { outcome: above === wantsAbove ? "applies" : "applies-not", reason: above ? "above" : "below" };
}

/** Whether a rule applies to what was typed, exactly at its boundary as the source words it, and why. */
export function ruleAnswer(rule: Rule, asked: Asked): RuleAnswer {
  const { condition } = rule;
  switch (condition.type) {
    case "threshold":
      return { rule, ...held(condition, asked) };
    case "unstated":
      return { rule, outcome: "not-said", reason: "unstated" };
    case "none":
    case "public":
      return { rule, outcome: condition.type, reason: condition.type };
  }
}

export interface RuleGroup {
  readonly outcome: RuleOutcome;
  readonly answers: readonly RuleAnswer[];
}

/** All rules by outcome, groups without a rule left out; inside a group the order of the data. */
export function ruleGroups(rules: readonly Rule[], asked: Asked): RuleGroup[] {
  const answers = rules.map((rule) => ruleAnswer(rule, asked));
  return RULE_OUTCOMES.map((outcome) => ({
    outcome,
    answers: answers.filter((answer) => answer.outcome === outcome),
  })).filter((group) => group.answers.length > 0);
}
