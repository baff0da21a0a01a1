const DECIMAL = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** The finite number that a cell spells in plain decimals, or null: no thousands separators, no NaN, no Infinity. */
export function parseDecimal(cell: string): number | null {
  const value = DECIMAL.test(cell) ? Number(cell) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}
