import { lazy, Suspense, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useLayout } from "../../bind/use-layout.ts";
import type { Viewport } from "../camera/viewport.ts";
import type { StageWindow } from "../stage/window.ts";
import { clearOfCards } from "./clear-of-cards.ts";
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
