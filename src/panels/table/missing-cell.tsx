import { useFormat } from "../../bind/use-format.ts";
import type { ComparedCause } from "../../derive/compared-places.ts";
import { MissingLink } from "../figure/missing-link.tsx";
import { NoDataSwatch } from "../figure/no-data-swatch.tsx";
import styles from "./table.module.css";

interface MissingReasonProps {
  cause: ComparedCause;
  /** What a press opens, where the cell asks of one place and date. */
  refId?: string | null;
  tabIndex?: number;
}

/** The reason why a cell is empty: the hatch and a short word, the whole reason to whoever points at it. */
export function MissingReason({ cause, refId = null, tabIndex }: MissingReasonProps) {
  const { t } = useFormat();
  return (
    <span className={styles.none} title={t(`table:missing-long.${cause}`)}>
      <NoDataSwatch />
      {refId === null ? (
        t(`table:missing-short.${cause}`)
      ) : (
        <MissingLink refId={refId} tabIndex={tabIndex}>
          {t(`table:missing-short.${cause}`)}
        </MissingLink>
      )}
    </span>
  );
}
