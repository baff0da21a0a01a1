import type { Check } from "../../../geo/optimize/check.ts";
import { pickLoss } from "../../../geo/optimize/my-pick.ts";
import type { LocationAnswer, SitingData } from "../../siting/answers.ts";
import type { DecisionFile } from "../../siting/decision-file.ts";

/** Why the sites of an earlier decision are not those of now: how they do in the question of now. */
export type WhyMoved =
  | { readonly type: "infeasible" | "unproved" }
  | { readonly type: "gone"; readonly ids: readonly string[] }
  | { readonly type: "broken"; readonly limits: readonly Check["name"][] }
  | { readonly type: "worse" | "tie"; readonly old: number; readonly best: number };

/** With capacities the shares are left to the solver: the file's own limits are then checked against what is nearest. */
export function whyMoved(earlier: DecisionFile, data: SitingData, now: LocationAnswer): WhyMoved {
  const before = earlier.result.location;
  if (!before || before.objective === null || now.result.objective === null) return { type: "infeasible" };
  const places = new Map(data.candidates.map(({ id }, j) => [id, j]));
  const gone = before.chosen.filter((id) => !places.has(id));
  if (gone.length > 0) return { type: "gone", ids: gone };
  const chosen = before.chosen.map((id) => places.get(id) as number);
  const problem = { ...data.problem, capacities: null };
  const loss = pickLoss(problem, chosen, now.result, () => ({ status: "limit", values: null, bound: -Infinity }));
  if (loss.broken.length > 0) return { type: "broken", limits: [...new Set(loss.broken.map(({ name }) => name))] };
  const [old, best] = [loss.objective ?? 0, now.result.objective];
  if (Math.abs(old - best) <= 1e-9 * Math.max(1, Math.abs(best))) return { type: "tie", old, best };
  if (before.status !== "proved" || now.result.status !== "proved") return { type: "unproved" };
  return { type: "worse", old, best };
}
