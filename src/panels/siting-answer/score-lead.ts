import type { Scores } from "../../siting/answers.ts";
import type { Told } from "./tell.ts";

export const LEADS = ["districts", "top"] as const;
export type Lead = (typeof LEADS)[number];

const OF_EACH = 3;
const TOP = 10;

/** Places in `Scores.scored` that stand in the short list, best first: three of each district, or ten of all. */
export function leadOf({ data }: Pick<Told, "data">, { order, scored }: Scores, lead: Lead): number[] {
  if (lead === "top") return [...order.slice(0, TOP)];
  const taken = new Map<string, number>();
  return [...order].filter((at) => {
    const district = data.candidates[scored[at] as number]?.districtId ?? "";
    const before = taken.get(district) ?? 0;
    taken.set(district, before + 1);
    return before < OF_EACH;
  });
}
