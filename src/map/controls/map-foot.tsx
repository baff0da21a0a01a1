import { memo, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useLayout } from "../../bind/use-layout.ts";
import { Lazy, lazyPart } from "../../ui/lazy-part.tsx";
import type { Viewport } from "../camera/viewport.ts";
import { baseGeometry } from "../scene/base-geometry.ts";
import type { StageWindow } from "../stage/window.ts";
import { clearOfCards } from "./clear-of-cards.ts";
import styles from "./controls.module.css";
import { showsOffSheet } from "./off-sheet.ts";
import { ScaleBar } from "./scale-bar.tsx";

const dataNote = lazyPart(async () => (await import("../data-note/data-note.tsx")).DataNote);

/** What the boundaries are not, the way to the whole data note, and the scale. */
export const MapFoot = memo(function MapFoot({ view, window }: { view: Viewport | null; window: StageWindow | null }) {
  const { t } = useFormat();
  const isPhone = useLayout() === "phone";
  const [isOpen, setOpen] = useState(false);
  const { sheet } = baseGeometry(useAtlas());
  return (
    <div className={styles.foot} data-map-card="foot" style={window ? clearOfCards(window) : undefined}>
      <span>
        {!isPhone && `${t("map:boundary-notice")} · `}
        <button type="button" className={styles.noteButton} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {isPhone ? t("map:boundary-notice-short") : t("map:sources")}
        </button>
      </span>
      {view && showsOffSheet(view, sheet) && <span>{t("map:off-sheet")}</span>}
      {view && <ScaleBar view={view} />}
      {isOpen && <Lazy part={dataNote} props={{ onClose: () => setOpen(false) }} />}
    </div>
  );
});
