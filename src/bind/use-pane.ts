import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { PaneView } from "../state/pane.ts";
import { viewStore } from "../state/view-store.ts";

/** Which of two maps a part of the page belongs to; "active": the one that panels and timeline are turned to. */
export const PaneContext = createContext<PaneView>("active");

export const usePane = () => useContext(PaneContext);

const LETTERS = { first: "A · ", second: "B · ", difference: "", active: "" } as const;
/** Sets of reaches are numbered: letters are those of the reaches. */
const NUMBERS = { ...LETTERS, first: "1 · ", second: "2 · " } as const;

/** A name of something that both maps have, told apart by the map's letter. */
export function usePaneName(name: string): string {
  const isReach = useStore(viewStore, ({ view }) => view.mode === "reach");
  return (isReach ? NUMBERS : LETTERS)[usePane()] + name;
}
