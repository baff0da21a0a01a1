import rulesUrl from "../../data/published/rules.json?url";
import type { Result } from "../../data/schema/issue.ts";
import { RulesFile } from "../../data/schema/rule.ts";
import { fetchJson, LoadError } from "./fetch-json.ts";

const FILE = "rules.json";

/** The rules of the claims, fetched only when they are opened. */
export async function loadRules(): Promise<Result<RulesFile>> {
  try {
    const parsed = RulesFile.safeParse(await fetchJson(rulesUrl, FILE));
    if (parsed.success) return { ok: true, value: parsed.data, issues: [] };
    const field = parsed.error.issues[0]?.path.join(".") ?? "";
    throw new LoadError("file-invalid", { file: FILE, field }, { count: parsed.error.issues.length });
  } catch (error) {
    if (error instanceof LoadError) return { ok: false, issues: [error.issue] };
    throw error;
  }
}
