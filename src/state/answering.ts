import { createStore } from "zustand/vanilla";

/** Whether answers that the page shows are still being made. */
export const answeringStore = createStore<{ readonly isAnswering: boolean }>()(() => ({ isAnswering: false }));

/** An answer may take seconds. One that does not come must hold up nothing for ever. */
const PATIENCE_MS = 15_000;

const under = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

function tell(isAnswering: boolean): void {
  if (answeringStore.getState().isAnswering !== isAnswering) answeringStore.setState({ isAnswering });
}

/** Something that somebody waits for is begun; it is waited for until it is ended, or for as long as patience lasts. */
export function beginAnswer(name: string): void {
  under.add(name);
  clearTimeout(timer);
  timer = setTimeout(() => tell(false), PATIENCE_MS);
  tell(true);
}

/** It is here, failed, or wanted no more; what is here is drawn first. */
export function endAnswer(name: string): void {
  if (!under.delete(name)) return;
  requestAnimationFrame(() => {
    if (under.size > 0) return;
    clearTimeout(timer);
    tell(false);
  });
}
