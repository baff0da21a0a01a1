import type { Claim } from "../../../data/schema/claim.ts";
import { figureId } from "../../../data/schema/figure.ts";
import type { Atlas } from "../../model/atlas.ts";
import { periodKey } from "../../model/period.ts";
import { type ContradictionRule, contradiction } from "./contradiction.ts";
import { meet, spreadOf } from "./spread.ts";
import { type Statement, statementOf } from "./statements.ts";

/** The published figure of what a claim states: the one that it names, or one of its measure, place and period. */
function figureOf(atlas: Atlas, claim: Claim): string | null {
  const named =
    claim.figureId ?? (claim.period && !claim.subject && figureId(claim.measureId, claim.placeId, claim.period));
  return named && atlas.figureById.has(named) ? named : null;
}

const samePlaceAndTime = (a: Claim, b: Claim) =>
  a.measureId === b.measureId &&
  a.placeId === b.placeId &&
  a.subject?.zhHans === b.subject?.zhHans &&
  a.period !== null &&
  b.period !== null &&
  periodKey(a.period) === periodKey(b.period);

function pairs(atlas: Atlas): readonly (readonly [string, string])[] {
  // Targets have a rule of their own: a mark alone sets two of them apart.
  const claims = atlas.claims.filter(({ kind, value }) => kind !== "target" && value !== null);
  return claims.flatMap((claim, i): (readonly [string, string])[] => {
    const figure = figureOf(atlas, claim);
    const others = claims.slice(0, i).filter((other) => samePlaceAndTime(other, claim));
    return [...(figure ? [[claim.id, figure] as const] : []), ...others.map(({ id }) => [id, claim.id] as const)];
  });
}

function agree(a: Statement, b: Statement): boolean {
  if (!a.value || !b.value || a.value.type === "missing" || b.value.type === "missing") return true;
  if (a.unit === null || a.unit !== b.unit) return true;
  return meet(spreadOf(a.value, a.unit), spreadOf(b.value, b.unit));
}

/** One quantity, one place, one period, two numbers. */
export const statedTwice: ContradictionRule = (atlas) =>
  pairs(atlas).flatMap(([one, other]) => {
    const [a, b] = [statementOf(atlas, one), statementOf(atlas, other)];
    if (agree(a, b)) return [];
    return [
      contradiction({
        rule: "stated-twice",
        code: a.sourceId === b.sourceId ? "stated-twice-same" : "stated-twice",
        severity: "contradiction",
        placeId: a.placeId,
        terms: [
          { type: "stated", ref: one },
          { type: "stated", ref: other },
        ],
      }),
    ];
  });
