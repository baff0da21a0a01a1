import { Menu } from "lucide-react";
import { useRef, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useHistory } from "../../bind/use-view.ts";
import { redo, undo } from "../../state/view-store.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { ExportOffer } from "./export-menu.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { ThemeButton } from "./theme-button.tsx";
import styles from "./top-bar.module.css";

/** What a phone's bar has no room for. */
export function PhoneMenu() {
  const { t } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { canUndo, canRedo } = useHistory();
  return (
    <div ref={place} className={styles.anchor}>
      <IconButton
        label={t("top-bar:menu")}
        icon={<Menu aria-hidden="true" />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Popover label={t("top-bar:menu")} anchor={place} onClose={() => setOpen(false)} className={styles.menu}>
          <div className={styles.line}>
            <LanguageSwitch />
            <ThemeButton />
          </div>
          <div className={styles.line}>
            <Button aria-disabled={!canUndo} onClick={undo}>
              {t("top-bar:undo")}
            </Button>
            <Button aria-disabled={!canRedo} onClick={redo}>
              {t("top-bar:redo")}
            </Button>
          </div>
          <ExportOffer />
        </Popover>
      )}
    </div>
  );
}
