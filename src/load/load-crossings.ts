import crossingsUrl from "../../data/published/crossings.json?url";
import { CrossingsFile } from "../../data/schema/crossing.ts";
import type { Result } from "../../data/schema/issue.ts";
import { fetchJson, LoadError } from "./fetch-json.ts";

const FILE = "crossings.json";

/** Bridges and tunnels between places without a common boundary, fetched only when an analysis is opened. */
export async function loadCrossings(): Promise<Result<CrossingsFile>> {
  try {
    const parsed = CrossingsFile.safeParse(await fetchJson(crossingsUrl, FILE));
    if (parsed.success) return { ok: true, value: parsed.data, issues: [] };
    const field = parsed.error.issues[0]?.path.join(".") ?? "";
    throw new LoadError("file-invalid", { file: FILE, field }, { count: parsed.error.issues.length });
  } catch (error) {
    if (error instanceof LoadError) return { ok: false, issues: [error.issue] };
    throw error;
  }
}
