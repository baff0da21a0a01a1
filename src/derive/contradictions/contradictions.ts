import type { Atlas } from "../../model/atlas.ts";
import { memo } from "../memo.ts";
import { type Contradiction, RULE_IDS, SEVERITIES, type Severity } from "./contradiction.ts";
import { RULES } from "./rules.ts";

/** Everything that does not agree in what is known, the weightiest first, then by rule. */
export const contradictionsOf = memo((atlas: Atlas): readonly Contradiction[] =>
  RULE_IDS.flatMap((rule) => RULES[rule](atlas)).sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  ),
);

/** Figures and claims that have a part in a contradiction. */
export function refsOf({ terms, inputs }: Contradiction): readonly string[] {
  return [...terms.flatMap((term) => (term.type === "stated" ? term.ref : [])), ...inputs];
}

const byRef = memo((atlas: Atlas): ReadonlyMap<string, readonly Contradiction[]> => {
  const index = new Map<string, Contradiction[]>();
  for (const found of contradictionsOf(atlas)) {
    for (const ref of new Set(refsOf(found))) index.set(ref, [...(index.get(ref) ?? []), found]);
  }
  return index;
});

const NONE: readonly Contradiction[] = [];

/** What a figure or a claim, named by its id, has a part in; a claim also in what the figure of its statement has. */
export const contradictionsWith = memo((atlas: Atlas, id: string): readonly Contradiction[] => {
  const index = byRef(atlas);
  const own = index.get(id) ?? NONE;
  const figureId = atlas.claimById.get(id)?.figureId;
  const stated = (figureId && index.get(figureId)) || NONE;
  return stated.length === 0 ? own : [...new Set([...own, ...stated])];
}, 16);

export interface ContradictionGroup {
  readonly severity: Severity;
  readonly rules: readonly { readonly rule: Contradiction["rule"]; readonly found: readonly Contradiction[] }[];
  readonly count: number;
}

/** The same, by severity and rule; those without any are left out. */
export const contradictionGroups = memo((atlas: Atlas): readonly ContradictionGroup[] =>
  SEVERITIES.map((severity) => {
    const all = contradictionsOf(atlas).filter((found) => found.severity === severity);
    const rules = RULE_IDS.map((rule) => ({ rule, found: all.filter((one) => one.rule === rule) }));
    return { severity, rules: rules.filter(({ found }) => found.length > 0), count: all.length };
  }).filter(({ count }) => count > 0),
);
