import { useFormat } from "../../bind/use-format.ts";
import styles from "./barred-mark.module.css";

/** Stands before a change between figures that may not be compared, shown because the reader insists. */
export function BarredMark() {
  const { t } = useFormat();
  return (
    <abbr className={styles.mark} title={t("change:barred")}>
      ≠{" "}
    </abbr>
  );
}
