import type { Unit } from "../../../data/schema/metric.ts";
import type { Format } from "../../bind/use-format.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { SitingData } from "../../siting/answers.ts";
import type { SitingChoice } from "../../siting/choice-types.ts";

/** How numbers of one kind are written, the same wherever they stand. */
export interface Amount {
  /** The named formula that makes them. */
  readonly formula: string;
  /** "" for a number without one. */
  readonly unit: string;
  number(value: number): string;
  /** Where there is room for few digits. */
  short(value: number): string;
}

/** Number and unit. */
export function amountWords(amount: Amount, value: number): string {
  return [amount.number(value), amount.unit].filter(Boolean).join(" ");
}

/** The same of a difference, with its sign. */
export function differenceWords(amount: Amount, value: number): string {
  const sign = value > 0 ? "+" : value < 0 ? "−" : "±";
  return `${sign}${amount.number(Math.abs(value))}`;
}

/** What a demand's metric is counted in; null for weights of the reader's own. */
export function demandUnit(atlas: Atlas, { demand }: SitingChoice): Unit | null {
  return demand.type === "file" ? null : (atlas.metricById.get(demand.metric)?.unit ?? null);
}

/** Weight of demand, in the scale of all of it. */
export function weightAmount(format: Format, atlas: Atlas, choice: SitingChoice, data: SitingData): Amount {
  const unit = demandUnit(atlas, choice);
  const total = totalWeight(data);
  const scale = unit ? format.scale(unit, "none", total) : { factor: 1, label: "" };
  const isWhole = scale.factor === 1 && data.demand.every(({ weight }) => Number.isInteger(weight));
  const digits = isWhole ? 0 : 2;
  return {
    formula: "demand-weight",
    unit: scale.label,
    number: (value) => format.number(value / scale.factor, digits, true),
    short: (value) => format.number(value / scale.factor, total / scale.factor >= 100 ? 0 : digits, true),
  };
}

export const totalWeight = ({ demand }: SitingData): number => demand.reduce((sum, { weight }) => sum + weight, 0);

/** Distances of the question: km, minutes, or what the reader's matrix holds. */
export function costAmount({ t, number }: Format, { costUnit }: SitingData): Amount {
  return {
    formula: "cost",
    unit: t(`siting-answer:unit.${costUnit}`),
    number: (value) => number(value, 2, true),
    short: (value) => number(value, 1, true),
  };
}

/** The objective: covered weight, weight × distance, largest distance, or number of sites. */
export function objectiveAmount(format: Format, weight: Amount, cost: Amount, { problem }: SitingData): Amount {
  const formula = `objective-${problem.kind}`;
  switch (problem.kind) {
    case "mclp":
      return { ...weight, formula };
    case "pMedian":
      return {
        formula,
        unit: [weight.unit, cost.unit].filter(Boolean).join("·"),
        number: weight.number,
        short: weight.short,
      };
    case "pCentre":
      return { ...cost, formula };
    case "lscp":
      return plain(format, formula, format.t("siting-answer:unit.sites"), 0);
  }
}

function plain(format: Format, formula: string, unit: string, digits: number): Amount {
  const number = (value: number) => format.number(value, digits);
  return { formula, unit, number, short: number };
}

/** Values of a criterion as it was measured. */
export function criterionAmount(
  format: Format,
  atlas: Atlas,
  { weight, cost, data }: { weight: Amount; cost: Amount; data: SitingData },
  id: string,
): Amount {
  const criterion = data.criteria.find((one) => one.id === id);
  const formula = `criterion ${id}`;
  const measure = criterion?.choice.measure;
  if (!criterion || !measure) return plain(format, formula, "", 4);
  if (measure.type === "demand-within") return { ...weight, formula };
  if (measure.type === "sites-within") return plain(format, formula, format.t("siting-answer:unit.sites"), 0);
  if (measure.type === "column") return plain(format, formula, "", 4);
  if (measure.type !== "metric") return { ...cost, formula };
  const unit = atlas.metricById.get(measure.metric)?.unit;
  const max = criterion.values.reduce((most, value) => (Number.isNaN(value) ? most : Math.max(most, value)), 0);
  if (!unit) return plain(format, formula, "", 4);
  const scale = format.scale(unit, measure.denominator, max);
  const number = (value: number) => format.scaled(value, scale, max);
  return { formula, unit: scale.label, number, short: number };
}
