import { lazy, Suspense } from "react";
import { useView } from "../bind/use-view.ts";
import { ClassesPanel } from "../panels/classes/classes-panel.tsx";
import { FiltersPanel } from "../panels/filters/filters-panel.tsx";
import { LegendCard } from "../panels/legend/legend-card.tsx";
import { MetricPanel } from "../panels/metric/metric-panel.tsx";
import { MapTitle } from "../panels/overview/map-title.tsx";
import { RankingPanel } from "../panels/ranking/ranking-panel.tsx";
import { ReachAnswer } from "../panels/reach/reach-answer.tsx";
import { ReachPanel } from "../panels/reach/reach-panel.tsx";
import { SelectionPanel } from "../panels/selection/selection-panel.tsx";
import { SymbolKey } from "../panels/symbol-key/symbol-key.tsx";
import { TimelineCard } from "../panels/timeline/timeline-card.tsx";
import { TopBar } from "../panels/top-bar/top-bar.tsx";
import { UnlocatedPanel } from "../panels/unlocated/unlocated-panel.tsx";
import styles from "./app.module.css";

const MapStage = lazy(() => import("../map/map-stage.tsx").then((room) => ({ default: room.MapStage })));
const TablePanel = lazy(() => import("../panels/table/table-panel.tsx").then((room) => ({ default: room.TablePanel })));
const FigureCard = lazy(() =>
  import("../panels/figure-card/figure-card.tsx").then((room) => ({ default: room.FigureCard })),
);

/** The frame: top bar, left what is asked, middle the answer, right what is selected. */
export function App() {
  const mode = useView((view) => view.mode);
  const tab = useView((view) => view.tab);
  const figure = useView((view) => view.figure);
  return (
    <div className={styles.app}>
      <TopBar />
      <aside className={styles.left}>
        {mode === "reach" ? (
          <ReachPanel />
        ) : (
          <>
            <MetricPanel />
            <ClassesPanel />
            <FiltersPanel />
            <UnlocatedPanel />
          </>
        )}
      </aside>
      <main className={styles.main}>
        <Suspense fallback={null}>{tab === "map" ? <MapStage /> : <TablePanel />}</Suspense>
        <MapTitle />
        <LegendCard />
        <SymbolKey />
        <TimelineCard />
        {figure && (
          <Suspense fallback={null}>
            <FigureCard />
          </Suspense>
        )}
      </main>
      <aside className={styles.right}>
        {mode === "reach" ? (
          <ReachAnswer />
        ) : (
          <>
            <SelectionPanel />
            <RankingPanel />
          </>
        )}
      </aside>
    </div>
  );
}
