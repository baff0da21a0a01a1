import { useFormat } from "../../bind/use-format.ts";
import type { Pair, ScatterAnswer } from "../../derive/chart-across.ts";
import type { MetricAnswer, PlaceValue } from "../../derive/value-at.ts";
import { BarredMark } from "../figure/barred-mark.tsx";
import { columnDigits } from "../figure/digits.ts";
import { FigureNumber, placeFigureRef, placeFigureValue } from "../figure/figure-number.tsx";
import styles from "./chart.module.css";
import { usePlaceName } from "./use-place-name.ts";

/** Both numbers of the point last looked at, each with the way to its evidence. */
export function PairLine({ pair, scatter }: { pair: Pair; scatter: ScatterAnswer }) {
  const nameOf = usePlaceName();
  return (
    <p className={styles.pairLine}>
      <b data-record={`place:${pair.placeId}`}>{nameOf(pair.placeId)}</b>
      <PairNumber answer={scatter.up} value={pair.up} />
      <PairNumber answer={scatter.across} value={pair.across} />
    </p>
  );
}

/** A number of an answer that stands alone, with its metric's name. */
export function PairNumber({ answer, value }: { answer: MetricAnswer; value: PlaceValue }) {
  const { text, scaleOf, periodOf } = useFormat();
  const size = Math.abs(value.shown?.value ?? value.range?.high ?? 0);
  const scale = scaleOf(answer, size);
  return (
    <span>
      <span className={styles.quiet} data-record={`metric:${answer.metric.id}`}>
        {text(answer.metric.names)}{" "}
      </span>
      {value.change?.barred && <BarredMark />}
      <FigureNumber
        refId={placeFigureRef(value, answer.denominator)}
        value={placeFigureValue(value)}
        scale={scale}
        max={size}
        digits={columnDigits([size], scale.factor)}
      />{" "}
      <span className={styles.quiet} data-period>
        {periodOf(value)}
      </span>
    </span>
  );
}
