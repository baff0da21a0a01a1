import type { FigureValue } from "../../../data/schema/figure.ts";
import type { Denominator, Unit } from "../../../data/schema/metric.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { columnDigits, loneDigits } from "./digits.ts";
import { FigureNumber } from "./figure-number.tsx";

interface LoneNumberProps {
  refId: string;
  value: FigureValue;
  unit: Unit;
  denominator?: Denominator;
  target?: boolean;
  /** Computed, so that digits beyond four figures would only pretend to be known. */
  derived?: boolean;
  /** Decimals shown at most; lists take two, a card as many as were printed. */
  most?: number;
  /** Largest number of a list that shows it too: it is then written in that list's scale. */
  listMax?: number | undefined;
  size?: "text" | "value" | "hero";
  /** Of a change: in place of the unit's own. */
  scale?: UnitScale | undefined;
}

/** A stated number that stands in no column: it has its own scale and its own digits. */
export function LoneNumber({
  refId,
  value,
  unit,
  denominator = "none",
  target = false,
  derived = false,
  most = 2,
  listMax,
  size,
  scale: given,
}: LoneNumberProps) {
  const { scale } = useFormat();
  const max = value.type === "number" ? Math.abs(value.value) : value.type === "range" ? value.high : 0;
  const own = given ?? scale(unit, denominator, listMax ?? max);
  const quotient = derived || denominator !== "none" || given !== undefined;
  const digits =
    listMax === undefined ? loneDigits(max, own.factor, quotient, most) : columnDigits([listMax, max], own.factor);
  return (
    <FigureNumber
      refId={refId}
      value={value}
      scale={own}
      max={max}
      digits={digits}
      fixed={listMax !== undefined}
      target={target}
      size={size}
    />
  );
}
