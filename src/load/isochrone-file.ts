import type { Isochrone, IsochroneOptions, IsochroneReading } from "../../data/formats/isochrones.ts";
import { MAX_TEXT } from "../../data/formats/isochrones-json.ts";
import type { Issue } from "../../data/schema/issue.ts";
import { textFrom } from "./isochrone-service.ts";

/** What the rooms that draw know of the format. */
export type BroughtArea = Isochrone;
export type AreaOptions = IsochroneOptions;
export type AreaReading = IsochroneReading;

/** The text of a file that the reader chose, or why there is none. Never rejects. */
export async function textOfFile(
  file: Blob & { readonly name?: string },
): Promise<{ ok: true; text: string } | Extract<IsochroneReading, { ok: false }>> {
  const refused = (code: string, params: Issue["params"] = {}) => ({
    ok: false as const,
    issues: [{ severity: "error" as const, code, where: file.name ? { file: file.name } : {}, params }],
  });
  if (file.size > MAX_TEXT) return refused("too-large", { most: MAX_TEXT / 1e6 });
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return refused("file-gone");
  }
  const text = textFrom(bytes);
  return text === null ? refused("not-utf8") : { ok: true, text };
}
