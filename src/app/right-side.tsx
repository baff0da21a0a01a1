import { useFormat } from "../bind/use-format.ts";
import { useView } from "../bind/use-view.ts";
import { RankingPanel } from "../panels/ranking/ranking-panel.tsx";
import { SelectionPanel } from "../panels/selection/selection-panel.tsx";
import { analysisOf } from "../state/pane.ts";
import { AnalysisPart } from "./analysis-part.tsx";
import { Calm } from "./calm.tsx";
import { EdgeButton } from "./edge-button.tsx";
import { ReachAnswer } from "./reach-side.tsx";
import { RegionBoundary } from "./region-boundary.tsx";
import styles from "./side.module.css";
import { SitingPart } from "./siting-part.tsx";

/** The right column: what is selected, how it ranks, what a reach holds. */
export function RightSide({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  const { t } = useFormat();
  const mode = useView((view) => view.mode);
  const tab = useView((view) => view.tab);
  const isAnalysed = useView((view) => analysisOf(view) !== null);
  return (
    <div className={styles.right} data-docked={isOpen}>
      <EdgeButton side="right" isOpen={isOpen} onToggle={onToggle} />
      {isOpen && (
        <aside className={styles.column} aria-label={t(isAnalysed ? "app:region.analysis" : "app:region.right")}>
          <Calm>
            <RegionBoundary region="right" key={`${mode} ${isAnalysed}`}>
              {isAnalysed ? (
                <AnalysisPart show="panel" />
              ) : mode === "reach" && tab === "map" ? (
                <ReachAnswer />
              ) : mode === "site" ? (
                <SitingPart show="answer" />
              ) : (
                <>
                  <SelectionPanel />
                  {mode === "explore" && <RankingPanel />}
                </>
              )}
            </RegionBoundary>
          </Calm>
        </aside>
      )}
    </div>
  );
}
