import { useMemo } from "react";
import { useAlternatives, useLocation, useRobustness, useScores } from "../../../bind/use-siting.ts";
import type { SitingTableSet } from "../../../export/siting-tables.ts";
import { wholeOf } from "../run-state.tsx";
import { tableSet } from "../table-set.ts";
import { useToldNow } from "../told.ts";

/** What the tables are made from, as far as it is whole: a table is drawn anew when an answer comes, not at every step of it. */
export function useTableSet(): SitingTableSet {
  const told = useToldNow();
  const scores = wholeOf(useScores());
  const robustness = wholeOf(useRobustness());
  const location = wholeOf(useLocation());
  const alternatives = wholeOf(useAlternatives());
  return useMemo(
    () => tableSet(told, { scores, robustness, location, alternatives }),
    [told, scores, robustness, location, alternatives],
  );
}
