import { createContext, useContext } from "react";
import type { PaneView } from "../state/pane.ts";

/** Which of two maps a part of the page belongs to; "active": the one that panels and timeline are turned to. */
export const PaneContext = createContext<PaneView>("active");

export const usePane = () => useContext(PaneContext);
