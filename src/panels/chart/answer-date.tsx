import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import type { MetricAnswer } from "../../derive/value-at.ts";
import { chooseTime } from "../../state/actions.ts";
import { Button } from "../../ui/button.tsx";
import { BarredMark } from "../figure/barred-mark.tsx";
import styles from "./chart.module.css";

/** The period of what an answer shows; where it shows nothing, the way to the latest before. */
export function AnswerDate({ answer }: { answer: MetricAnswer }) {
  const { t, period, date } = useFormat();
  const policy = useView((view) => view.time.policy);
  const values = answer.cities.length > 0 ? answer.cities : [...answer.districts, answer.city];
  if (values.some(({ status }) => status !== "missing")) {
    const from =
      answer.change && (answer.change.fromPeriod ? period(answer.change.fromPeriod) : date(answer.change.from));
    const to = answer.period ? period(answer.period) : t("chart:several-dates");
    return (
      <span data-period>
        {answer.change?.insist && answer.change.barredCount > 0 && <BarredMark />}
        {from ? `${from} → ${to}` : to}
      </span>
    );
  }
  return (
    <span className={styles.offer}>
      <span className={styles.warn} data-period>
        {t("chart:nothing", { date: date(answer.at) })}
      </span>
      {answer.latestBefore && policy === "at" && !answer.change && (
        <Button onClick={() => chooseTime({ policy: "latest" })} data-period>
          {t("chart:use-latest", { period: period(answer.latestBefore.period) })}
        </Button>
      )}
    </span>
  );
}
