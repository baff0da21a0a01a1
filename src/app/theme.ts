import type { Theme } from "../state/view.ts";
import { currentView, viewStore } from "../state/view-store.ts";

const DARK = "(prefers-color-scheme: dark)";

export function isDark(theme: Theme, systemIsDark: boolean): boolean {
  return theme === "dark" || (theme === "system" && systemIsDark);
}

/** Keeps `<html data-theme>` and the browser's own bars as the reader chose, or as the system says; from now on. */
export function startTheme(): void {
  const system = matchMedia(DARK);
  const show = () => {
    const root = document.documentElement;
    root.dataset.theme = isDark(currentView().theme, system.matches) ? "dark" : "light";
    const panel = getComputedStyle(root).getPropertyValue("--panel").trim();
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
      meta.setAttribute("content", panel);
      meta.removeAttribute("media");
    }
  };
  show();
  system.addEventListener("change", show);
  viewStore.subscribe((now, before) => {
    if (now.view.theme !== before.view.theme) show();
  });
}
