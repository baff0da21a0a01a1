import { ChevronDown, Funnel } from "lucide-react";
import { useMetricAnswer } from "../bind/use-answers.ts";
import { useFormat } from "../bind/use-format.ts";
import { useView } from "../bind/use-view.ts";
import { activeFilterCount } from "../derive/filters.ts";
import { LegendStrip } from "../panels/legend/legend-strip.tsx";
import { TimelineCard } from "../panels/timeline/timeline-card.tsx";
import { Button } from "../ui/button.tsx";
import styles from "./sheet.module.css";
import { SheetSummary } from "./sheet-summary.tsx";

export type SheetPage = "metric" | "filters" | "selection";

/** The overview: what is selected, which metric, what its colours mean, when. */
export function SheetHome({ onOpen }: { onOpen: (page: SheetPage) => void }) {
  const { t, text } = useFormat();
  const { metric, denominator } = useMetricAnswer();
  const filters = useView((view) => activeFilterCount(view.facets, view.time.window));
  return (
    <>
      <SheetSummary onOpen={() => onOpen("selection")} />
      <div className={styles.row}>
        <button type="button" className={styles.metric} data-opens="metric" onClick={() => onOpen("metric")}>
          <b>{text(metric.names)}</b>
          <span>{t(`figure:denominator.${denominator}`)}</span>
          <ChevronDown aria-hidden="true" />
        </button>
        <Button
          className={styles.filters ?? ""}
          icon={<Funnel aria-hidden="true" />}
          data-opens="filters"
          onClick={() => onOpen("filters")}
        >
          {t("app:section.filters")}
          <span data-ui-count>{filters}</span>
        </Button>
      </div>
      <LegendStrip />
      <hr className={styles.line} />
      <TimelineCard variant="strip" />
    </>
  );
}
