import type { FigureValue } from "../../../data/schema/figure.ts";
import type { Denominator } from "../../../data/schema/metric.ts";
import { markOf, useFormat } from "../../bind/use-format.ts";
import { shownRef } from "../../derive/figure-ref.ts";
import type { PlaceValue } from "../../derive/value-at.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { digitsFor, formatNumber } from "../../i18n/format-number.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { openFigure } from "../../state/actions.ts";
import { digitsToSee } from "./digits.ts";
import styles from "./figure-number.module.css";
import { MissingLink } from "./missing-link.tsx";

interface FigureNumberProps {
  /** Figure id, claim id or derived reference (`figureRef`): what a click opens. */
  refId: string;
  value: FigureValue;
  scale: UnitScale;
  /** Largest number of the list it stands in: it sets how many digits are shown, unless `digits` does. */
  max: number;
  digits?: number;
  /** Decimals are filled up with zeros, so that a column lines up. */
  fixed?: boolean;
  target?: boolean;
  showUnit?: boolean;
  size?: "text" | "value" | "hero";
  /** -1 in a grid that moves the focus by arrow keys. */
  tabIndex?: number;
}

/** A number that somebody stated: mark, number, unit. Activating it opens its evidence. */
export function FigureNumber({
  refId,
  value,
  scale,
  max,
  digits = digitsFor(max / scale.factor),
  fixed = false,
  target = false,
  showUnit = true,
  size = "value",
  tabIndex,
}: FigureNumberProps) {
  const format = useFormat();
  if (value.type === "missing") {
    return (
      <MissingLink refId={refId} tabIndex={tabIndex}>
        {format.t(`figure:missing.${value.reason}`)}
      </MissingLink>
    );
  }
  const number = (n: number) => {
    const scaled = n / scale.factor;
    return formatNumber(scaled, format.locale, Math.max(digits, digitsToSee(scaled)), fixed, scale.signed);
  };
  const mark = value.type === "number" ? markOf(format.t, value.qualifier, scale) : "";
  return (
    <button
      type="button"
      className={styles.number}
      data-size={size}
      data-figure={refId}
      data-value={exactValue(value)}
      aria-haspopup="dialog"
      tabIndex={tabIndex}
      onClick={() => openFigure(refId)}
    >
      {target && (
        <>
          <span className={styles.target} aria-hidden="true" />
          <span className={styles.mark}>{format.t("figure:kind.target")} </span>
        </>
      )}
      {mark && <span className={styles.mark}>{mark} </span>}
      <b>
        {value.type === "number"
          ? number(value.value)
          : format.t(scale.signed ? "change:range" : "figure:range", {
              low: number(value.low),
              high: number(value.high),
            })}
      </b>
      {showUnit && <span className={styles.unit}> {scale.label}</span>}
    </button>
  );
}

/** What `data-value` holds: a plain decimal in the stored unit, or both ends of a range. */
export function exactValue(value: Exclude<FigureValue, { type: "missing" }>): string {
  return value.type === "number" ? plainDecimal(value.value) : `${plainDecimal(value.low)}/${plainDecimal(value.high)}`;
}

/** The value that a place shows for the current metric, as stated or per its denominator. */
export function placeFigureValue(value: PlaceValue): FigureValue {
  if (value.shown) return { type: "number", value: value.shown.value, qualifier: value.shown.qualifier };
  if (value.range) return { type: "range", low: value.range.low, high: value.range.high };
  return value.figure?.value.type === "missing" ? value.figure.value : { type: "missing", reason: "not-stated" };
}

export function placeFigureRef(value: PlaceValue, denominator: Denominator): string {
  return shownRef(value, denominator);
}
