import { useSyncExternalStore } from "react";

/** wide: three columns; rail: the left one folded to a rail; phone: map and one bottom sheet. */
export type Layout = "wide" | "rail" | "phone";

/** Narrow, or a phone held sideways. */
const PHONE = "(max-width: 720px), (max-width: 960px) and (max-height: 480px)";
const RAIL = "(max-width: 1180px)";

function currentLayout(): Layout {
  if (matchMedia(PHONE).matches) return "phone";
  return matchMedia(RAIL).matches ? "rail" : "wide";
}

function subscribe(onChange: () => void): () => void {
  const queries = [matchMedia(PHONE), matchMedia(RAIL)];
  for (const query of queries) query.addEventListener("change", onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
  };
}

/** How much room the page has, for what is built differently and not only laid out differently. */
export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, currentLayout, () => "wide");
}
