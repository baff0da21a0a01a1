import { cleanup, type RenderResult, render } from "@testing-library/react";
import type { ReactElement } from "react";
import { fetchChange } from "../../src/bind/change-part.ts";
import { AtlasContext } from "../../src/bind/use-atlas.ts";
import { learnWhole, speak } from "../../src/i18n/i18n.ts";
import type { Atlas } from "../../src/model/atlas.ts";
import { ephemeralStore } from "../../src/state/ephemeral-store.ts";
import { DEFAULT_VIEW, type View } from "../../src/state/view.ts";
import { viewStore } from "../../src/state/view-store.ts";
import { fixtureAtlas } from "./fixture-atlas.ts";

interface Setting {
  atlas?: Atlas;
  view?: Partial<View>;
}

/** Draws a panel as the page would: with data, words and a fresh view without a history. English unless told. */
export async function renderPanel(panel: ReactElement, { atlas, view }: Setting = {}): Promise<RenderResult> {
  cleanup();
  const start: View = { ...DEFAULT_VIEW, locale: "en", ...view };
  viewStore.setState({ view: start });
  viewStore.temporal.getState().clear();
  ephemeralStore.setState(ephemeralStore.getInitialState(), true);
  await speak(start.locale);
  await learnWhole();
  if (start.change) await fetchChange();
  return render(<AtlasContext.Provider value={atlas ?? fixtureAtlas()}>{panel}</AtlasContext.Provider>);
}
