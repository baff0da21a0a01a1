import { type ComponentType, type ReactNode, useEffect } from "react";
import { useFormat } from "../bind/use-format.ts";
import type { Layout } from "../bind/use-layout.ts";
import { useEphemeral, useView } from "../bind/use-view.ts";
import { LegendCard } from "../panels/legend/legend-card.tsx";
import { MapTitle } from "../panels/overview/map-title.tsx";
import { SymbolKey } from "../panels/symbol-key/symbol-key.tsx";
import { TimelineCard } from "../panels/timeline/timeline-card.tsx";
import { setPageReady } from "../state/ephemeral-store.ts";
import { analysisOf, comparisonOf } from "../state/pane.ts";
import { Lazy } from "../ui/lazy-part.tsx";
import { AnalysisButton } from "./analysis-button.tsx";
import { AnalysisPart } from "./analysis-part.tsx";
import styles from "./app.module.css";
import { CompareButton } from "./compare-button.tsx";
import { MapFrame } from "./map-frame.tsx";
import { ReachLegend } from "./reach-side.tsx";
import { RegionBoundary } from "./region-boundary.tsx";
import { room } from "./room.ts";
import { SitingPart } from "./siting-part.tsx";
import { TabsCard } from "./tabs-card.tsx";

/** A part that takes the map's place and says when it stands drawn. */
const page = (load: () => Promise<ComponentType>) =>
  room(async () => {
    const Answer = await load();
    return () => (
      <>
        <Answer />
        <PageDrawn />
      </>
    );
  });
const PAGES = {
  chart: page(async () => (await import("../panels/chart/chart-panel.tsx")).ChartPanel),
  table: page(async () => (await import("../panels/table/table-panel.tsx")).TablePanel),
  evidence: page(async () => (await import("../panels/evidence/evidence-panel.tsx")).EvidencePanel),
};
const TABLE_OF = {
  reach: page(async () => (await import("../panels/reach-answer/tables/reach-tables.tsx")).ReachTables),
  site: page(async () => {
    const { SitingParts } = await import("../panels/siting/siting-parts.tsx");
    return () => <SitingParts show="table" />;
  }),
};
const compareBar = room(async () => (await import("../panels/compare/compare-bar.tsx")).CompareBar);
const setsBar = room(async () => (await import("../panels/compare/sets-bar.tsx")).SetsBar);
const cardPart = room(async () => (await import("../panels/figure-card/figure-card.tsx")).FigureCard);

/** The middle: the answer as map or table, the cards that explain it, the timeline; cards lie over the map. */
export function Stage({ layout, children }: { layout: Layout; children: ReactNode }) {
  const { t } = useFormat();
  const tab = useView((view) => view.tab);
  const figure = useView((view) => view.figure);
  const compared = useView((view) => comparisonOf(view)?.layout ?? null);
  const mode = useView((view) => view.mode);
  const isReach = mode === "reach";
  const isSite = mode === "site";
  const isAnalysed = useView((view) => analysisOf(view) !== null);
  const isBroken = useEphemeral((state) => state.failed.includes(tab));
  const isPhone = layout === "phone";
  const part = tab === "map" ? null : tab === "table" && mode !== "explore" ? TABLE_OF[mode] : PAGES[tab];
  const hasCards = !isPhone && tab === "map" && !isBroken;
  // A comparison brings the cards of both maps itself.
  const hasMapCards = hasCards && mode === "explore" && !compared;
  const isDated = useView((view) => view.mode === "explore" || (view.mode === "reach" && view.reach.follow));
  const hasTimeline = !isPhone && isDated;
  return (
    <main
      id="main"
      className={styles.main}
      data-tab={tab}
      data-timeline={hasTimeline}
      data-card={figure !== null}
      tabIndex={-1}
      aria-label={t("app:region.main")}
    >
      <div className={styles.answer} data-broken={isBroken} role="tabpanel" id="answer" aria-labelledby={`tab-${tab}`}>
        <RegionBoundary region={tab} key={tab}>
          {part ? <Lazy part={part} props={{}} /> : <MapFrame layout={compared} />}
        </RegionBoundary>
      </div>
      <div className={styles.topLeft}>
        <div className={styles.tabsRow}>
          <TabsCard />
          {compared ? (
            <RegionBoundary region="map">
              <Lazy part={isReach ? setsBar : compareBar} props={{}} />
            </RegionBoundary>
          ) : (
            tab === "map" && mode === "explore" && <CompareButton />
          )}
          {mode === "explore" && !compared && <AnalysisButton />}
        </div>
        {hasMapCards && (
          <RegionBoundary region="top">{isAnalysed ? <AnalysisPart show="title" /> : <MapTitle />}</RegionBoundary>
        )}
      </div>
      {hasCards && (
        <>
          {hasMapCards && (
            <div className={styles.bottomLeft}>{isAnalysed ? <AnalysisPart show="legend" /> : <LegendCard />}</div>
          )}
          {isReach && (
            <div className={styles.bottomLeft}>
              <RegionBoundary region="map">
                <ReachLegend />
              </RegionBoundary>
            </div>
          )}
          {isSite && (
            <div className={styles.bottomLeft}>
              <RegionBoundary region="map">
                <SitingPart show="curve" />
              </RegionBoundary>
            </div>
          )}
          <div className={styles.bottomRight}>
            {figure === null && !compared && (isSite ? <SitingPart show="legend" /> : <SymbolKey />)}
          </div>
        </>
      )}
      {hasTimeline && (
        <div className={styles.bottom}>
          <RegionBoundary region="timeline">
            <TimelineCard />
          </RegionBoundary>
        </div>
      )}
      {figure && (
        <RegionBoundary region="figure" key={figure}>
          <Lazy part={cardPart} props={{}} />
        </RegionBoundary>
      )}
      {isAnalysed && (
        <RegionBoundary region="analysis">
          <AnalysisPart show="asking" />
        </RegionBoundary>
      )}
      {children}
    </main>
  );
}

/** Says when the part beside it stands on the page. */
function PageDrawn() {
  useEffect(() => {
    const frame = requestAnimationFrame(() => setPageReady(true));
    return () => {
      cancelAnimationFrame(frame);
      setPageReady(false);
    };
  }, []);
  return null;
}
