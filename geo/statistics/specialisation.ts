import { assertFinite } from "./rank.ts";

/** Quantities by region (rows) and industry (columns), as employment; each finite and 0 or more. */
export type RegionTable = readonly (readonly number[])[];

/**
 * Location quotient of each region and industry: the industry's share of the region over its share of all regions; above 1 the
 * region is specialised in it. Null where the region or the industry has nothing at all.
 *
 * @param reference quantity of each industry in what regions are held against; left out: all regions of the table together.
 * @throws RangeError for rows of different lengths, a negative or non-finite quantity.
 *
 * Accuracy: equal to a published worked example (Krumme, University of Washington). Source: Florence (1939); Isard (1960), ch. 7.
 */
export function locationQuotients(table: RegionTable, reference?: readonly number[]): (number | null)[][] {
  assertTable(reference ? [...table, reference] : table);
  const ofIndustry = reference ?? columnSums(table);
  const all = sum(ofIndustry);
  return table.map((row) => {
    const ofRegion = sum(row);
    return row.map((value, i) => {
      const industry = ofIndustry[i] as number;
      return ofRegion === 0 || industry === 0 ? null : value / ofRegion / (industry / all);
    });
  });
}

/** A region's growth in an industry between two dates, taken apart; the three add up to it. */
export interface ShiftShare {
  /** Had it grown as all regions and industries together. */
  readonly national: number;
  /** What its industry grew beyond that, in all regions. */
  readonly mix: number;
  /** What it grew beyond its industry in all regions. */
  readonly regional: number;
}

/**
 * Shift-share of each region and industry (Dunn 1960). An industry that all regions began without has no growth rate: null.
 *
 * @param before quantities at the earlier date.
 * @param after quantities at the later one, in the same order.
 * @throws RangeError for tables of different shapes, a negative or non-finite quantity, or nothing at all before.
 *
 * Accuracy: equal to a published worked example (Krumme, University of Washington).
 */
export function shiftShare(before: RegionTable, after: RegionTable): (ShiftShare | null)[][] {
  assertTable(before);
  assertTable(after);
  if (before.length !== after.length || before[0]?.length !== after[0]?.length)
    throw new RangeError("the two dates have different regions or industries");
  const [first, last] = [columnSums(before), columnSums(after)];
  const all = sum(first);
  if (all === 0) throw new RangeError("there is nothing at the earlier date to grow from");
  const growth = sum(last) / all - 1;
  return before.map((row, r) =>
    row.map((value, i) => {
      const [then, now] = [first[i] as number, last[i] as number];
      if (then === 0) return null;
      const ofIndustry = now / then - 1;
      const grown = (after[r]?.[i] as number) - value;
      return { national: value * growth, mix: value * (ofIndustry - growth), regional: grown - value * ofIndustry };
    }),
  );
}

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);

function columnSums(table: RegionTable): number[] {
  return (table[0] ?? []).map((_, i) => sum(table.map((row) => row[i] as number)));
}

function assertTable(table: RegionTable): void {
  for (const row of table) {
    assertFinite(row);
    const negative = row.find((value) => value < 0);
    if (negative !== undefined) throw new RangeError(`expected quantities of 0 or more, found ${negative}`);
    if (row.length !== table[0]?.length) throw new RangeError(`${row.length} industries, not ${table[0]?.length}`);
  }
}
