import "./ui/base.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { AtlasContext } from "./bind/use-atlas.ts";
import { reconcile } from "./derive/reconcile.ts";
import { speak } from "./i18n/i18n.ts";
import { loadAtlas } from "./load/load-atlas.ts";
import { decodeView } from "./state/url.ts";
import { viewStore } from "./state/view-store.ts";

const { view } = decodeView(location.hash);
const [loaded] = await Promise.all([loadAtlas(), speak(view.locale)]);
if (loaded.ok) {
  viewStore.setState({ view: reconcile(loaded.atlas, view).view });
  createRoot(document.getElementById("root") as HTMLElement).render(
    <AtlasContext.Provider value={loaded.atlas}>
      <App />
    </AtlasContext.Provider>,
  );
}
