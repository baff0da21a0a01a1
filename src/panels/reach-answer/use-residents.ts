import { useMemo } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useView } from "../../bind/use-view.ts";
import type { Residents } from "../../derive/reach-answer.ts";
import { residentsOf } from "../../derive/reach-residents.ts";
import type { UnitCoverage } from "../../derive/supply-reach.ts";

/** How many live in what is covered, by the figures stated nearest to the timeline's date. */
export function useResidents(units: readonly UnitCoverage[]): Residents {
  const atlas = useAtlas();
  const at = useView((view) => view.time.at);
  return useMemo(() => residentsOf(atlas, units, at), [atlas, units, at]);
}
