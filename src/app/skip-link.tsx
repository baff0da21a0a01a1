import { useFormat } from "../bind/use-format.ts";
import styles from "./app.module.css";

/** The first stop of the keyboard: over the top bar, straight to the answer. A link would overwrite the view's hash. */
export function SkipLink() {
  const { t } = useFormat();
  return (
    <button type="button" className={styles.skip} onClick={() => document.getElementById("main")?.focus()}>
      {t("app:skip")}
    </button>
  );
}
