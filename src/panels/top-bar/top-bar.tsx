import { Redo2, Undo2 } from "lucide-react";
import { useFormat } from "../../bind/use-format.ts";
import { useLayout } from "../../bind/use-layout.ts";
import { useHistory } from "../../bind/use-view.ts";
import { redo, undo } from "../../state/view-store.ts";
import { IconButton } from "../../ui/button.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Logo } from "./logo.tsx";
import { ModeSwitch } from "./mode-switch.tsx";
import { PhoneMenu } from "./phone-menu.tsx";
import { SearchField } from "./search-field.tsx";
import { SearchOverlay } from "./search-overlay.tsx";
import { ShareButton } from "./share-button.tsx";
import { ThemeButton } from "./theme-button.tsx";
import styles from "./top-bar.module.css";

/** Mode, search, history, share, export, language, theme; a phone keeps the last five in a menu. */
export function TopBar() {
  const { t } = useFormat();
  const isPhone = useLayout() === "phone";
  return (
    <header className={styles.bar}>
      <h1 className={styles.brand}>
        <Logo />
        <span className={isPhone ? "visually-hidden" : styles.name}>{t("app:title")}</span>
      </h1>
      <ModeSwitch />
      {isPhone ? (
        <div className={styles.end}>
          <SearchOverlay />
          <ShareButton isShort />
          <PhoneMenu />
        </div>
      ) : (
        <>
          <SearchField />
          <div className={styles.end}>
            <HistoryButtons />
            <span className={styles.rule} />
            <ShareButton />
            <ExportMenu />
            <span className={styles.rule} />
            <LanguageSwitch />
            <ThemeButton />
          </div>
        </>
      )}
    </header>
  );
}

/** Back and forth between the questions asked. */
export function HistoryButtons() {
  const { t } = useFormat();
  const { canUndo, canRedo } = useHistory();
  return (
    <div className={styles.pair}>
      <IconButton
        label={t("top-bar:undo")}
        title={t(canUndo ? "top-bar:undo-keys" : "top-bar:undo-none")}
        icon={<Undo2 aria-hidden="true" />}
        aria-disabled={!canUndo}
        onClick={undo}
      />
      <IconButton
        label={t("top-bar:redo")}
        title={t(canRedo ? "top-bar:redo-keys" : "top-bar:redo-none")}
        icon={<Redo2 aria-hidden="true" />}
        aria-disabled={!canRedo}
        onClick={redo}
      />
    </div>
  );
}
