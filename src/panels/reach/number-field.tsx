import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from "react";
import styles from "./fields.module.css";

interface NumberFieldProps {
  label: string;
  value: number;
  /** A number from what was typed; null when it is none, or none that is allowed. */
  parse: (text: string) => number | null;
  /** Why what was typed is refused. */
  bad: string;
  /** By one press of an arrow key; Page Up and Page Down go ten times as far. */
  step: number;
  /** Behind the field, for the eye. */
  unit?: string;
  /** Looks like text until it is pointed at. */
  quiet?: boolean;
  /** How its number is written, where every digit of it is not what is wanted. */
  write?: (value: number) => string;
  onChange: (value: number) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
/** Steps of a tenth would otherwise end in 1.2000000000000002. */
const DIGITS = 9;
const rounded = (value: number) => Number(value.toFixed(DIGITS));

/** Digits with at most one point, from what a keyboard of any script gives; null for anything else. */
export function parsePlainNumber(text: string): number | null {
  const plain = text.normalize("NFKC").trim().replace(/[,\s]/g, "");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** A number within bounds; of an open lower bound the bound itself is refused. */
export function parseWithin(least: number, most: number, isOpen = false): (text: string) => number | null {
  return (text) => {
    const value = parsePlainNumber(text);
    return value !== null && value <= most && (isOpen ? value > least : value >= least) ? value : null;
  };
}

/** A number that is taken on Enter, on leaving, or by arrow keys; what cannot be read stays, with the reason. */
export function NumberField({
  label,
  value,
  parse,
  bad,
  step,
  unit,
  quiet,
  write = String,
  onChange,
}: NumberFieldProps) {
  const written = write(value);
  const [text, setText] = useState(written);
  const id = useId();
  useEffect(() => setText(written), [written]);
  const isBad = parse(text) === null;
  const take = (event?: FormEvent) => {
    event?.preventDefault();
    const next = parse(text);
    if (next === value) setText(written);
    else if (next !== null) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = parse(String(rounded((parse(text) ?? value) + by * step)));
    if (next !== null && next !== value) onChange(next);
  };
  return (
    <form className={styles.field} onSubmit={take} noValidate>
      <input
        className={quiet ? styles.quiet : styles.input}
        aria-label={label}
        aria-invalid={isBad}
        aria-describedby={isBad ? id : undefined}
        inputMode="decimal"
        autoComplete="off"
        size={Math.max(2, text.length)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => take()}
      />
      {unit && (
        <span className={styles.unit} aria-hidden="true">
          {unit}
        </span>
      )}
      {isBad && (
        <p id={id} role="alert" className={styles.refusal} data-ui-count>
          {bad}
        </p>
      )}
    </form>
  );
}
