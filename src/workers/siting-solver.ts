import wasm from "highs/runtime?url";
import { highsMip } from "../../geo/optimize/highs-mip.ts";
import type { SolveMip } from "../../geo/optimize/mip.ts";

let loading: Promise<SolveMip> | null = null;

/** The mixed-integer solver, fetched when first asked for, and again when that failed. */
export function solver(): Promise<SolveMip> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<SolveMip> {
  const { default: loadHighs } = await import("highs");
  return highsMip(await loadHighs({ locateFile: () => wasm }));
}
