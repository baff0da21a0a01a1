import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { changeDates } from "../../derive/change-dates.ts";
import { metricAnswer } from "../../derive/value-at.ts";
import { chooseChange } from "../../state/actions.ts";
import { CHANGE_MEASURES } from "../../state/view.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./change.module.css";
import { ChangeNote } from "./change-note.tsx";

/** Since when, and as what; the formula; and what forbids to compare. */
export function ChangeChoice() {
  const atlas = useAtlas();
  const { t, date, period } = useFormat();
  const { metric, denominator } = useMetricAnswer();
  const { at, policy } = useView((view) => view.time);
  const change = useView((view) => view.change);
  if (!change) return null;
  const dates = changeDates(atlas, metricAnswer(atlas, metric.id, denominator, at, policy));
  const options = dates.map((one) => ({
    value: one.at,
    label: one.comparable === 0 ? `${period(one.period)} ≠` : period(one.period),
  }));
  // A link may ask for any date.
  const own = options.some(({ value }) => value === change.from)
    ? []
    : [{ value: change.from, label: date(change.from) }];
  return (
    <div className={styles.choice}>
      <div className={styles.since} data-period>
        <span>{t("change:since")}</span>
        <Select
          label={t("change:since-label")}
          value={change.from}
          options={[...own, ...options]}
          onChange={(from) => chooseChange({ ...change, from })}
        />
      </div>
      <Segmented
        label={t("change:measure")}
        value={change.as}
        options={CHANGE_MEASURES.map((value) => ({ value, label: t(`change:as.${value}`) }))}
        onChange={(as) => chooseChange({ ...change, as })}
      />
      <p className={styles.formula}>
        <QualityGlyph quality="derived" /> <span data-ui-count>{t(`change:formula.${change.as}`)}</span>
      </p>
      <ChangeNote isLong />
    </div>
  );
}
