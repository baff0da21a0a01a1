import { PaneContext } from "../bind/use-pane.ts";
import type { Compare } from "../state/view.ts";
import { Lazy, lazyPart } from "../ui/lazy-part.tsx";
import styles from "./app.module.css";
import { room } from "./room.ts";
import { turnTo } from "./turn-to.ts";

export const mapPart = lazyPart(async () => (await import("../map/map-stage.tsx")).MapStage);
const comparePart = room(async () => (await import("./compare-stage.tsx")).CompareStage);

/** The map; in a comparison the first of two, or the map of what lies between them, and beside it all the rest. */
export function MapFrame({ layout }: { layout: Compare["layout"] | null }) {
  const hasTwo = layout === "swipe" || layout === "side";
  return (
    <>
      <div
        className={styles.map}
        data-pane={layout ? `${layout}-first` : undefined}
        onPointerDownCapture={hasTwo ? (event) => turnTo("first", event.target) : undefined}
      >
        <PaneContext value={hasTwo ? "first" : (layout ?? "active")}>
          <Lazy part={mapPart} props={{}} />
        </PaneContext>
      </div>
      {layout && <Lazy part={comparePart} props={{}} />}
    </>
  );
}
