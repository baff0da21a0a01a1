import type { Utility } from "./transformation.ts";

/** A criterion as draws need it; what `scoreCriteria` gives fits. */
export interface DrawnCriterion {
  readonly id: string;
  /** One a candidate, more is better; used where the value is certain. */
  readonly utilities: Float64Array;
  /** Utility of a value, rising or falling all the way; asked where a value is drawn. */
  readonly utilityOf?: Utility;
  readonly range?: { readonly low: Float64Array; readonly high: Float64Array; readonly sources: Uint32Array } | null;
}

/** Candidates that can be among the first few, their utilities in one array, and what of them is drawn. */
export interface RankingField {
  /** Numbers of those kept, in the order of the input. */
  readonly candidates: Int32Array;
  readonly width: number;
  /** Candidate after candidate; uncertain cells are written over by `drawValues`. */
  readonly rows: Float64Array;
  readonly cells: readonly UncertainCells[];
}

interface UncertainCells {
  readonly criterion: number;
  readonly key: number;
  readonly utilityOf: Utility;
  /** Places in `rows`, and the range and source of each. */
  readonly places: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly sources: Uint32Array;
}

/** Comparisons between two yields, some milliseconds of work. */
const SLICE = 200_000;

/**
 * Prepares draws: leaves out everyone who is behind at least `places` others whatever the weights and the values may be, since none of them
 * can be among the first `places`.
 *
 * Who is certainly behind is decided by intervals of utility, and by one figure where two candidates share a source. Those left out have
 * enough betters among those kept, for the first betters in the order of their lowest sums are never left out themselves.
 */
export function* rankingField(criteria: readonly DrawnCriterion[], places: number): Generator<number, RankingField> {
  const width = criteria.length;
  const count = criteria[0]?.utilities.length ?? 0;
  const bounds = boundsOf(criteria, count);
  const order = Int32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (bounds.sums[b] as number) - (bounds.sums[a] as number) || a - b,
  );
  const kept: number[] = [];
  let work = 0;
  for (const [done, candidate] of order.entries()) {
    let betters = 0;
    let at = 0;
    for (; at < kept.length && betters < places; at += 1)
      if (isSurelyBehind(bounds, criteria, candidate, kept[at] as number)) betters += 1;
    if (betters < places) kept.push(candidate);
    work += at;
    if (work > SLICE) {
      work = 0;
      yield done / count;
    }
  }
  const candidates = Int32Array.from(kept).sort();
  const rows = new Float64Array(candidates.length * width);
  criteria.forEach(({ utilities }, c) => {
    for (let i = 0; i < candidates.length; i += 1) rows[i * width + c] = utilities[candidates[i] as number] as number;
  });
  return { candidates, width, rows, cells: uncertainCells(criteria, candidates) };
}

interface UtilityBounds {
  readonly width: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly sums: Float64Array;
}

function boundsOf(criteria: readonly DrawnCriterion[], count: number): UtilityBounds {
  const width = criteria.length;
  const low = new Float64Array(count * width);
  const high = new Float64Array(count * width);
  const sums = new Float64Array(count);
  criteria.forEach(({ utilities, utilityOf, range }, c) => {
    for (let i = 0; i < count; i += 1) {
      let [least, greatest] = [utilities[i] as number, utilities[i] as number];
      if (range && utilityOf && (range.high[i] as number) > (range.low[i] as number)) {
        const [one, other] = [utilityOf(range.low[i] as number), utilityOf(range.high[i] as number)];
        [least, greatest] = [Math.min(one, other), Math.max(one, other)];
      }
      low[i * width + c] = least;
      high[i * width + c] = greatest;
      sums[i] = (sums[i] as number) + least;
    }
  });
  return { width, low, high, sums };
}

function isSurelyBehind(
  { width, low, high }: UtilityBounds,
  criteria: readonly DrawnCriterion[],
  candidate: number,
  other: number,
): boolean {
  let behind = false;
  for (let c = 0, a = candidate * width, b = other * width; c < width; c += 1) {
    const lead = (low[b + c] as number) - (high[a + c] as number);
    if (lead > 0) behind = true;
    if (lead < 0 && !isSameFigure(criteria[c] as DrawnCriterion, candidate, other)) return false;
  }
  return behind;
}

function isSameFigure({ range }: DrawnCriterion, one: number, other: number): boolean {
  return (
    !!range &&
    range.sources[one] === range.sources[other] &&
    range.low[one] === range.low[other] &&
    range.high[one] === range.high[other]
  );
}

function uncertainCells(criteria: readonly DrawnCriterion[], candidates: Int32Array): UncertainCells[] {
  return criteria.flatMap(({ id, utilityOf, range }, criterion) => {
    if (!range || !utilityOf) return [];
    const drawn = Array.from(candidates.keys()).filter((i) => {
      const candidate = candidates[i] as number;
      return (range.high[candidate] as number) > (range.low[candidate] as number);
    });
    const of = (column: ArrayLike<number>) => (i: number) => column[candidates[i] as number] as number;
    return {
      criterion,
      key: hashOf(id),
      utilityOf,
      places: Int32Array.from(drawn, (i) => i * criteria.length + criterion),
      low: Float64Array.from(drawn, of(range.low)),
      high: Float64Array.from(drawn, of(range.high)),
      sources: Uint32Array.from(drawn, of(range.sources)),
    };
  });
}

/**
 * Draws every uncertain value evenly within its range and writes its utility into the field. A draw depends on seed, number of the draw,
 * criterion and source alone: neither on the order of candidates or criteria nor on what else is uncertain.
 */
export function drawValues({ rows, cells }: RankingField, seed: number, draw: number): void {
  for (const { key, utilityOf, places, low, high, sources } of cells)
    for (let n = 0; n < places.length; n += 1) {
      const share = mixed(mixed(mixed(seed ^ key) + draw) ^ (sources[n] as number)) / 2 ** 32;
      const from = low[n] as number;
      rows[places[n] as number] = utilityOf(from + share * ((high[n] as number) - from));
    }
}

/** FNV-1a of a criterion's name. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A number's bits, well mixed (the finaliser of mulberry32). */
function mixed(number: number): number {
  let bits = (number + 0x6d2b79f5) | 0;
  bits = Math.imul(bits ^ (bits >>> 15), 1 | bits);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return (bits ^ (bits >>> 14)) >>> 0;
}
