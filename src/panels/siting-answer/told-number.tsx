import type { ReactNode } from "react";
import { Computed } from "../reach-answer/computed.tsx";
import { type Amount, differenceWords } from "./amounts.ts";
import styles from "./siting-answer.module.css";

/** A number of an answer with its unit; what is there is the number as it was computed. */
export function AmountNumber({ amount, value, unit = true }: { amount: Amount; value: number; unit?: boolean }) {
  return (
    <Computed value={value} formula={amount.formula}>
      <b>{amount.number(value)}</b>
      {unit && amount.unit && <span className={styles.unit}> {amount.unit}</span>}
    </Computed>
  );
}

/** How much an answer differs from the best, with its sign. */
export function DifferenceNumber({ amount, value }: { amount: Amount; value: number }) {
  return (
    <Computed value={value} formula={`${amount.formula} difference`} className={styles.quiet}>
      {differenceWords(amount, value)}
    </Computed>
  );
}

/** A line of a list of facts. */
export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
