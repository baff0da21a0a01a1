import { createContext, useContext, useEffect, useState } from "react";
import type { TownsFile } from "../../data/schema/atlas-file.ts";
import type { Issue, Result } from "../../data/schema/issue.ts";

type LoadTowns = () => Promise<Result<TownsFile>>;

/** How the towns are fetched: given by the app, since panels do not load. */
export const TownsContext = createContext<LoadTowns | null>(null);

export type TownsState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly file: TownsFile }
  | { readonly status: "failed"; readonly issues: readonly Issue[]; readonly retry: () => void };

/** Said when not even the code that fetches could be had. */
const UNREACHABLE: Result<TownsFile> = {
  ok: false,
  issues: [{ severity: "error", code: "file-unreachable", where: { file: "towns.json" }, params: {} }],
};

let known: TownsFile | null = null;

/** Employment by town; fetched when first asked for and kept from then on. */
export function useTowns(): TownsState {
  const load = useContext(TownsContext);
  if (!load) throw new Error("useTowns outside of TownsContext");
  const [result, setResult] = useState<Result<TownsFile> | null>(known && { ok: true, value: known, issues: [] });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again after a failure
  useEffect(() => {
    if (known) return;
    let wanted = true;
    const settle = (loaded: Result<TownsFile>) => {
      if (loaded.ok) known = loaded.value;
      if (wanted) setResult(loaded);
    };
    load().then(settle, () => settle(UNREACHABLE));
    return () => {
      wanted = false;
    };
  }, [load, attempt]);

  if (result?.ok) return { status: "ready", file: result.value };
  if (!result) return { status: "loading" };
  const retry = () => {
    setResult(null);
    setAttempt((n) => n + 1);
  };
  return { status: "failed", issues: result.issues, retry };
}
