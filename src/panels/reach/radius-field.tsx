import { type FormEvent, useEffect, useId, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { MAX_RADIUS_KM } from "../../state/view.ts";
import styles from "./reach.module.css";

interface RadiusFieldProps {
  label: string;
  radiusKm: number;
  onChange: (radiusKm: number) => void;
}

/** A radius is written with every digit that was typed: 1 m is 0.001 km, never 0. */
export const EVERY_DIGIT = 12;

/** Kilometres from text, or null when they are none: zero, negative and over half the Earth are refused. */
export function parseRadiusKm(text: string): number | null {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/[,\s]/g, "")
    .replace(/(km|公里|千米)$/i, "");
  const km = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return km > 0 && km <= MAX_RADIUS_KM ? km : null;
}

/** A radius in km that is taken on Enter or on leaving; what cannot be read stays, with the reason. */
export function RadiusField({ label, radiusKm, onChange }: RadiusFieldProps) {
  const { t } = useFormat();
  const [text, setText] = useState(String(radiusKm));
  const id = useId();
  useEffect(() => setText(String(radiusKm)), [radiusKm]);
  const bad = parseRadiusKm(text) === null;
  const take = (event?: FormEvent) => {
    event?.preventDefault();
    const km = parseRadiusKm(text);
    if (km !== null && km !== radiusKm) onChange(km);
  };
  return (
    <form className={styles.field} onSubmit={take} noValidate>
      <input
        aria-label={label}
        aria-invalid={bad}
        aria-describedby={bad ? id : undefined}
        inputMode="decimal"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => take()}
      />
      <span aria-hidden="true">km</span>
      {bad && (
        <p id={id} role="alert" className={styles.bad}>
          {t("reach:radius-bad")}
        </p>
      )}
    </form>
  );
}
