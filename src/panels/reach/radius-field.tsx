import { useFormat } from "../../bind/use-format.ts";
import { MAX_RADIUS_KM } from "../../state/view.ts";
import { NumberField, parseWithin } from "./number-field.tsx";

interface RadiusFieldProps {
  label: string;
  radiusKm: number;
  quiet?: boolean;
  onChange: (radiusKm: number) => void;
}

/** A radius is written with every digit that was typed: 1 m is 0.001 km, never 0. */
export const EVERY_DIGIT = 12;

const parsePositive = parseWithin(0, MAX_RADIUS_KM, true);

/** Kilometres from text, or null when they are none: zero, negative and over half the Earth are refused. */
export function parseRadiusKm(text: string): number | null {
  return parsePositive(
    text
      .normalize("NFKC")
      .trim()
      .replace(/\s*(km|公里|千米)$/i, ""),
  );
}

/** A radius in km that is taken on Enter, on leaving or by arrow keys; what cannot be read stays, with the reason. */
export function RadiusField({ label, radiusKm, quiet, onChange }: RadiusFieldProps) {
  const { t } = useFormat();
  return (
    <NumberField
      label={label}
      value={radiusKm}
      parse={parseRadiusKm}
      bad={t("reach:radius-bad")}
      step={1}
      unit="km"
      quiet={quiet ?? false}
      onChange={onChange}
    />
  );
}
