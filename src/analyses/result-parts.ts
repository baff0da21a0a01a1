import type { AnalysisResult, Named, Quantity, Words } from "./analysis.ts";

export const quantity = (
  value: number,
  as: Quantity["as"],
  formula: string,
  rest: Partial<Pick<Quantity, "digits" | "metric" | "denominator">> = {},
): Quantity => ({ type: "quantity", value, as, formula, ...rest });

export const place = (id: string): Named => ({ type: "place", id });
export const metric = (id: string): Named => ({ type: "metric", id });

type Said = NonNullable<Words["params"]>[string];

/** The words of one analysis, by the rest of their key. */
export const wordsOf =
  (analysis: string) =>
  (key: string, params?: Words["params"]): Words => ({ key: `${analysis}.${key}`, ...(params && { params }) });

/** Things one after another, in the analysis' words `by` for two: a and b, then those and c. */
export function listed(
  words: (key: string, params?: Words["params"]) => Words,
  [first, ...rest]: readonly Said[],
  by = "list",
): Said {
  return rest.reduce<Said>((before, next) => words(by, { a: before, b: next }), first ?? words("nothing"));
}

/** There is no answer, and why; tables may say what there is. */
export function refusal(headline: Words, rest: Partial<AnalysisResult> = {}): AnalysisResult {
  return {
    status: "cannot",
    headline,
    facts: [],
    explain: [],
    assumptions: [],
    formulas: [],
    categories: [],
    places: new Map(),
    features: null,
    charts: [],
    tables: [],
    figureIds: [],
    ...rest,
  };
}
