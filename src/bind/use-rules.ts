import { useEffect, useState } from "react";
import type { Issue, Result } from "../../data/schema/issue.ts";
import type { Rule, RulesFile } from "../../data/schema/rule.ts";
import { loadRules } from "../load/load-rules.ts";

export type RulesState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly rules: readonly Rule[] }
  | { readonly status: "failed"; readonly issues: readonly Issue[]; readonly retry: () => void };

let known: RulesFile | null = null;

/** The rules; fetched when first asked for and kept from then on. */
export function useRules(): RulesState {
  const [result, setResult] = useState<Result<RulesFile> | null>(known && { ok: true, value: known, issues: [] });

  useEffect(() => {
    if (result) return;
    let wanted = true;
    void loadRules().then((loaded) => {
      if (loaded.ok) known = loaded.value;
      if (wanted) setResult(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [result]);

  if (result?.ok) return { status: "ready", rules: result.value.rules };
  if (!result) return { status: "loading" };
  return { status: "failed", issues: result.issues, retry: () => setResult(null) };
}
