import { useFormat } from "../../bind/use-format.ts";
import { useReachParts } from "../../bind/use-reach-parts.ts";

/** Why the reach at this place takes no part in the answers; "" while that is not known. */
export function useAbsence(index: number): string {
  const { t } = useFormat();
  const part = useReachParts().parts[index];
  if (part === "reading") return "";
  return t(`reach-answer:absent.${part === undefined || part === "counts" ? "no-position" : part}`);
}
