import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useComparison } from "../../bind/use-comparison.ts";
import { useFormat } from "../../bind/use-format.ts";
import { PaneContext } from "../../bind/use-pane.ts";
import { useView } from "../../bind/use-view.ts";
import { activeFilterCount } from "../../derive/filters.ts";
import { choosePane } from "../../state/actions.ts";
import { comparisonOf } from "../../state/pane.ts";
import type { PaneName } from "../../state/view.ts";
import { PaneColors } from "../classes/class-colors.tsx";
import { LegendCard } from "../legend/legend-card.tsx";
import { MapTitle } from "../overview/map-title.tsx";
import styles from "./compare.module.css";

interface PaneCardsProps {
  pane: PaneName;
  layout: "swipe" | "side";
  isCompact: boolean;
}

/** Over a map of two: what it shows, and whether panels are turned to it; below it, its legend. */
export function PaneCards({ pane, layout, isCompact }: PaneCardsProps) {
  return (
    <PaneContext value={pane}>
      <PaneColors>
        <div className={styles.head} data-at={`${layout}-${pane}`}>
          <PaneHead pane={pane} isCompact={isCompact} />
        </div>
        {!isCompact && (
          <div className={styles.legend} data-at={`${layout}-${pane}`}>
            <ClassesNote />
            <LegendCard />
          </div>
        )}
      </PaneColors>
    </PaneContext>
  );
}

function PaneHead({ pane, isCompact }: { pane: PaneName; isCompact: boolean }) {
  const format = useFormat();
  const { t, text } = format;
  const isActive = useView((view) => comparisonOf(view)?.active) === pane;
  const filters = useView((view) => activeFilterCount(view.facets, view.time.window));
  const { metric, denominator, period } = useMetricAnswer();
  const name = t("compare:map", { letter: t(`compare:letter.${pane}`) });
  return (
    <section className={styles.pane} data-active={isActive || undefined} aria-label={name} data-map-card>
      <button type="button" className={styles.letter} aria-pressed={isActive} onClick={() => choosePane(pane)}>
        <span aria-hidden="true">{t(`compare:letter.${pane}`)}</span>
        <span className="visually-hidden">{t("compare:turn", { map: name })}</span>
      </button>
      {isCompact ? (
        <button
          type="button"
          className={styles.short}
          tabIndex={-1}
          aria-hidden="true"
          onClick={() => choosePane(pane)}
        >
          <b data-ui-count>{text(metric.names)}</b>
          <span data-period data-ui-count>
            {[
              period ? format.period(period) : t("overview:several-dates"),
              ...(denominator === "none" ? [] : [t(`figure:denominator.${denominator}`)]),
            ].join(" · ")}
          </span>
        </button>
      ) : (
        <MapTitle />
      )}
      <p className={styles.state}>
        {isActive && <span className={styles.active}>{t("compare:active")}</span>}
        {filters > 0 && <span data-ui-count>{t("compare:filters", { count: filters })}</span>}
      </p>
    </section>
  );
}

/** Whether a colour means the same on both maps: one measure of districts has its classes over all dates. */
function ClassesNote() {
  const { t } = useFormat();
  const { cities, change } = useMetricAnswer();
  const isShared = useComparison()?.isSameMeasure && cities.length === 0 && !change;
  return <p className={styles.note}>{t(isShared ? "compare:classes.shared" : "compare:classes.own")}</p>;
}
