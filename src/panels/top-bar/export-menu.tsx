import { Download } from "lucide-react";
import { useRef, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { learnWhole } from "../../i18n/i18n.ts";
import { Button } from "../../ui/button.tsx";
import { Lazy, lazyPart } from "../../ui/lazy-part.tsx";
import { Popover } from "../../ui/popover.tsx";
import styles from "./top-bar.module.css";

/** The writers of files and their words come when the menu is first opened. */
const list = lazyPart<object>(async () => {
  const [{ ExportList }] = await Promise.all([import("./export-list.tsx"), learnWhole()]);
  return ExportList;
});

/** What can be taken away. */
export function ExportMenu() {
  const { t } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const label = t("top-bar:export.label");
  return (
    <div ref={place} className={styles.anchor}>
      <Button
        variant="plain"
        title={label}
        icon={<Download aria-hidden="true" />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.word}>{label}</span>
      </Button>
      {isOpen && (
        <Popover label={label} anchor={place} onClose={() => setOpen(false)}>
          <ExportOffer />
        </Popover>
      )}
    </div>
  );
}

export function ExportOffer() {
  return (
    <div className={styles.list}>
      <Lazy part={list} props={{}} />
    </div>
  );
}
