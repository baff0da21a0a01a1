import townsUrl from "../../data/published/towns.json?url";
import { TownsFile } from "../../data/schema/atlas-file.ts";
import type { Issue, Result } from "../../data/schema/issue.ts";

const FILE = "towns.json";

function refused(code: string, params: Issue["params"] = {}): Result<TownsFile> {
  return { ok: false, issues: [{ severity: "error", code, where: { file: FILE }, params }] };
}

/** Employment by town, fetched only when its table is opened. */
export async function loadTowns(): Promise<Result<TownsFile>> {
  let response: Response;
  try {
    response = await fetch(townsUrl);
  } catch {
    return refused("file-unreachable");
  }
  if (!response.ok) return refused("file-refused", { status: response.status });
  let json: unknown;
  try {
    json = await response.json();
  } catch {
    return refused("file-not-json");
  }
  const parsed = TownsFile.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data, issues: [] };
  const field = parsed.error.issues[0]?.path.join(".") ?? "";
  return {
    ok: false,
    issues: [
      {
        severity: "error",
        code: "file-invalid",
        where: { file: FILE, field },
        params: { count: parsed.error.issues.length },
      },
    ],
  };
}
