import { useMemo, useSyncExternalStore } from "react";
import { currentPalette, type Palette } from "../palette.ts";

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
const shownTheme = () => document.documentElement.dataset.theme ?? "light";

/** The map's paint, read from the page's tokens whenever the theme changes. */
export function usePalette(): Palette {
  const theme = useSyncExternalStore(subscribe, shownTheme);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens follow the theme's name
  return useMemo(() => currentPalette(), [theme]);
}
