import { moransI } from "../../geo/statistics/global-autocorrelation.ts";
import { permutationP } from "../../geo/statistics/global-permutation.ts";
import { type LocalStatistic, localG, localMoran, withSelf } from "../../geo/statistics/local-autocorrelation.ts";
import { islandsOf, rowStandardised } from "../../geo/statistics/spatial-weights.ts";
import type { AnalysisInput, Params, ResultTable, Words } from "./analysis.ts";
import { type Neighbourhood, neighbourhood, weightsOf } from "./neighbourhood.ts";
import { listed, place, quantity, wordsOf } from "./result-parts.ts";

const words = wordsOf("autocorrelation");

/** More places than this are asked by one rule only: the others would keep them waiting. */
const MOST_PLACES = 60;
const DRAWS = 9_999;

/** Who counts as a neighbour, without the places. */
export type Rule = Omit<Neighbourhood, "units">;

/** One rule's answer, as far as it is held against another's. */
export interface RuleAnswer {
  readonly rule: Rule;
  readonly moran: { readonly value: number; readonly p: number } | null;
  readonly islands: readonly number[];
  readonly local: readonly LocalStatistic[];
}

const isSame = (a: Rule, b: Rule) =>
  a.kind === b.kind && a.crossings.length === b.crossings.length && (a.kind !== "knn" || a.k === b.k);

/** The other ways to say who is a neighbour; none where there are many places. */
export function otherRules(input: AnalysisInput, { units, ...shown }: Neighbourhood, params: Params): Rule[] {
  if (units.length > MOST_PLACES) return [];
  const ruleOf = (weights: string, crossings: string): Rule => {
    const { units: _, ...rule } = neighbourhood(input, units, { ...params, weights, crossings });
    return rule;
  };
  const rules = [
    ruleOf("queen", "0"),
    ruleOf("queen", "1"),
    ruleOf("rook", "0"),
    ruleOf("knn", "0"),
    ruleOf("band", "0"),
  ];
  return rules.filter((rule, i) => !isSame(rule, shown) && !rules.slice(0, i).some((before) => isSame(before, rule)));
}

/** The whole and each place by another rule. */
export function ruleAnswer(
  rule: Rule,
  units: Neighbourhood["units"],
  values: readonly number[],
  { local, isStandardised, seed }: { local: "moran" | "gi"; isStandardised: boolean; seed: number },
): RuleAnswer {
  const raw = weightsOf({ ...rule, units });
  const put = (weights: typeof raw) => (isStandardised ? rowStandardised(weights) : weights);
  const weights = put(raw);
  const moran = moransI(values, weights);
  const options = { draws: DRAWS, seed };
  return {
    rule,
    moran: moran && {
      value: moran.value,
      p: permutationP(values, (order) => moransI(order, weights)?.value ?? 0, options).p,
    },
    islands: islandsOf(raw),
    local: local === "gi" ? localG(values, put(withSelf(raw)), options) : localMoran(values, weights, options),
  };
}

/** A rule in words: what it joins places by. */
export function ruleWords({ kind, k, bandKm, crossings }: Rule): Words {
  return words(`rule.${crossings.length > 0 ? "crossings-" : ""}${kind}`, {
    k: quantity(k, "count", "count"),
    band: quantity(bandKm, "km", "band"),
  });
}

/** One rule's row: which group each place has by it. */
export interface RuleRow extends Omit<RuleAnswer, "local"> {
  readonly categoryOf: readonly string[];
}

/** Which places have another group than the one shown, and from which to which. */
export function changesOf(ids: readonly string[], shown: readonly string[], other: readonly string[]): Words[] {
  return ids.flatMap((id, i) => {
    const [from, to] = [shown[i] as string, other[i] as string];
    if (from === to) return [];
    return [words("change", { place: place(id), from: words(`category.${from}`), to: words(`category.${to}`) })];
  });
}

/** What other rules make of the same values, the one shown first. */
export function ruleTable(ids: readonly string[], shown: RuleRow, others: readonly RuleRow[]): ResultTable {
  const columns = ["rule", "i", "rule-p", "islands", "found", "changed", "changes"] as const;
  const numeric: readonly string[] = ["i", "rule-p", "found", "changed"];
  const FOUND = ["HH", "LL", "HL", "LH", "hot", "cold"];
  const count = (value: number) => quantity(value, "count", "count");
  return {
    id: "rules",
    caption: words("table.rules"),
    columns: columns.map((id) => ({ id, label: words(`column.${id}`), numeric: numeric.includes(id) })),
    rows: [shown, ...others].map((row, n) => {
      const changes = n === 0 ? [] : changesOf(ids, shown.categoryOf, row.categoryOf);
      return {
        id: String(n),
        of: null,
        cells: [
          n === 0 ? words("rule.shown", { rule: ruleWords(row.rule) }) : ruleWords(row.rule),
          row.moran && quantity(row.moran.value, "index", "moran"),
          row.moran && quantity(row.moran.p, "p", "permutation"),
          row.islands.length === 0
            ? null
            : words("list-of", {
                which: listed(
                  words,
                  row.islands.map((i) => place(ids[i] as string)),
                ),
              }),
          count(row.categoryOf.filter((id) => FOUND.includes(id)).length),
          n === 0 ? null : count(changes.length),
          changes.length === 0 ? null : words("list-of", { which: listed(words, changes, "list-changes") }),
        ],
      };
    }),
  };
}
