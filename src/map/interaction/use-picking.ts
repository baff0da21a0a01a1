import { useEffect } from "react";
import { pick } from "../../state/ephemeral-store.ts";

/** Escape gives up picking a spot; so does leaving the map. */
export function usePicking(isPicking: boolean): void {
  useEffect(() => {
    if (!isPicking) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      pick(null);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [isPicking]);
  useEffect(() => () => pick(null), []);
}
