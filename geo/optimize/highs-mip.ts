import type { CallbackData, CallbackEventFor, Highs, HighsCallbackMap, Model } from "highs";
import type { MipAnswer, MipModel, MipOptions, SolveMip } from "./mip.ts";

/**
 * HiGHS as a `SolveMip`: sparse rows handed over as arrays, no text in between. The gap asked for is none: HiGHS' default
 * ends at 1e-4. Costs are scaled by a power of two so that the largest lies in [512, 1024), far from its tolerances (1e-6, 1e-7).
 *
 * @param highs the loaded module; loading it is the caller's, who knows where the wasm lies.
 */
export function highsMip(highs: Highs): SolveMip {
  return (model, options) => {
    for (let c = 0; c < model.columnCost.length; c += 1)
      if ((model.columnLower[c] as number) > (model.columnUpper[c] as number)) return NO_ANSWER;
    const largest = model.columnCost.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0);
    const scale = largest > 0 ? 2 ** (9 - Math.floor(Math.log2(largest))) : 1;
    return highs.withModel(modelData(model, scale), (loaded) => run(highs, loaded, model, scale, options));
  };
}

const NO_ANSWER: MipAnswer = { status: "infeasible", values: null, bound: Number.POSITIVE_INFINITY };

function modelData(model: MipModel, scale: number) {
  const [numCols, numRows] = [model.columnCost.length, model.rowLower.length];
  return {
    numCols,
    numRows,
    offset: model.offset * scale,
    colCost: model.columnCost.map((cost) => cost * scale),
    colLower: model.columnLower,
    colUpper: model.columnUpper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    integrality: Int32Array.from(model.integer),
    matrix: {
      format: "csr" as const,
      numRows,
      numCols,
      starts: model.starts,
      indices: model.columns,
      values: model.values,
    },
  };
}

function run(highs: Highs, loaded: Model, model: MipModel, scale: number, options: MipOptions): MipAnswer {
  const { timeLimitMs, start } = options;
  loaded.options.set({
    output_flag: false,
    time_limit: Math.max(0.001, timeLimitMs / 1000),
    mip_rel_gap: 0,
    mip_abs_gap: 1e-9,
  });
  if (start) loaded.setSolution({ colValue: start });
  const { constants } = highs;
  loaded.run(listening(highs, scale, options));
  const status = loaded.getModelStatus();
  const { modelStatus } = constants;
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return NO_ANSWER;
  const whole = model.integer.includes(1);
  const objective = loaded.getObjectiveValue();
  const solution = loaded.getSolution();
  const found = loaded.info.get("primal_solution_status") === 2;
  const values = found || status === modelStatus.optimal ? solution.colValue : null;
  if (status === modelStatus.optimal || status === modelStatus.empty)
    return {
      status: "optimal",
      values,
      bound: (whole ? Number(loaded.info.get("mip_dual_bound")) : objective) / scale,
    };
  const dual = whole ? Number(loaded.info.get("mip_dual_bound")) : Number.NaN;
  return {
    status: status === modelStatus.interrupted ? "stopped" : "limit",
    values,
    bound: Number.isFinite(dual) ? dual / scale : Number.NEGATIVE_INFINITY,
  };
}

function listening({ constants }: Highs, scale: number, { shouldStop, onProgress }: MipOptions): HighsCallbackMap {
  const { mipImprovingSolution, mipInterrupt } = constants.callbackType;
  return {
    ...(onProgress && {
      [mipImprovingSolution]({ data }: CallbackEventFor<4>) {
        onProgress(data.mip_solution ?? null, boundOf(data, scale));
      },
    }),
    ...((shouldStop || onProgress) && {
      [mipInterrupt](event: CallbackEventFor<6>) {
        onProgress?.(null, boundOf(event.data, scale));
        if (shouldStop?.()) event.interrupt();
      },
    }),
  };
}

function boundOf({ mip_dual_bound: dual }: CallbackData, scale: number): number {
  return dual !== undefined && Number.isFinite(dual) ? dual / scale : Number.NEGATIVE_INFINITY;
}
