import { useLayoutEffect, useRef } from "react";
import { useLayout } from "../bind/use-layout.ts";
import { PaneContext } from "../bind/use-pane.ts";
import { usePortrait } from "../bind/use-portrait.ts";
import { useView } from "../bind/use-view.ts";
import { MapStage } from "../map/map-stage.tsx";
import styles from "../panels/compare/compare.module.css";
import { Difference } from "../panels/compare/difference.tsx";
import { PaneCards } from "../panels/compare/pane-cards.tsx";
import { SetCard } from "../panels/compare/set-card.tsx";
import { Splitter } from "../panels/compare/splitter.tsx";
import { comparisonOf } from "../state/pane.ts";
import { PANES } from "../state/view.ts";
import { turnTo } from "./turn-to.ts";

/** What a comparison adds to the first map: the second one with the splitter between them, and the cards of both. */
export function CompareStage() {
  const layout = useView((view) => comparisonOf(view)?.layout);
  const split = useView((view) => comparisonOf(view)?.split ?? 0.5);
  const isReach = useView((view) => view.mode) === "reach";
  const isPhone = useLayout() === "phone";
  const isPortrait = usePortrait();
  const second = useRef<HTMLDivElement>(null);
  const hasTwo = layout === "swipe" || layout === "side";
  // Both maps stand where the splitter says, and it moves without either being drawn anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the second map comes and goes with the layout
  useLayoutEffect(() => {
    const box = second.current?.parentElement;
    box?.style.setProperty("--split", String(split));
    return () => {
      box?.style.removeProperty("--split");
    };
  }, [split, layout]);
  if (!hasTwo) return <Difference isCompact={isPhone} />;
  return (
    <>
      <div
        ref={second}
        className={styles.map}
        data-pane={`${layout}-second`}
        onPointerDownCapture={(event) => turnTo("second", event.target)}
      >
        <PaneContext value="second">
          <MapStage />
        </PaneContext>
      </div>
      <Splitter
        layout={layout}
        split={split}
        of={isReach ? "sets" : "maps"}
        isStacked={isPhone && isPortrait && layout === "side"}
      />
      {PANES.map((pane) =>
        isReach ? (
          <SetCard key={pane} pane={pane} />
        ) : (
          <PaneCards key={pane} pane={pane} layout={layout} isCompact={isPhone} />
        ),
      )}
    </>
  );
}
