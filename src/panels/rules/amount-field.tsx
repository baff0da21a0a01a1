import { useEffect, useId, useState } from "react";
import type { Unit } from "../../../data/schema/metric.ts";
import { useFormat } from "../../bind/use-format.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { parseAmount } from "./amount.ts";
import styles from "./rules.module.css";

interface AmountFieldProps {
  label: string;
  /** How it may be written. */
  examples: string;
  unit: Unit;
  value: number | null;
  /** With every key, so that the rules answer at once. */
  onType: (value: number | null) => void;
  /** On Enter and on leaving the field. */
  onTake: (value: number | null) => void;
}

const textOf = (value: number | null) => (value === null ? "" : plainDecimal(value));

/** An amount as people type it, read back in full; what cannot be read stays, with the reason. */
export function AmountField({ label, examples, unit, value, onType, onTake }: AmountFieldProps) {
  const { t, value: written } = useFormat();
  const [text, setText] = useState(() => textOf(value));
  const id = useId();
  const amount = parseAmount(text);

  // A value from elsewhere (a link, undo) is written out; the reader's own writing of it stays.
  useEffect(() => {
    setText((typed) => {
      const now = parseAmount(typed);
      return now.ok && now.value === value ? typed : !now.ok && value === null ? typed : textOf(value);
    });
  }, [value]);

  const type = (typed: string) => {
    setText(typed);
    const next = parseAmount(typed);
    onType(next.ok ? next.value : null);
  };
  const take = () => onTake(amount.ok ? amount.value : null);
  return (
    <div className={styles.field}>
      <label htmlFor={`${id}-input`}>{label}</label>
      <input
        id={`${id}-input`}
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        value={text}
        aria-invalid={!amount.ok}
        aria-describedby={`${id}-hint`}
        onChange={(event) => type(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === "Enter" && take()}
      />
      <p id={`${id}-hint`} className={styles.hint} data-ui-count>
        {amount.ok && amount.value === null && <span>{examples}</span>}
        {amount.ok && amount.value !== null && (
          <span>
            {t("rules:read-as", { amount: written({ type: "number", value: amount.value, qualifier: "=" }, unit) })}
          </span>
        )}
        {!amount.ok && (
          <span role="alert" className={styles.bad}>
            {t(`rules:fault.${amount.code}`)}
          </span>
        )}
      </p>
    </div>
  );
}
