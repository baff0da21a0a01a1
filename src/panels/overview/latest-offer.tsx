import { useFormat } from "../../bind/use-format.ts";
import type { MetricAnswer } from "../../derive/value-at.ts";
import { chooseTime } from "../../state/actions.ts";
import styles from "./map-title.module.css";

/** Nothing at this date: said here, with the way to the last date that has something. */
export function LatestOffer({ answer }: { answer: MetricAnswer }) {
  const { t, period } = useFormat();
  const { latestBefore } = answer;
  if (!latestBefore) return <p className={styles.partial}>{t("overview:nothing")}</p>;
  return (
    <p className={styles.facts}>
      <span className={styles.partial} data-period>
        {t("overview:nothing-latest", { period: period(latestBefore.period) })}
      </span>
      <button type="button" className={styles.action} onClick={() => chooseTime({ policy: "latest" })}>
        {t("overview:use-latest")}
      </button>
    </p>
  );
}
