import type { Issue, Result } from "../schema/issue.ts";
import type { CsvIssueCode } from "./csv-issues.ts";

/** Some 20,000 rows of a thousand signs. */
export const MAX_BYTES = 20_000_000;

export type CsvEncoding = "utf-8" | "gb18030";

/**
 * The text of a file whose encoding nobody states: UTF-8, with or without a mark at its start, where the bytes are that; else GB18030, in
 * which Chinese spreadsheets are written, and which holds GBK and GB 2312.
 *
 * @param bytes the whole file; @param where goes into the issues.
 * @returns the text without the mark, and the encoding that was found; refused when it is too large, empty, UTF-16, or neither of the two.
 *   A file that is not UTF-8 has the warning `encoding-guessed`. Never throws.
 */
export function decodeCsv(
  bytes: Uint8Array<ArrayBuffer>,
  where: Issue["where"] = {},
): Result<{ text: string; encoding: CsvEncoding }> {
  const refused = (code: CsvIssueCode, params: Issue["params"] = {}): Result<never> => ({
    ok: false,
    issues: [{ severity: "error", code, where, params }],
  });
  if (bytes.length > MAX_BYTES) return refused("too-large", { most: MAX_BYTES / 1e6 });
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return refused("utf-16");
  for (const encoding of ["utf-8", "gb18030"] as const) {
    const text = decoded(bytes, encoding);
    // A table of bytes that are no text reads as GB18030 more often than one would think: control signs give it away.
    if (text === null || text.includes("\u0000")) continue;
    if (text.trim() === "") return refused("empty-text");
    const issues: Issue[] =
      encoding === "utf-8" ? [] : [{ severity: "warning", code: "encoding-guessed", where, params: { encoding } }];
    return { ok: true, value: { text, encoding }, issues };
  }
  return refused("encoding-unknown");
}

function decoded(bytes: Uint8Array<ArrayBuffer>, encoding: CsvEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
