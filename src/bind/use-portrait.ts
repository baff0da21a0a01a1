import { useSyncExternalStore } from "react";

const PORTRAIT = "(orientation: portrait)";

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(PORTRAIT);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** Whether the page is higher than wide: two things then stand one over the other, else beside each other. */
export function usePortrait(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(PORTRAIT).matches);
}
