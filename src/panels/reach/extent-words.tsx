import { useFormat } from "../../bind/use-format.ts";
import { extentKm, visibleDigits } from "../../derive/reach-extent.ts";
import type { Extent } from "../../state/view.ts";
import styles from "./duration.module.css";

export type Duration = Extract<Extent, { type: "duration" }>;

/** Straight distances of a travel time are written to a tenth: the assumption is no better. */
const KM_DIGITS = 1;

/** The straight distances that a travel time may stand for, from certain to possible, with the word for it. */
export function BandWords({ duration }: { duration: Duration }) {
  const { t, number } = useFormat();
  const km = extentKm(duration);
  if (!km) return null;
  const write = (value: number) => number(value, visibleDigits(value, KM_DIGITS));
  return (
    <span className={styles.band}>
      <span>
        <span data-value={km.certain} data-computed="straight-distance">
          {write(km.certain)}
        </span>
        –
        <span data-value={km.possible} data-computed="straight-distance">
          {t("reach:km", { km: write(km.possible) })}
        </span>
      </span>
      <span className={styles.assumption}>{t("reach:assumption")}</span>
    </span>
  );
}
