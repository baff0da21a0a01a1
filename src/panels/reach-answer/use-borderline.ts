import { useEffect, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import type { Reach, ReachBasis } from "../../state/view.ts";
import {
  type BorderlineCase,
  type Borderlines,
  closestCases,
  edgeOf,
  pointsByEdge,
  unitByEdge,
} from "./borderline-cases.ts";

/** No piece of the work holds up a gesture. */
const SLICE_MS = 8;

/** What lies within a kilometre of a reach's edge, or nearest to it; null while it is looked for, "none" where no single edge decides. */
export function useBorderline(reach: Reach, basis: ReachBasis): Borderlines | "none" | null {
  const atlas = useAtlas();
  const edge = edgeOf(atlas, reach, basis);
  const key = edge && `${edge.center}@${edge.km}`;
  const [found, setFound] = useState<{ key: string; borderlines: Borderlines } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the edge
  useEffect(() => {
    if (!edge || !key) return;
    const { districts, cities } = atlas.geometry;
    const units = [
      ...districts.features.map((unit) => ({ unit, type: "district" as const })),
      ...cities.features.map((unit) => ({ unit, type: "city" as const })),
    ];
    const cases: BorderlineCase[] = [];
    let next = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const start = performance.now();
      while (next < units.length && performance.now() - start < SLICE_MS) {
        const { unit, type } = units[next] as (typeof units)[number];
        cases.push(...unitByEdge(unit, type, edge));
        next += 1;
      }
      if (next < units.length) timer = setTimeout(work);
      else setFound({ key, borderlines: closestCases([...cases, ...pointsByEdge(atlas, edge)]) });
    };
    // A ring that is dragged asks again at every step: only the last one is worked on.
    timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }, [atlas, key]);

  if (!edge) return "none";
  return found?.key === key ? found.borderlines : null;
}
