import { Check, Share } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { notify } from "../../state/ephemeral-store.ts";
import { currentLink } from "../../state/url-sync.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import styles from "./top-bar.module.css";

const SAID_MS = 2_000;

/** Copies the link, which holds the whole view; where the page may not write to the clipboard, shows it to be copied. */
export function ShareButton({ isShort = false }: { isShort?: boolean }) {
  const { t } = useFormat();
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("idle"), SAID_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const share = async () => {
    try {
      await navigator.clipboard.writeText(currentLink());
      setState("copied");
      notify({ severity: "info", key: "top-bar:share.copied" });
    } catch {
      setState("refused");
    }
  };
  const icon = state === "copied" ? <Check aria-hidden="true" /> : <Share aria-hidden="true" />;
  return (
    <div ref={place} className={styles.anchor}>
      {isShort ? (
        <IconButton label={t("top-bar:share.link")} icon={icon} onClick={share} />
      ) : (
        <Button variant="plain" title={t("top-bar:share.link")} icon={icon} onClick={share}>
          <span className={styles.word}>{t("top-bar:share.label")}</span>
        </Button>
      )}
      {state === "refused" && (
        <Popover label={t("top-bar:share.link")} anchor={place} onClose={() => setState("idle")}>
          <label className={styles.link}>
            {t("top-bar:share.by-hand")}
            <input type="text" readOnly value={currentLink()} onFocus={(event) => event.target.select()} />
          </label>
        </Popover>
      )}
    </div>
  );
}
