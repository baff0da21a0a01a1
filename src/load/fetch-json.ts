import type { Issue } from "../../data/schema/issue.ts";

/** A published file that could not be had, or is not what it should be. */
export class LoadError extends Error {
  readonly issue: Issue;
  constructor(code: string, where: Issue["where"], params: Issue["params"] = {}) {
    super(code);
    this.issue = { severity: "error", code, where, params };
  }
}

/** @throws LoadError naming the file. */
export async function fetchJson(url: string, file: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new LoadError("file-unreachable", { file });
  }
  if (!response.ok) throw new LoadError("file-refused", { file }, { status: response.status });
  try {
    return await response.json();
  } catch {
    throw new LoadError("file-not-json", { file });
  }
}
