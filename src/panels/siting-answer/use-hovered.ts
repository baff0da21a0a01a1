import { useStore } from "zustand";
import { sitingHoverStore } from "../../state/siting-hover.ts";

/** Whether a candidate is the one under the pointer or the cursor: a list draws only the rows anew that this concerns. */
export function useHovered(id: string | null): boolean {
  return useStore(sitingHoverStore, (state) => id !== null && state.id === id);
}
