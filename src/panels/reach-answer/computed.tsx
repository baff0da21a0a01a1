import type { ReactNode } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { areaWords } from "./number-words.ts";

interface ComputedProps {
  value: number;
  /** The named formula that made it. */
  formula: string;
  children: ReactNode;
  className?: string | undefined;
}

/** A number that the page computed: its exact value and the formula's name go with it. */
export function Computed({ value, formula, children, className }: ComputedProps) {
  return (
    <span className={className} data-value={plainDecimal(value)} data-computed={formula}>
      {children}
    </span>
  );
}

export function Area({ km2, formula, unit = true }: { km2: number; formula: string; unit?: boolean }) {
  const format = useFormat();
  return (
    <Computed value={km2} formula={formula}>
      {unit ? format.t("reach-answer:km2", { area: areaWords(format, km2) }) : areaWords(format, km2)}
    </Computed>
  );
}
