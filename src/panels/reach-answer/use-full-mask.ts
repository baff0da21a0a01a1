import { useReachParts } from "../../bind/use-reach-parts.ts";

/** All reaches that take part, as bits: also those that cover nothing, with which the others then share nothing. */
export function useFullMask(): number {
  const { parts } = useReachParts();
  return parts.reduce((mask, part, i) => (part === "counts" ? mask | (1 << i) : mask), 0);
}
