import type { Claim } from "../../../data/schema/claim.ts";
import type { FigureValue } from "../../../data/schema/figure.ts";
import type { Atlas } from "../../model/atlas.ts";
import { type Contradiction, type ContradictionRule, contradiction, stated } from "./contradiction.ts";

/** Claims that speak of one target: one says the other again, or both are stated by one figure. */
function pairs(atlas: Atlas): readonly (readonly [Claim, Claim])[] {
  const aims = atlas.claims.filter(({ kind, value }) => kind === "target" && value !== null);
  return aims.flatMap((later, i) =>
    aims
      .slice(0, i)
      .filter((earlier) => {
        const restates = later.restates === earlier.id || earlier.restates === later.id;
        return restates || (later.figureId !== undefined && later.figureId === earlier.figureId);
      })
      .map((earlier) => [earlier, later] as const),
  );
}

const markOf = (value: FigureValue | null) => (value?.type === "number" ? value.qualifier : value?.type);
const numberOf = (value: FigureValue | null) => (value?.type === "number" ? value.value : null);

/** Two claims that each state one end of the figure's range say one thing. */
function areEnds(atlas: Atlas, claims: readonly [Claim, Claim]): boolean {
  const value = claims[0].figureId === undefined ? undefined : atlas.figureById.get(claims[0].figureId)?.value;
  if (value?.type !== "range") return false;
  const stated = new Set(claims.map((claim) => numberOf(claim.value)));
  return stated.has(value.low) && stated.has(value.high);
}

function codeOf([a, b]: readonly [Claim, Claim]): string | null {
  if (a.unit === b.unit && numberOf(a.value) !== numberOf(b.value)) return "target-value";
  if (a.unit !== b.unit || a.measureId !== b.measureId) return "target-name";
  return markOf(a.value) === markOf(b.value) ? null : "target-mark";
}

function found(atlas: Atlas, pair: readonly [Claim, Claim]): Contradiction[] {
  const code = codeOf(pair);
  if (code === null || areEnds(atlas, pair)) return [];
  const [a, b] = pair;
  return [
    contradiction({
      rule: "same-target",
      code,
      severity: code === "target-name" ? "different-measure" : "contradiction",
      placeId: a.placeId,
      terms: [stated(a), stated(b)],
      inputs: [...new Set(pair.flatMap(({ figureId }) => figureId ?? []))].filter((id) => atlas.figureById.has(id)),
    }),
  ];
}

/** One target under two names, two marks or two numbers. */
export const sameTarget: ContradictionRule = (atlas) => pairs(atlas).flatMap((pair) => found(atlas, pair));
