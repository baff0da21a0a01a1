import { type ContradictionRule, contradiction, exactly, stated } from "./contradiction.ts";

/** A quotation with one of these says whether the multiple is added or reached. */
const SAYS_WHICH = /[至到为為达達]|\b(by|to)\b/;

/** "N 倍" or "N times" that leaves open whether something grew by N times or to N times. */
export const multiple: ContradictionRule = (atlas) =>
  atlas.claims.flatMap((claim) => {
    const { value, unit, quote } = claim;
    if (unit !== "×" || value?.type !== "number" || SAYS_WHICH.test(quote)) return [];
    const n = value.value;
    return [
      contradiction({
        rule: "multiple",
        code: "multiple",
        severity: "ambiguous",
        placeId: claim.placeId,
        terms: [stated(claim)],
        amounts: {
          by: exactly(tidy(n + 1), "×"),
          byPercent: exactly(tidy(n * 100), "%"),
          to: exactly(n, "×"),
          toPercent: exactly(tidy((n - 1) * 100), "%"),
        },
      }),
    ];
  });

/** 2.1 × 100 is 210, not 210.00000000000003. */
const tidy = (value: number) => Number(value.toPrecision(12));
