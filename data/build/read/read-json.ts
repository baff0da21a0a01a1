import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Result } from "../../schema/issue.ts";
import { fault } from "../issues.ts";

/** The text of a file below the root, without a byte order mark. */
export async function readText(root: string, file: string): Promise<Result<string>> {
  try {
    const text = await readFile(join(root, file), "utf8");
    return { ok: true, value: text.replace(/^\uFEFF/, ""), issues: [] };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return { ok: false, issues: [fault("file-missing", { file })] };
  }
}

/** The JSON value of a file below the root. */
export async function readJson(root: string, file: string): Promise<Result<unknown>> {
  const text = await readText(root, file);
  if (!text.ok) return text;
  try {
    return { ok: true, value: JSON.parse(text.value), issues: [] };
  } catch (error) {
    return { ok: false, issues: [fault("file-not-json", { file }, { message: (error as Error).message })] };
  }
}

/** The JSON list of a file below the root. */
export async function readJsonList(root: string, file: string): Promise<Result<unknown[]>> {
  const json = await readJson(root, file);
  if (!json.ok) return json;
  if (!Array.isArray(json.value)) return { ok: false, issues: [fault("file-not-list", { file })] };
  return { ok: true, value: json.value, issues: json.issues };
}

/** Names of the folders in a folder below the root, sorted. */
export async function listFolders(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
