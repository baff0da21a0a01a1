import type { ReactNode } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { NumberField, parseWithin } from "../reach/number-field.tsx";
import styles from "./siting.module.css";

interface NumberRowProps {
  label: string;
  value: number;
  least: number;
  most: number;
  step: number;
  isWhole?: boolean;
  unit?: string;
  /** Beside the label: that it is an assumption. */
  mark?: ReactNode;
  onChange: (value: number) => void;
}

/** A number within bounds, behind its name. */
export function NumberRow({ label, mark, unit, ...bounds }: NumberRowProps) {
  return (
    <div className={styles.line}>
      <span aria-hidden="true">{label}</span>
      {mark}
      <BoundedField label={label} {...(unit && { unit })} {...bounds} />
    </div>
  );
}

type BoundedFieldProps = Omit<NumberRowProps, "mark"> & { quiet?: boolean };

/** A number within bounds; what is outside of them stays, with the reason. */
export function BoundedField({ least, most, isWhole = false, ...field }: BoundedFieldProps) {
  const { t, number } = useFormat();
  const within = parseWithin(least, most);
  const parse = (text: string) => {
    const value = within(text);
    return value !== null && isWhole && !Number.isInteger(value) ? null : value;
  };
  const params = { min: number(least, 3), max: number(most, 3) };
  return <NumberField {...field} parse={parse} bad={t(isWhole ? "siting:bad-whole" : "siting:bad", params)} />;
}

const SIGNED = /^[-−]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** Any number, with its sign: what a criterion may measure. */
export function parseSigned(text: string): number | null {
  const plain = text.normalize("NFKC").trim().replace(/[,\s]/g, "");
  return SIGNED.test(plain) ? Number(plain.replace("−", "-")) : null;
}

interface SignedFieldProps {
  label: string;
  value: number;
  step: number;
  /** What else is asked of it; its reason. */
  isFine?: (value: number) => boolean;
  bad?: string;
  onChange: (value: number) => void;
}

/** Any number that is fine beside the others. */
export function SignedField({ isFine = () => true, bad, ...field }: SignedFieldProps) {
  const { t } = useFormat();
  const parse = (text: string) => {
    const value = parseSigned(text);
    return value !== null && isFine(value) ? value : null;
  };
  return <NumberField {...field} parse={parse} bad={bad ?? t("siting:bad-number")} />;
}
