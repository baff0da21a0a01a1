import { lazy, Suspense, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useLayout } from "../../bind/use-layout.ts";
import type { Viewport } from "../camera/viewport.ts";
import type { StageWindow } from "../stage/window.ts";
import styles from "./controls.module.css";
import { ScaleBar } from "./scale-bar.tsx";

const DataNote = lazy(() => import("../data-note/data-note.tsx").then((room) => ({ default: room.DataNote })));

/** What the boundaries are not, the way to the whole data note, and the scale. */
export function MapFoot({ view, window }: { view: Viewport | null; window: StageWindow | null }) {
  const { t } = useFormat();
  const isPhone = useLayout() === "phone";
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.foot} data-map-card="foot" style={window ? clearOfCards(window) : undefined}>
      <span>
        {!isPhone && `${t("map:boundary-notice")} · `}
        <button type="button" className={styles.noteButton} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {isPhone ? t("map:boundary-notice-short") : t("map:sources")}
        </button>
      </span>
      {view && <ScaleBar view={view} />}
      {isOpen && (
        <Suspense fallback={null}>
          <DataNote onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

const EDGE = 12;
const LEAST_PX = 150;
/** How high the foot stands over the window's lower inset. */
const FOOT_PX = 60;

/** Between the cards in the lower corners where there is room, else over the right one. */
export function clearOfCards({ width, height, insets, cards }: StageWindow): {
  right: number;
  maxWidth: number;
  bottom?: number;
} {
  const low = cards.filter((card) => card.y + card.h > height - insets.bottom - FOOT_PX);
  const left = Math.max(EDGE, ...low.filter((card) => card.x + card.w / 2 < width / 2).map((card) => card.x + card.w));
  const rights = low.filter((card) => card.x + card.w / 2 >= width / 2);
  const right = Math.min(width - EDGE, ...rights.map((card) => card.x));
  if (right - left >= LEAST_PX) return { right: width - right, maxWidth: right - left };
  const top = Math.min(height - insets.bottom, ...rights.map((card) => card.y));
  return { right: EDGE, maxWidth: width - 2 * EDGE, bottom: height - top };
}
