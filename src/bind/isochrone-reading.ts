import { wrap } from "comlink";
import { isInside } from "../../geo/shape/is-inside.ts";
import type { AreaOptions, AreaReading, BroughtArea } from "../load/isochrone-file.ts";
import type { StoredIsochrone } from "../state/isochrone-store.ts";
import type { IsochroneWorker } from "../workers/isochrone.worker.ts";

/** Twenty megabytes take about two seconds; whoever says nothing for so long has died. */
const PATIENCE_MS = 30_000;

const failed = (code: string, file?: string): AreaReading => ({
  ok: false,
  issues: [{ severity: "error", code, where: file === undefined ? {} : { file }, params: {} }],
});

/** Reads areas beside the page, so that a large or hostile text holds up nothing; giving up ends it at once. Never rejects. */
export async function readAreas(text: string, options: AreaOptions, signal?: AbortSignal): Promise<AreaReading> {
  if (signal?.aborted) return failed("cancelled", options.file);
  if (typeof Worker === "undefined") {
    const { readIsochronesHere } = await import("../load/read-isochrones.ts");
    return readIsochronesHere(text, options);
  }
  const worker = new Worker(new URL("../workers/isochrone.worker.ts", import.meta.url), { type: "module" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = new Promise<AreaReading>((resolve) => {
    const lose = () => resolve(failed("reader-stopped", options.file));
    worker.onerror = lose;
    timer = setTimeout(lose, PATIENCE_MS);
    signal?.addEventListener("abort", () => resolve(failed("cancelled", options.file)), { once: true });
  });
  try {
    return await Promise.race([wrap<IsochroneWorker>(worker).read(text, options), ended]);
  } catch {
    return failed("reader-stopped", options.file);
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

/** Reads the file that the reader chose. Never rejects. */
export async function readAreaFile(
  file: Blob & { readonly name?: string },
  options: AreaOptions,
  signal?: AbortSignal,
): Promise<AreaReading> {
  const { textOfFile } = await import("../load/isochrone-file.ts");
  const found = await textOfFile(file);
  return found.ok ? readAreas(found.text, options, signal) : found;
}

/** An area as it is kept: with where it came from and what the reader said of it. */
export function storedFrom(
  area: BroughtArea,
  from: Pick<StoredIsochrone, "fileName" | "host" | "originSiteId"> & { readonly minutes?: number | null },
): StoredIsochrone {
  const { center: _center, ...shape } = area;
  const minutes = area.minutes ?? (area.km === null ? (from.minutes ?? null) : null);
  return { ...shape, ...from, minutes, receivedAt: new Date().toISOString() };
}

/** Whether an area lies round the place that it is said to start from. */
export function holdsPlace(area: Pick<BroughtArea, "geometry">, lngLat: readonly [number, number]): boolean {
  return isInside([...lngLat], area.geometry);
}
