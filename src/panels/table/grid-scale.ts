import type { Denominator, Unit } from "../../../data/schema/metric.ts";
import type { Format } from "../../bind/use-format.ts";
import type { TableCell } from "../../derive/table-cell.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { columnDigits } from "../figure/digits.ts";

type Cells = readonly (TableCell | undefined)[];

/**
 * One scale and one number of decimals for all numbers that are read against each other; the whole city, many times as
 * large as a district, has a say only where no district has a number.
 */
export function gridScale(
  format: Format,
  unit: Unit,
  denominator: Denominator,
  places: Cells,
  city: Cells,
): { scale: UnitScale; max: number; digits: number } {
  const cells = places.some((cell) => cell?.ref) ? places : city;
  const values = cells.flatMap((cell) => cell?.value.shown?.value ?? []);
  const max = Math.max(0, ...values.map(Math.abs), ...cells.map((cell) => cell?.value.range?.high ?? 0));
  const scale = format.scale(unit, denominator, max);
  return { scale, max, digits: columnDigits(values, scale.factor) };
}
