import { useAlternatives, useLocation, useRobustness, useScores } from "../../../bind/use-siting.ts";
import type { SitingTableSet } from "../../../export/siting-tables.ts";
import { latestOf } from "../run-state.tsx";
import { tableSet } from "../table-set.ts";
import { useToldNow } from "../told.ts";

/** What the tables are made from, as far as it is known. */
export function useTableSet(): SitingTableSet {
  const told = useToldNow();
  return tableSet(told, {
    scores: latestOf(useScores()),
    robustness: latestOf(useRobustness()),
    location: latestOf(useLocation()),
    alternatives: latestOf(useAlternatives()),
  });
}
