import { createContext, useContext } from "react";
import type { PaneView } from "../state/pane.ts";

/** Which of two maps a part of the page belongs to; "active": the one that panels and timeline are turned to. */
export const PaneContext = createContext<PaneView>("active");

export const usePane = () => useContext(PaneContext);

const LETTERS = { first: "A · ", second: "B · ", difference: "", active: "" } as const;

/** A name of something that both maps have, told apart by the map's letter. */
export function usePaneName(name: string): string {
  return LETTERS[usePane()] + name;
}
