import type { ContradictionRule, RuleId } from "./contradiction.ts";
import { districtSum } from "./district-sum.ts";
import { growthBase, impliedByGrowth } from "./growth.ts";
import { listCount } from "./list-count.ts";
import { multiple } from "./multiple.ts";
import { nearName } from "./near-name.ts";
import { otherBase } from "./other-base.ts";
import { partPeriod } from "./part-period.ts";
import { partAboveWhole, partsSum } from "./parts.ts";
import { sameTarget } from "./same-target.ts";
import { impliedByShare, shareTotal } from "./share.ts";
import { statedTwice } from "./stated-twice.ts";
import { unstatedReach } from "./unstated-reach.ts";

/** Every kind of contradiction that is looked for. A new one: one file and one line here. */
export const RULES: Readonly<Record<RuleId, ContradictionRule>> = {
  "same-target": sameTarget,
  "stated-twice": statedTwice,
  "growth-base": growthBase,
  "share-total": shareTotal,
  "part-above-whole": partAboveWhole,
  "list-count": listCount,
  "near-name": nearName,
  "other-base": otherBase,
  "part-period": partPeriod,
  "district-sum": districtSum,
  "parts-sum": partsSum,
  "implied-alone": (atlas) => [...impliedByGrowth(atlas), ...impliedByShare(atlas)],
  multiple,
  "unstated-reach": unstatedReach,
};
