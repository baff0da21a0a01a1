import { useEffect } from "react";
import { ephemeralStore } from "../../state/ephemeral-store.ts";
import type { View } from "../../state/view.ts";
import type { MapEngine } from "../engine/map-engine.ts";
import type { FocusTarget } from "./feature-list.tsx";

/** Marks what is hovered anywhere, focused and selected; React draws nothing again for it. */
export function useHighlight(
  engine: MapEngine | null,
  selection: View["selection"],
  focused: FocusTarget | null,
): void {
  useEffect(() => {
    if (!engine) return;
    const selected = selection?.type === "place" ? selection.id : null;
    const focus = focused?.type === "place" ? focused.id : null;
    const show = () => {
      const { hover, hoverPlaces } = ephemeralStore.getState();
      engine.highlight({ hover: hover?.type === "place" ? [hover.id] : hoverPlaces, focus, selected });
    };
    show();
    return ephemeralStore.subscribe((now, before) => {
      if (now.hover !== before.hover || now.hoverPlaces !== before.hoverPlaces) show();
    });
  }, [engine, selection, focused]);
}
