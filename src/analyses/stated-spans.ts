import { type PlaceValue, RESIDENTS_UNIT } from "../derive/value-at.ts";
import type { AnalysisInput } from "./analysis.ts";
import type { Span } from "./break-distance.ts";

/** The power of ten of the last digit that is not 0. */
function lastDigit(value: number): number {
  const [digits = "", power = "0"] = value.toExponential().split("e");
  return Number(power) - (digits.split(".")[1]?.length ?? 0);
}

/** The finest last digit among numbers of one table is what all of them are rounded to; 0 where there is nothing to tell by. */
export function roundingStep(values: readonly number[]): number {
  const powers = values.filter((value) => value !== 0).map(lastDigit);
  return powers.length === 0 ? 0 : 10 ** Math.min(...powers);
}

const statedOf = (figure: PlaceValue["figure"]): number | null =>
  figure?.value.type === "number" ? figure.value.value : null;

/** Between what the numbers before rounding lie: half a step either way of what was stated, and of what it is divided by. */
export function statedSpans(values: readonly PlaceValue[], denominator: AnalysisInput["denominator"]): Span[] {
  const stated = values.map(({ figure }) => statedOf(figure));
  const divisors = values.map(({ denominatorFigure }) => statedOf(denominatorFigure));
  const known = (numbers: readonly (number | null)[]) => numbers.filter((one) => one !== null);
  const half = roundingStep(known(stated)) / 2;
  const halfBelow = roundingStep(known(divisors)) / 2;
  const unit = denominator === "residents" ? RESIDENTS_UNIT : 1;
  return values.map(({ shown }, i): Span => {
    const own = stated[i] ?? shown?.value ?? 0;
    if (denominator === "none") return [own - half, own + half];
    const by = divisors[i] as number;
    const sides = [own - half, own + half].flatMap((a) => [by - halfBelow, by + halfBelow].map((b) => (a / b) * unit));
    return [Math.min(...sides), Math.max(...sides)];
  });
}
