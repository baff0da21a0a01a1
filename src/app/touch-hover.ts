import { hover, hoverPlaces } from "../state/ephemeral-store.ts";

/** A finger points at nothing once it is lifted: what it passed over, or focused by its tap, stands out no longer. */
export function startTouchHover(): void {
  const lift = (event: Event) => {
    if ((event as PointerEvent).pointerType !== "touch") return;
    hover(null);
    hoverPlaces();
  };
  for (const end of ["pointerup", "pointercancel", "click"]) addEventListener(end, lift);
}
