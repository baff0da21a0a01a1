import { type ContradictionRule, contradiction, stated } from "./contradiction.ts";

const UNITS = { distance: "km", duration: "h", response: "h" } as const;

/** A radius without an origin, a duration without origin, mode and speed: compares with no other. */
export const unstatedReach: ContradictionRule = (atlas) =>
  atlas.supply.flatMap((reach) => {
    if (reach.originSiteId !== null) return [];
    const claims = reach.claimIds.flatMap((id) => atlas.claimById.get(id) ?? []);
    const own = claims.find(({ unit }) => unit === UNITS[reach.extent.type]);
    if (!own) return [];
    return [
      contradiction({
        rule: "unstated-reach",
        code: `reach-${reach.extent.type}`,
        severity: "ambiguous",
        placeId: own.placeId,
        terms: [stated(own)],
        inputs: claims.map(({ id }) => id).filter((id) => id !== own.id),
      }),
    ];
  });
