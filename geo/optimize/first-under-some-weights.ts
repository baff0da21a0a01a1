import { rowMajor } from "./pareto.ts";
import { rankingField } from "./ranking-field.ts";
import { type LinearRow, maximise } from "./simplex.ts";
import { aboveLower, limitRows, lowerLimit, someWeights, type WeightLimits } from "./weight-limits.ts";

export interface BestCase {
  readonly candidate: number;
  /** First alone under some admissible weights, at best level with another, or behind under all of them. */
  readonly place: "alone" | "tied" | "never";
  /** The greatest lead over the best of all others that admissible weights give; negative if it is always behind. Infinity without others. */
  readonly margin: number;
  /** Weights that give it. */
  readonly weights: Float64Array;
  /** Who is then next, or ahead: one of them where several are; null without others. */
  readonly rival: number | null;
}

/** Scores nearer than this are level. */
const LEVEL = 1e-9;
/** Rivals taken into a program at a time. */
const ROUND = 3;

/**
 * For each candidate the admissible weights under which its weighted sum leads by most, or lags least: whether it can be first at all.
 *
 * @param columns utilities in [0, 1], more is better, a column a criterion, all of one length.
 * @param candidates whose best case is asked, all if left out. Every candidate is a rival.
 * @returns yields the share done (0 to 1), then gives one case for each asked; null if no weights are admissible.
 *
 * Accuracy: margin to 1e-9; tested against the vertices of the weights' polytope (up to 4 criteria) and a fine grid of weights.
 * Method: one linear program a candidate, maximise t with w · (u − u_rival) ≥ t; rivals enter the program as they are found ahead, until
 * none of all is, so that the answer is that of the whole program and its weights witness it.
 * Source: the potential optimality of Hazen, Partial information, dominance, and potential optimality in multiattribute utility theory,
 * Oper. Res. 34 (1986) 296–310.
 */
export function* bestCases(
  columns: readonly Float64Array[],
  limits: WeightLimits = {},
  candidates: readonly number[] = Array.from(columns[0] ?? [], (_, i) => i),
): Generator<number, BestCase[] | null> {
  const start = someWeights(limits, columns.length);
  if (!start) return null;
  // Whoever is behind two others is never the best of all others, whoever is asked.
  const criteria = columns.map((utilities, c) => ({ id: String(c), utilities }));
  const { candidates: rivals } = yield* rankingField(criteria, 2);
  const field = new Field(columns, rivals, limits);
  const cases: BestCase[] = [];
  for (const candidate of candidates) {
    cases.push(field.bestCase(candidate, start));
    yield cases.length / candidates.length;
  }
  return cases;
}

class Field {
  private readonly rows: Float64Array;
  private readonly width: number;
  private readonly rivals: Int32Array;
  private readonly limits: WeightLimits;
  private readonly limitRows: readonly LinearRow[];

  constructor(columns: readonly Float64Array[], rivals: Int32Array, limits: WeightLimits) {
    this.rows = rowMajor(columns);
    this.width = columns.length;
    this.rivals = rivals;
    this.limits = limits;
    this.limitRows = limitRows(limits, this.width);
  }

  bestCase(candidate: number, start: Float64Array): BestCase {
    let weights = start;
    let bound = Infinity;
    const known = new Set<number>();
    const program: LinearRow[] = [...this.limitRows];
    const scale = this.scaleOf(candidate);
    for (;;) {
      const ahead = this.foremost(candidate, weights);
      const nearest = ahead[0];
      if (!nearest) return { candidate, place: "alone", margin: Infinity, weights, rival: null };
      const fresh = ahead.filter(({ rival, lead }) => !known.has(rival) && lead < bound - LEVEL / 100);
      if (known.size > 0 && fresh.length === 0) {
        const margin = Math.abs(nearest.lead) <= LEVEL ? 0 : nearest.lead;
        const place = margin > 0 ? "alone" : margin === 0 ? "tied" : "never";
        return { candidate, place, margin, weights, rival: nearest.rival };
      }
      for (const { rival } of known.size > 0 ? fresh : ahead) {
        known.add(rival);
        program.push(this.leadRow(candidate, rival, scale));
      }
      // In units of the greatest difference a lead is above −2: the last variable is the lead + 2.
      const answer = maximise([...new Array<number>(this.width).fill(0), 1], program);
      if (answer.status !== "optimal") throw new Error(`the program of candidate ${candidate} is ${answer.status}`);
      bound = (answer.value - 2) * scale;
      weights = aboveLower(answer.x.subarray(0, this.width), this.limits);
    }
  }

  /** The few rivals over whom the candidate's lead is least, least first. */
  private foremost(candidate: number, weights: Float64Array): { rival: number; lead: number }[] {
    const { rows, width } = this;
    const own = this.score(candidate, weights);
    const found: { rival: number; lead: number }[] = [];
    for (const rival of this.rivals) {
      if (rival === candidate) continue;
      let score = 0;
      for (let c = 0, at = rival * width; c < width; c += 1) score += (weights[c] as number) * (rows[at + c] as number);
      const lead = own - score;
      const last = found[found.length - 1];
      if (found.length === ROUND && last && lead >= last.lead) continue;
      if (found.length === ROUND) found.pop();
      let place = found.length;
      while (place > 0 && (found[place - 1] as { lead: number }).lead > lead) place -= 1;
      found.splice(place, 0, { rival, lead });
    }
    return found;
  }

  private score(candidate: number, weights: Float64Array): number {
    let score = 0;
    for (let c = 0; c < this.width; c += 1)
      score += (weights[c] as number) * (this.rows[candidate * this.width + c] as number);
    return score;
  }

  /** The greatest difference of a utility, by which leads are divided: the program's numbers are of the order of 1. */
  private scaleOf(candidate: number): number {
    let scale = 0;
    for (const rival of this.rivals)
      for (let c = 0; c < this.width; c += 1) {
        const difference =
          (this.rows[rival * this.width + c] as number) - (this.rows[candidate * this.width + c] as number);
        scale = Math.max(scale, Math.abs(difference));
      }
    return scale || 1;
  }

  private leadRow(candidate: number, rival: number, scale: number): LinearRow {
    const coefficients = new Float64Array(this.width + 1);
    let bound = -2;
    for (let c = 0; c < this.width; c += 1) {
      const lead = (this.rows[candidate * this.width + c] as number) - (this.rows[rival * this.width + c] as number);
      const difference = lead / scale;
      coefficients[c] = difference;
      bound -= lowerLimit(this.limits, c) * difference;
    }
    coefficients[this.width] = -1;
    return { coefficients, relation: "≥", bound };
  }
}
