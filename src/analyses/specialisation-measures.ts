import { evenness, gini, herfindahl, type LorenzPoint, lorenz } from "../../geo/statistics/concentration.ts";
import { locationQuotients, type ShiftShare, shiftShare } from "../../geo/statistics/specialisation.ts";

export interface IndustryTask {
  /** One row a place, one column an industry. */
  readonly table: readonly (readonly number[])[];
  /** What shares are held against, one an industry; null: all places together. */
  readonly reference: readonly number[] | null;
  /** km², one a place; null where one is not known. */
  readonly land: readonly number[] | null;
  readonly shift: {
    readonly before: readonly (readonly number[])[];
    readonly after: readonly (readonly number[])[];
  } | null;
}

/** How unevenly an industry lies over the places. */
export interface Concentration {
  readonly herfindahl: number | null;
  readonly evenness: number | null;
  readonly gini: number | null;
  readonly giniLand: number | null;
  readonly lorenz: readonly LorenzPoint[] | null;
  readonly lorenzLand: readonly LorenzPoint[] | null;
}

export interface IndustryMeasures {
  readonly quotients: readonly (readonly (number | null)[])[];
  /** One an industry. */
  readonly concentration: readonly Concentration[];
  readonly shift: readonly (readonly (ShiftShare | null)[])[] | null;
}

export function industryMeasures({ table, reference, land, shift }: IndustryTask): IndustryMeasures {
  return {
    quotients: locationQuotients(table, reference ?? undefined),
    concentration: (table[0] ?? []).map((_, industry): Concentration => {
      const values = table.map((row) => row[industry] as number);
      return {
        herfindahl: herfindahl(values),
        evenness: evenness(values),
        gini: gini(values),
        giniLand: land && gini(values, land),
        lorenz: lorenz(values),
        lorenzLand: land && lorenz(values, land),
      };
    }),
    shift: shift && shiftShare(shift.before, shift.after),
  };
}
