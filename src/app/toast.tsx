import { CircleAlert, Info, TriangleAlert, X } from "lucide-react";
import { useEffect, useState } from "react";
import { useFormat } from "../bind/use-format.ts";
import { useEphemeral } from "../bind/use-view.ts";
import { dismissNotice } from "../state/ephemeral-store.ts";
import { undo } from "../state/view-store.ts";
import { Button, IconButton } from "../ui/button.tsx";
import styles from "./toast.module.css";

const SHOWN_MS = 6_000;
const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert } as const;

/** The short message over the timeline; it waits while the reader points at it or stands on it. */
export function Toast() {
  const { t } = useFormat();
  const notice = useEphemeral((state) => state.notice);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || isHeld) return;
    const timer = setTimeout(dismissNotice, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, isHeld]);
  const Icon = ICONS[notice?.severity ?? "info"];
  return (
    <div className={styles.place} role="status">
      {notice && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing at the message only keeps it on screen
        <div
          key={notice.id}
          className={styles.toast}
          data-severity={notice.severity}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <Icon aria-hidden="true" />
          <p data-ui-count>{t(notice.key, notice.params ?? {})}</p>
          {notice.undoable && (
            <Button
              variant="plain"
              onClick={() => {
                undo();
                dismissNotice();
              }}
            >
              {t("app:undo")}
            </Button>
          )}
          <IconButton label={t("app:dismiss")} icon={<X aria-hidden="true" />} onClick={dismissNotice} />
        </div>
      )}
    </div>
  );
}
