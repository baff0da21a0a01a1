import { ChartScatter, ChevronDown, Funnel } from "lucide-react";
import { useMetricAnswer } from "../bind/use-answers.ts";
import { useFormat } from "../bind/use-format.ts";
import { PaneContext } from "../bind/use-pane.ts";
import { useView } from "../bind/use-view.ts";
import { activeFilterCount } from "../derive/filters.ts";
import { PaneColors } from "../panels/classes/class-colors.tsx";
import { LegendStrip } from "../panels/legend/legend-strip.tsx";
import { TimelineCard } from "../panels/timeline/timeline-card.tsx";
import { analysisOf, comparisonOf } from "../state/pane.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { AnalysisPart } from "./analysis-part.tsx";
import styles from "./sheet.module.css";
import { SheetSummary } from "./sheet-summary.tsx";

export type SheetPage = "metric" | "filters" | "selection" | "analysis";

/** The overview: what is selected, which metric, what its colours mean, when. */
export function SheetHome({ onOpen }: { onOpen: (page: SheetPage) => void }) {
  const { t, text } = useFormat();
  const { metric, denominator } = useMetricAnswer();
  const canAnalyse = useView((view) => view.compare === null);
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
        {canAnalyse && (
          <IconButton
            variant="outlined"
            className={styles.filters ?? ""}
            label={t("app:region.analysis")}
            icon={<ChartScatter aria-hidden="true" />}
            data-opens="analysis"
            onClick={() => onOpen("analysis")}
          />
        )}
      </div>
      <MapLegend />
      <hr className={styles.line} />
      <TimelineCard variant="strip" />
    </>
  );
}

/** What the colours on the map mean, also where that is not what the panels are turned to: the difference of two maps. */
function MapLegend() {
  const isDifference = useView((view) => comparisonOf(view)?.layout) === "difference";
  const isAnalysed = useView((view) => analysisOf(view) !== null);
  if (isAnalysed) return <AnalysisPart show="strip" />;
  if (!isDifference) return <LegendStrip />;
  return (
    <PaneContext value="difference">
      <PaneColors>
        <LegendStrip />
      </PaneColors>
    </PaneContext>
  );
}
