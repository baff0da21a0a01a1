import { startTransition, useEffect, useState } from "react";
import { useChangePart } from "../bind/change-part.ts";
import { useLayout } from "../bind/use-layout.ts";
import { useView } from "../bind/use-view.ts";
import { ClassColors } from "../panels/classes/class-colors.tsx";
import { TopBar } from "../panels/top-bar/top-bar.tsx";
import { setPanelsReady } from "../state/ephemeral-store.ts";
import styles from "./app.module.css";
import { LeftSide } from "./left-side.tsx";
import { RegionBoundary } from "./region-boundary.tsx";
import { RightSide } from "./right-side.tsx";
import { Sheet } from "./sheet.tsx";
import { type Detent, LOW_SCREEN_PX } from "./sheet-detents.ts";
import { SkipLink } from "./skip-link.tsx";
import { Stage } from "./stage.tsx";
import { Toast } from "./toast.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

/** The frame: top bar, left what is asked, middle the answer, right what is selected; a phone has one sheet instead. */
export function App() {
  const layout = useLayout();
  const [detent, setDetent] = useState<Detent>(() => (innerHeight < LOW_SCREEN_PX ? "peek" : "half"));
  const [rightOpen, setRightOpen] = useState(true);
  const selection = useView((view) => view.selection);
  const analysis = useView((view) => view.analysis?.id);
  useShortcuts();
  useChangePart();
  useEffect(() => {
    if (selection || analysis) setRightOpen(true);
  }, [selection, analysis]);
  const isWhole = useWhole();
  const isPhone = layout === "phone";
  return (
    <div className={styles.app} data-layout={layout} data-detent={detent} data-whole={isWhole}>
      <SkipLink />
      <ClassColors />
      <RegionBoundary region="top">
        <TopBar />
      </RegionBoundary>
      {isWhole && !isPhone && <LeftSide key={layout} layout={layout} />}
      <Stage layout={layout}>
        <Toast />
      </Stage>
      {isWhole && !isPhone && <RightSide isOpen={rightOpen} onToggle={() => setRightOpen(!rightOpen)} />}
      {isWhole && isPhone && <Sheet detent={detent} onDetent={setDetent} />}
    </div>
  );
}

/**
 * False in the first pass, which starts the map; its worker and the graphics card then work while the panels are drawn.
 */
function useWhole(): boolean {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    if (isWhole) return setPanelsReady();
    const frame = requestAnimationFrame(() => startTransition(() => setWhole(true)));
    return () => cancelAnimationFrame(frame);
  }, [isWhole]);
  return isWhole;
}
