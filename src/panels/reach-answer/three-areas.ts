import type { AreaAnswer, ReachAnswer } from "../../derive/reach-answer.ts";
import type { Reach, ReachBasis } from "../../state/view.ts";

/** The areas of a reach that differ, from the least to the most; one alone where all are the same. */
export function areasOf(answer: ReachAnswer): readonly { readonly basis: ReachBasis; readonly area: AreaAnswer }[] {
  const { certain, stated, possible } = answer;
  if (certain.areaKm2 === possible.areaKm2) return [{ basis: stated ? "stated" : "certain", area: stated ?? certain }];
  return [
    { basis: "certain", area: certain },
    ...(stated ? [{ basis: "stated", area: stated } as const] : []),
    { basis: "possible", area: possible },
  ];
}

/** Whether a reach has an area round a stated position; else what is certain stands in for it. */
export function hasStated({ origin, extent }: Reach): boolean {
  if (extent.type === "isochrone") return true;
  return extent.type === "distance" && (origin.type === "site" || origin.type === "point");
}
