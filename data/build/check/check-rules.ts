import type { Claim } from "../../schema/claim.ts";
import type { Issue } from "../../schema/issue.ts";
import type { Rule } from "../../schema/rule.ts";
import { fault } from "../issues.ts";
import type { Records } from "../read/read-records.ts";

/** A rule's threshold is its claim's number, its word of comparison stands in the quotation, its source in its evidence. */
export function checkRules({ rules, claims, figures }: Records): Issue[] {
  const claimById = new Map(claims.map(({ record }) => [record.id, record]));
  const sourceOf = new Map([...claims, ...figures].map(({ record }) => [record.id, record.sourceId]));
  return rules.flatMap(({ record, file }) => {
    const where = { file, feature: record.id };
    const sources = record.evidence.flatMap((id) => sourceOf.get(id) ?? []);
    const sourceless = sources.length > 0 && !sources.includes(record.sourceId);
    return [
      ...thresholdIssues(record, claimById, where),
      ...(sourceless
        ? [fault("rule-source-not-in-evidence", { ...where, field: "sourceId" }, { found: record.sourceId })]
        : []),
    ];
  });
}

function thresholdIssues(
  { condition }: Rule,
  claimById: ReadonlyMap<string, Claim>,
  where: { file: string; feature: string },
): Issue[] {
  if (condition.type !== "threshold") return [];
  const claim = claimById.get(condition.claimId);
  if (!claim) return [];
  const { value, unit, quote } = claim;
  const number = value?.type === "number" ? `${value.qualifier} ${value.value}` : "no number";
  const [stated, found] = [`${number} ${unit ?? ""}`, `${condition.comparison} ${condition.value} ${condition.unit}`];
  const issues: Issue[] = [];
  if (stated !== found)
    issues.push(fault("rule-differs-from-claim", { ...where, field: "condition" }, { stated, found }));
  if (!quote.includes(condition.wording)) {
    const params = { wording: condition.wording, quote };
    issues.push(fault("rule-wording-not-quoted", { ...where, field: "condition.wording" }, params));
  }
  return issues;
}
