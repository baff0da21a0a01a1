/** A mixed-integer linear program, minimised; its rows sparse, one after another. */
export interface MipModel {
  readonly columnCost: Float64Array;
  readonly offset: number;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  /** 1 where a column takes whole numbers only. */
  readonly integer: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Entries of row r at `starts[r]` up to `starts[r + 1]`. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

export interface MipOptions {
  readonly timeLimitMs: number;
  /** A feasible answer to start from, one value a column. */
  readonly start?: Float64Array;
  /** Asked now and then; true ends the run with what it has. */
  readonly shouldStop?: () => boolean;
  /** Told now and then: the best values found since it was last told, if any, and the bound. */
  readonly onProgress?: (values: Float64Array | null, bound: number) => void;
}

export interface MipAnswer {
  /** `optimal`: proved; `limit`: time ran out; `stopped`: by `shouldStop`. */
  readonly status: "optimal" | "infeasible" | "limit" | "stopped";
  /** One a column; `null` where none was found. */
  readonly values: Float64Array | null;
  /** No answer is smaller; −Infinity where nothing is known, Infinity when infeasible. */
  readonly bound: number;
}

/** What solves a mixed-integer program; injected, so that this room needs no solver. */
export type SolveMip = (model: MipModel, options: MipOptions) => MipAnswer;

/** A model being put together, column by column and row by row. */
export interface MipBuilder {
  /** Its index. */
  column(cost: number, lower: number, upper: number, integer: boolean): number;
  row(lower: number, upper: number, columns: readonly number[], values?: readonly number[]): void;
  build(offset?: number): MipModel;
}

export function mipBuilder(): MipBuilder {
  const cost: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const integer: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  return {
    column(ownCost, low, high, whole) {
      lower.push(low);
      upper.push(high);
      integer.push(whole ? 1 : 0);
      return cost.push(ownCost) - 1;
    },
    row(low, high, entries, factors) {
      rowLower.push(low);
      rowUpper.push(high);
      for (let k = 0; k < entries.length; k += 1) {
        columns.push(entries[k] as number);
        values.push(factors ? (factors[k] as number) : 1);
      }
      starts.push(columns.length);
    },
    build: (offset = 0) => ({
      columnCost: Float64Array.from(cost),
      offset,
      columnLower: Float64Array.from(lower),
      columnUpper: Float64Array.from(upper),
      integer: Uint8Array.from(integer),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      starts: Int32Array.from(starts),
      columns: Int32Array.from(columns),
      values: Float64Array.from(values),
    }),
  };
}
