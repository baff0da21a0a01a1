import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { type Across, acrossMetrics } from "../../derive/chart-across.ts";
import { chooseChart } from "../../state/actions.ts";
import { Select } from "../../ui/select.tsx";
import styles from "./chart.module.css";

/** The metric along the horizontal axis, and what it is divided by. */
export function AcrossPicker({ across }: { across: Across }) {
  const atlas = useAtlas();
  const answer = useMetricAnswer();
  const { t, text } = useFormat();
  const ids = acrossMetrics(atlas, answer);
  const options = ids.includes(across.metric) ? ids : [across.metric, ...ids];
  const metric = atlas.metricById.get(across.metric);
  return (
    <div className={styles.across}>
      <Select
        label={t("chart:across")}
        value={across.metric}
        options={options.flatMap((id) => {
          const option = atlas.metricById.get(id);
          return option ? [{ value: id, label: text(option.names) }] : [];
        })}
        onChange={(id) => {
          const chosen = atlas.metricById.get(id);
          if (!chosen) return;
          const kept = chosen.denominators.includes(across.denominator);
          chooseChart({ across: { metric: id, denominator: kept ? across.denominator : chosen.defaultDenominator } });
        }}
      />
      {metric && metric.denominators.length > 1 && (
        <Select
          label={t("chart:across-by")}
          value={across.denominator}
          options={metric.denominators.map((value) => ({
            value,
            label: t(value === "none" ? `figure:denominator-none.${metric.kind}` : `figure:denominator.${value}`),
          }))}
          onChange={(denominator) => chooseChart({ across: { ...across, denominator } })}
        />
      )}
    </div>
  );
}
