import type { Period } from "../../../data/schema/period.ts";
import { useFormat } from "../../bind/use-format.ts";
import { periodKey } from "../../model/period.ts";
import styles from "./figure-card.module.css";

/** The period in words and as ISO 8601. */
export function PeriodFacts({ period }: { period: Period | null }) {
  const format = useFormat();
  return (
    <>
      <dt>{format.t("card:period")}</dt>
      <dd data-period>
        <span>
          {format.period(period)} {period && <span className={styles.quiet}>{periodKey(period)}</span>}
        </span>
      </dd>
    </>
  );
}
