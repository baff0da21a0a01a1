import { useFormat } from "../../bind/use-format.ts";
import type { ComparedCause } from "../../derive/compared-places.ts";
import { NoDataSwatch } from "../figure/no-data-swatch.tsx";
import styles from "./table.module.css";

/** The reason why a cell is empty: the hatch and a short word, the whole reason to whoever points at it. */
export function MissingReason({ cause }: { cause: ComparedCause }) {
  const { t } = useFormat();
  return (
    <span className={styles.none} title={t(`table:missing-long.${cause}`)}>
      <NoDataSwatch />
      {t(`table:missing-short.${cause}`)}
    </span>
  );
}
