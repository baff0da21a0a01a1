import { createStore } from "zustand/vanilla";

/** The candidate under the pointer or the cursor, on the map or in any list; in no link. */
export const sitingHoverStore = createStore<{ readonly id: string | null }>()(() => ({ id: null }));

export function hoverCandidate(id: string | null): void {
  if (sitingHoverStore.getState().id !== id) sitingHoverStore.setState({ id });
}
