import { markWords } from "../../bind/mark-words.ts";
import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import type { MetricAnswer } from "../../derive/value-at.ts";
import { chooseChange } from "../../state/actions.ts";
import styles from "./change.module.css";

/** Whether the start asked for does not come before the date. */
function startsTooLate({ change, at }: MetricAnswer): boolean {
  return change !== undefined && change.from >= at;
}

/**
 * What forbids to compare the two dates, for how many places, and the way round it; `isLong`: in whole sentences. Nothing
 * where all may be compared.
 */
export function ChangeNote({ isLong = false }: { isLong?: boolean }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const answer = useMetricAnswer();
  const chosen = useView((view) => view.change);
  const { change } = answer;
  if (!change || !chosen) return null;
  if (startsTooLate(answer)) return <p className={styles.warn}>{t("change:starts-too-late")}</p>;
  if (change.barredCount === 0) return null;
  const marks = change.barring.map((mark) => markWords(format, atlas, mark));
  return (
    <div className={styles.note}>
      <p className={styles.warn} data-ui-count>
        ≠ {t(change.insist ? "change:insisted" : "change:left-out", { count: change.barredCount })}
        {marks.map(({ short }) => short).join(" · ")}
      </p>
      {isLong &&
        marks.map(({ sentence }) => (
          <p key={sentence} data-record="comparability">
            {sentence}
          </p>
        ))}
      <button
        type="button"
        className={styles.action}
        onClick={() => chooseChange({ ...chosen, insist: !chosen.insist })}
      >
        {t(change.insist ? "change:comparable-only" : "change:insist")}
      </button>
    </div>
  );
}
