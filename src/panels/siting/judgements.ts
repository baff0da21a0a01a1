/** What a pair may be judged by: from a ninth to nine times as much. */
export const JUDGEMENTS: readonly number[] = [
  9,
  8,
  7,
  6,
  5,
  4,
  3,
  2,
  1,
  1 / 2,
  1 / 3,
  1 / 4,
  1 / 5,
  1 / 6,
  1 / 7,
  1 / 8,
  1 / 9,
];

export interface Pair {
  readonly row: number;
  readonly column: number;
}

/** The pairs of so many criteria, row after row: the order in which judgements stand. */
export function pairsOf(size: number): Pair[] {
  const pairs: Pair[] = [];
  for (let row = 0; row < size; row += 1)
    for (let column = row + 1; column < size; column += 1) pairs.push({ row, column });
  return pairs;
}

/** Nothing weighs more than anything else. */
export function evenJudgements(size: number): number[] {
  return pairsOf(size).map(() => 1);
}

/** One criterion more, as heavy as each of the others. */
export function withOneMore(judgements: readonly number[], size: number): number[] {
  const known = judgementByPair(judgements, size);
  return pairsOf(size + 1).map(({ row, column }) => known.get(`${row} ${column}`) ?? 1);
}

/** Without the pairs of one criterion. */
export function withoutOne(judgements: readonly number[], size: number, index: number): number[] {
  const known = judgementByPair(judgements, size);
  return pairsOf(size).flatMap(({ row, column }) =>
    row === index || column === index ? [] : (known.get(`${row} ${column}`) as number),
  );
}

function judgementByPair(judgements: readonly number[], size: number): ReadonlyMap<string, number> {
  return new Map(pairsOf(size).map(({ row, column }, i) => [`${row} ${column}`, judgements[i] ?? 1]));
}

/** The place among `JUDGEMENTS` of the one that a number is, or null: a link may carry any from 1/9 to 9. */
export function judgementAt(value: number): number | null {
  const at = JUDGEMENTS.findIndex((known) => Math.abs(known - value) < 1e-6);
  return at < 0 ? null : at;
}

/** 3 as "3", a third as "1/3". */
export function ratioText(value: number): string | null {
  const at = judgementAt(value);
  const known = at === null ? null : (JUDGEMENTS[at] as number);
  if (known === null) return null;
  return known >= 1 ? String(known) : `1/${Math.round(1 / known)}`;
}
