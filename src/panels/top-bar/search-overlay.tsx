import { Search, X } from "lucide-react";
import { useRef, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { IconButton } from "../../ui/button.tsx";
import { SearchField } from "./search-field.tsx";
import styles from "./top-bar.module.css";

/** On a phone the search takes the bar's whole width while it is used. */
export function SearchOverlay() {
  const { t } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    place.current?.querySelector("button")?.focus();
  };
  return (
    <div ref={place}>
      <IconButton
        label={t("search:label")}
        icon={<Search aria-hidden="true" />}
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <div className={styles.overlay}>
          <SearchField autoFocus onDone={close} />
          <IconButton label={t("search:close")} icon={<X aria-hidden="true" />} onClick={close} />
        </div>
      )}
    </div>
  );
}
