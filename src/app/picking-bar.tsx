import { useEffect, useRef } from "react";
import { useFormat } from "../bind/use-format.ts";
import { pick } from "../state/ephemeral-store.ts";
import { Button } from "../ui/button.tsx";
import styles from "./sheet.module.css";

/** While a spot on the map is picked, the sheet says so and makes way; a touch screen has no Escape. */
export function PickingBar() {
  const { t } = useFormat();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles.picking}>
      <p>{t("app:sheet.picking")}</p>
      <Button ref={cancel} onClick={() => pick(null)}>
        {t("app:sheet.picking-cancel")}
      </Button>
    </div>
  );
}
