import { transfer, wrap } from "comlink";
import type { Issue, Result } from "../../data/schema/issue.ts";
import type { SitingFile } from "../../data/schema/siting-file.ts";
import { addSitingFiles } from "../state/siting-files.ts";
import type { TableWorker } from "../workers/table.worker.ts";

/** Twenty megabytes take about two seconds; whoever says nothing for so long has died. */
const PATIENCE_MS = 30_000;
/** As `data/formats/csv-text.ts` refuses it: a larger file is not even read. */
const MAX_BYTES = 20_000_000;

const failed = (code: string, file: string, params: Issue["params"] = {}): { ok: false; issues: Issue[] } => ({
  ok: false,
  issues: [{ severity: "error", code, where: { file }, params }],
});

/** Reads a CSV file of points or of distances beside the page, so that a large or hostile one holds up nothing. Never rejects. */
export async function readTable(
  file: Blob,
  kind: SitingFile["kind"],
  name: string,
  signal?: AbortSignal,
): Promise<Result<SitingFile>> {
  if (file.size > MAX_BYTES) return failed("too-large", name, { most: MAX_BYTES / 1e6 });
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return failed("file-gone", name);
  }
  if (signal?.aborted) return failed("cancelled", name);
  const found = await parsed(bytes, { kind, name }, signal);
  return found.ok ? { ...found, value: { ...found.value, receivedAt: new Date().toISOString() } } : found;
}

async function parsed(
  bytes: Uint8Array<ArrayBuffer>,
  options: Parameters<TableWorker["read"]>[1],
  signal: AbortSignal | undefined,
): Promise<ReturnType<TableWorker["read"]>> {
  if (typeof Worker === "undefined") {
    const { readTableHere } = await import("../load/read-table.ts");
    return readTableHere(bytes, options);
  }
  const worker = new Worker(new URL("../workers/table.worker.ts", import.meta.url), { type: "module" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = new Promise<{ ok: false; issues: Issue[] }>((resolve) => {
    const lose = () => resolve(failed("reader-stopped", options.name));
    worker.onerror = lose;
    timer = setTimeout(lose, PATIENCE_MS);
    signal?.addEventListener("abort", () => resolve(failed("cancelled", options.name)), { once: true });
  });
  try {
    return await Promise.race([wrap<TableWorker>(worker).read(transfer(bytes, [bytes.buffer]), options), ended]);
  } catch {
    return failed("reader-stopped", options.name);
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

/** Takes a table in that the reader has seen, for this visit at once and, where the browser lets it, for later ones. */
export const takeTable = (table: SitingFile): Promise<void> => addSitingFiles([table]);
