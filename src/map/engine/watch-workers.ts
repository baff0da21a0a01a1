import type { Map as MapLibreMap } from "maplibre-gl";

/** A picture takes a second or two, on a slow machine several. */
const PATIENCE_MS = 8_000;

/**
 * A worker that the system has killed says nothing: no tile arrives, and the picture is never whole. MapLibre asks its
 * workers whether they live, and starts others if not, but only when a page comes back to the foreground; here it is
 * told that it has whenever a picture is overdue. New workers come as a lost context does.
 */
export function watchWorkers(map: MapLibreMap): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    timer = undefined;
    if (document.visibilityState === "visible") document.dispatchEvent(new Event("visibilitychange"));
  };
  map.on("dataloading", () => {
    timer ??= setTimeout(ask, PATIENCE_MS);
  });
  const rest = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  map.on("idle", rest);
  map.on("remove", rest);
}
