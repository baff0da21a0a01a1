import { createRoot } from "react-dom/client";
import { fetchChange } from "../bind/change-part.ts";
import { AtlasContext } from "../bind/use-atlas.ts";
import { TownsContext } from "../bind/use-towns.ts";
import { reconcile } from "../derive/reconcile.ts";
import { preferredLocale } from "../i18n/i18n.ts";
import { loadAtlas } from "../load/load-atlas.ts";
import type { Atlas } from "../model/atlas.ts";
import { notify } from "../state/ephemeral-store.ts";
import { decodeView } from "../state/url.ts";
import { startUrlSync } from "../state/url-sync.ts";
import { DEFAULT_VIEW } from "../state/view.ts";
import { startView } from "../state/view-store.ts";
import { App } from "./app.tsx";
import { startChunkFailures } from "./chunk-failure.ts";
import { speakView, startLanguage } from "./language.ts";
import { LoadError } from "./load-error.tsx";
import { mapPart } from "./map-frame.tsx";
import { startReadiness } from "./readiness.ts";
import { startTheme } from "./theme.ts";
import { startTouchHover } from "./touch-hover.ts";

/** From the link to the first view: the look at once, then words and data side by side, then the app. */
export async function start(root: HTMLElement): Promise<void> {
  const base = { ...DEFAULT_VIEW, locale: preferredLocale(navigator.languages) };
  const link = decodeView(location.hash, base);
  startView(link.view);
  startTheme();
  startChunkFailures();
  if (link.view.tab === "map") mapPart.fetch().catch(() => undefined);
  const [loaded] = await Promise.all([loadAtlas(link.view.locale), speakView()]);
  const page = createRoot(root);
  if (!loaded.ok) {
    document.documentElement.dataset.ready = "error";
    page.render(<LoadError issues={loaded.issues} />);
    return;
  }
  const { atlas, atlasIn } = loaded;
  const accept = (view: typeof link.view) => reconcile(atlas, view);
  const first = accept(link.view);
  startView(first.view);
  startUrlSync({ base, accept, report: reportUnread });
  reportUnread(link.issues.length + first.issues.length);
  const show = (inLanguage: Atlas) =>
    page.render(
      <AtlasContext.Provider value={inLanguage}>
        <TownsContext.Provider value={fetchTowns}>
          <App />
        </TownsContext.Provider>
      </AtlasContext.Provider>,
    );
  startLanguage(async (locale) => {
    const inLanguage = await atlasIn(locale);
    return () => show(inLanguage);
  });
  startReadiness();
  startTouchHover();
  if (first.view.change) await fetchChange().catch(() => undefined);
  show(atlas);
}

const fetchTowns = () => import("../load/load-towns.ts").then(({ loadTowns }) => loadTowns());

function reportUnread(count: number): void {
  if (count > 0) notify({ severity: "warning", key: "notice.link-unread", params: { count } });
}
