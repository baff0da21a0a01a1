import type { ComponentType } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseChart } from "../../state/actions.ts";
import { CHART_KINDS, type View } from "../../state/view.ts";
import { Segmented } from "../../ui/segmented.tsx";
import styles from "./chart.module.css";
import { MultiplesView } from "./multiples-view.tsx";
import { RankingView } from "./ranking-view.tsx";
import { ScatterView } from "./scatter-view.tsx";
import { SeriesView } from "./series-view.tsx";

const KINDS: Record<View["chart"]["kind"], ComponentType> = {
  series: SeriesView,
  ranking: RankingView,
  scatter: ScatterView,
  multiples: MultiplesView,
};

/** The metric as charts: over time, ranked at the date, against another metric, and a small chart a district. */
export function ChartPanel() {
  const { t } = useFormat();
  const kind = useView((view) => view.chart.kind);
  const Kind = KINDS[kind];
  return (
    <div className={styles.page}>
      <div className={styles.kinds}>
        <Segmented
          label={t("chart:kind.label")}
          value={kind}
          options={CHART_KINDS.map((value) => ({ value, label: t(`chart:kind.${value}`) }))}
          onChange={(value) => chooseChart({ kind: value })}
        />
      </div>
      <div className={styles.body} key={kind}>
        <Kind />
      </div>
    </div>
  );
}
