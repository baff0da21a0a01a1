import { geodesicDistanceM } from "../../../geo/measure/distance.ts";
import type { Relaxation } from "../../../geo/optimize/relaxations.ts";
import type { SitingData } from "../../siting/answers.ts";
import type { SitingChoice } from "../../siting/choice-types.ts";

/** Rounded so that the limit surely gives way, to a step that can be read. */
const STEP = 100;
const up = (value: number) => Math.ceil(value * STEP - 1e-9) / STEP;
const down = (value: number) => Math.floor(value * STEP + 1e-9) / STEP;

/** What the question has to be changed to so that a limit gives way; null where no choice says it. */
export function relaxationPatch(
  data: SitingData,
  choice: SitingChoice,
  relaxation: Relaxation,
): Partial<SitingChoice> | null {
  const ids = (relaxation.candidates ?? []).flatMap((place) => data.candidates[place]?.id ?? []);
  switch (relaxation.limit) {
    case "p":
      return { newSites: Math.round(relaxation.to) - data.openCount };
    case "budget":
      return { budget: up(relaxation.to) };
    case "radius":
      return { radius: up(relaxation.to) };
    case "service":
      return { problem: "mclp" };
    case "fixed":
      return {
        forced: choice.forced.filter((id) => !ids.includes(id)),
        open: choice.open.filter((id) => !ids.includes(id)),
      };
    case "forbidden":
      return { forbidden: choice.forbidden.filter((id) => !ids.includes(id)) };
    case "group": {
      const name = data.problem.groups[relaxation.group ?? -1]?.name;
      const limits = choice.limits.map((one) =>
        one.district === name ? { ...one, most: Math.round(relaxation.to) } : one,
      );
      return limits.some(({ district }) => district === name) ? { limits } : null;
    }
    case "spacing": {
      const km = Math.min(...(relaxation.pairs ?? []).map((pair) => pairKm(data, pair)));
      // Two sites stand too close when they are nearer than the limit.
      return Number.isFinite(km) ? { spacingKm: down(km) >= 0.1 ? down(km) : null } : null;
    }
    case "capacities": {
      const { capacity } = choice;
      const more = raisedCapacity(data, relaxation);
      return capacity?.type === "all" && more !== null ? { capacity: { type: "all", value: more } } : null;
    }
  }
}

function pairKm({ candidates }: SitingData, [one, other]: readonly [number, number]): number {
  const [a, b] = [candidates[one]?.lngLat, candidates[other]?.lngLat];
  return a && b ? geodesicDistanceM(a, b) / 1000 : Number.POSITIVE_INFINITY;
}

/** One capacity for all that holds even if a single site had to take all that is asked in addition. */
function raisedCapacity({ problem }: SitingData, { from, to }: Relaxation): number | null {
  const own = problem.capacities?.find((value) => Number.isFinite(value) && value > 0);
  return own === undefined ? null : up(own + (to - from));
}
