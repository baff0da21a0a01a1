import type { Format } from "../../bind/use-format.ts";
import type { Relation } from "../../derive/supply-reach.ts";

const SLIVER = 0.001;

/** A covered share in percent; a sliver in or out never reads 0 % or 100 %, nor as more than it is. */
export function shareWords({ number, t }: Pick<Format, "number" | "t">, share: number, relation: Relation): string {
  if (relation !== "partly") return t("reach-answer:percent", { share: number(share * 100, 0) });
  if (share < SLIVER) return t("reach-answer:percent-below", { share: number(SLIVER * 100, 1) });
  if (share > 1 - SLIVER) return t("reach-answer:percent-above", { share: number((1 - SLIVER) * 100, 1) });
  return t("reach-answer:percent", { share: number(share * 100, 1, true) });
}
