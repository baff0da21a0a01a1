import type { Issue, Result } from "../schema/issue.ts";
import type { ReadTable } from "../schema/siting-file.ts";
import { parseMatrix } from "./csv-matrix.ts";
import { parsePoints } from "./csv-points.ts";
import { decodeCsv } from "./csv-text.ts";
import { tableId } from "./table-id.ts";

export interface CsvOptions {
  readonly kind: ReadTable["kind"];
  /** Of the file, or what a paste is called. */
  readonly name: string;
}

/**
 * Reads what a reader brought as CSV: points or a matrix of distances. See `decodeCsv`, `parsePoints` and `parseMatrix` for what is read,
 * put right, told and refused.
 *
 * @param bytes the file as it is.
 * @returns the table, named by what it says, with `receivedAt` left to the caller; or why there is none. Never throws.
 */
export function parseCsvFile(bytes: Uint8Array<ArrayBuffer>, { kind, name }: CsvOptions): Result<ReadTable> {
  const where: Issue["where"] = { file: name };
  const decoded = decodeCsv(bytes, where);
  if (!decoded.ok) return decoded;
  const parsed = kind === "points" ? parsePoints(decoded.value.text, where) : parseMatrix(decoded.value.text, where);
  const issues = [...decoded.issues, ...parsed.issues];
  if (!parsed.ok) return { ok: false, issues };
  return { ok: true, value: { ...parsed.value, id: tableId(parsed.value), name }, issues };
}
