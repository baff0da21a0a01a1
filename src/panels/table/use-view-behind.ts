import { useDeferredValue, useEffect } from "react";
import { useView } from "../../bind/use-view.ts";
import { setPageReady } from "../../state/ephemeral-store.ts";
import type { View } from "../../state/view.ts";

/**
 * The view for a table of many cells, which follows in short pieces so that the timeline is not kept waiting; until it
 * has caught up the page says that it is not ready. Only what takes it as a property of a memoised part profits.
 */
export function useViewBehind(): View {
  const latest = useView((now) => now);
  const view = useDeferredValue(latest);
  const isBehind = view !== latest;
  useEffect(() => {
    if (!isBehind) return;
    setPageReady(false);
    return () => setPageReady(true);
  }, [isBehind]);
  return view;
}
