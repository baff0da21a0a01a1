import type { Figure, FigureValue, Qualifier } from "../../../data/schema/figure.ts";
import type { Denominator } from "../../../data/schema/metric.ts";
import { useFormat } from "../../bind/use-format.ts";
import { figureRef } from "../../derive/figure-ref.ts";
import type { PlaceValue } from "../../derive/value-at.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { openFigure } from "../../state/actions.ts";
import styles from "./figure-number.module.css";

interface FigureNumberProps {
  /** Figure id, claim id or derived reference (`figureRef`): what a click opens. */
  refId: string;
  value: FigureValue;
  scale: UnitScale;
  /** Largest number of the list it stands in: it sets how many digits are shown. */
  max: number;
  target?: boolean;
  showUnit?: boolean;
  size?: "text" | "value" | "hero";
}

/** A number that somebody stated: mark, number, unit. Activating it opens its evidence. */
export function FigureNumber({
  refId,
  value,
  scale,
  max,
  target = false,
  showUnit = true,
  size = "value",
}: FigureNumberProps) {
  const format = useFormat();
  if (value.type === "missing") {
    return <span className={styles.missing}>{format.t(`figure:missing.${value.reason}`)}</span>;
  }
  const number = (n: number) => format.scaled(n, scale, max);
  const exact = value.type === "number" ? String(value.value) : `${value.low}/${value.high}`;
  const mark = value.type === "number" ? format.mark(value.qualifier) : "";
  return (
    <button
      type="button"
      className={styles.number}
      data-size={size}
      data-figure={refId}
      data-value={exact}
      onClick={() => openFigure(refId)}
    >
      {target && <span className={styles.target} role="img" aria-label={format.t("figure:kind.target")} />}
      {mark && <span className={styles.mark}>{mark} </span>}
      <b>
        {value.type === "number"
          ? number(value.value)
          : format.t("figure:range", { low: number(value.low), high: number(value.high) })}
      </b>
      {showUnit && <span className={styles.unit}> {scale.label}</span>}
    </button>
  );
}

/** The value that a place shows for the current metric, as stated or per its denominator. */
export function placeFigureValue(value: PlaceValue): FigureValue {
  if (value.shown) return { type: "number", value: value.shown.value, qualifier: value.shown.qualifier as Qualifier };
  if (value.range) return { type: "range", low: value.range.low, high: value.range.high };
  return value.figure?.value.type === "missing" ? value.figure.value : { type: "missing", reason: "not-stated" };
}

export function placeFigureRef(value: PlaceValue, denominator: Denominator): string {
  return value.figure ? figureRef(value.figure as Figure, value.denominatorFigure ? denominator : "none") : "";
}
