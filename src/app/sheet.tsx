import { ArrowLeft, ChevronDown, ChevronUp } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useFormat } from "../bind/use-format.ts";
import { useEphemeral, useView } from "../bind/use-view.ts";
import { ClassesPanel } from "../panels/classes/classes-panel.tsx";
import { FiltersPanel } from "../panels/filters/filters-panel.tsx";
import { MetricPanel } from "../panels/metric/metric-panel.tsx";
import { RankingPanel } from "../panels/ranking/ranking-panel.tsx";
import { SelectionPanel } from "../panels/selection/selection-panel.tsx";
import { UnlocatedPanel } from "../panels/unlocated/unlocated-panel.tsx";
import { chooseAnalysis } from "../state/actions.ts";
import { currentView } from "../state/view-store.ts";
import { IconButton } from "../ui/button.tsx";
import { AnalysisPart } from "./analysis-part.tsx";
import { Calm } from "./calm.tsx";
import { PickingBar } from "./picking-bar.tsx";
import { RegionBoundary } from "./region-boundary.tsx";
import styles from "./sheet.module.css";
import { DETENTS, type Detent, nextDetent } from "./sheet-detents.ts";
import { SheetHome, type SheetPage } from "./sheet-home.tsx";
import { SheetReach } from "./sheet-reach.tsx";
import { SitingPart } from "./siting-part.tsx";
import { useSheetDrag } from "./use-sheet-drag.ts";

const PAGES: Record<Exclude<SheetPage, "analysis">, ReactNode> = {
  metric: (
    <>
      <MetricPanel />
      <ClassesPanel />
    </>
  ),
  filters: (
    <>
      <FiltersPanel />
      <UnlocatedPanel />
    </>
  ),
  selection: (
    <>
      <SelectionPanel />
      <RankingPanel />
    </>
  ),
};

interface SheetProps {
  detent: Detent;
  onDetent: (detent: Detent) => void;
}

/** A phone's panels: an overview at the foot of the map, and one page for each panel behind it. */
export function Sheet({ detent, onDetent }: SheetProps) {
  const { t } = useFormat();
  const mode = useView((view) => view.mode);
  const picking = useEphemeral((state) => state.picking !== null);
  const [page, setPage] = useState<SheetPage | null>(null);
  const sheet = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const drag = useSheetDrag(sheet, onDetent);
  const open = (next: SheetPage | null) => {
    if (next === "analysis" && !currentView().analysis) chooseAnalysis("autocorrelation");
    setPage(next);
    onDetent(next ? "full" : "half");
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    body.current?.scrollTo(0, 0);
  }, [page, mode]);
  const from = useRef(page);
  useEffect(() => {
    if (from.current === page) return;
    // The button that was pressed is gone: its page's way back has the focus, or, back again, the button itself.
    sheet.current?.querySelector<HTMLElement>(page ? "[data-back]" : `[data-opens="${from.current}"]`)?.focus();
    from.current = page;
  }, [page]);
  const resting = useRef<Detent | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the beginning and the end of picking move the sheet
  useEffect(() => {
    if (picking) {
      resting.current = detent;
      onDetent("peek");
    } else if (resting.current) {
      // The map shows what was picked: not under the full sheet again.
      onDetent(resting.current === "full" ? "half" : resting.current);
      resting.current = null;
      sheet.current?.querySelector<HTMLElement>("[data-pick]")?.focus({ preventScroll: true });
    }
  }, [picking]);

  return (
    <section ref={sheet} className={styles.sheet} data-detent={detent} aria-label={t("app:region.sheet")}>
      <Handle detent={detent} onDetent={onDetent} drag={drag} />
      {picking && <PickingBar />}
      {page && mode === "explore" && (
        <div className={styles.pageHead}>
          <IconButton
            label={t("app:sheet.back")}
            icon={<ArrowLeft aria-hidden="true" />}
            data-back
            onClick={() => open(null)}
          />
          <span>{t(`app:sheet.page.${page}`)}</span>
        </div>
      )}
      <div ref={body} className={styles.body} data-page={mode === "explore" ? (page ?? "home") : mode} hidden={picking}>
        <RegionBoundary region="sheet" key={`${mode} ${page}`}>
          {mode === "reach" ? (
            <SheetReach />
          ) : mode === "site" ? (
            <SitingPart show="sheet" />
          ) : page ? (
            <Calm>{page === "analysis" ? <AnalysisPart show="panel" onClose={() => open(null)} /> : PAGES[page]}</Calm>
          ) : (
            <>
              <SheetHome onOpen={open} />
              {detent === "full" && (
                <div className={styles.below}>
                  <Calm>
                    <RankingPanel />
                  </Calm>
                </div>
              )}
            </>
          )}
        </RegionBoundary>
      </div>
    </section>
  );
}

interface HandleProps extends SheetProps {
  drag: ReturnType<typeof useSheetDrag>;
}

/** What moves the sheet: a grip to drag, arrow keys, and two buttons. */
function Handle({ detent, onDetent, drag }: HandleProps) {
  const { t } = useFormat();
  const at = DETENTS.indexOf(detent);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = {
      ArrowUp: nextDetent(detent, 1),
      ArrowDown: nextDetent(detent, -1),
      Home: DETENTS[0],
      End: DETENTS[2],
    }[event.key];
    if (!next) return;
    event.preventDefault();
    onDetent(next);
  };
  return (
    <div className={styles.head}>
      <div
        role="slider"
        tabIndex={0}
        className={styles.handle}
        aria-label={t("app:sheet.height")}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={DETENTS.length - 1}
        aria-valuenow={at}
        aria-valuetext={t(`app:sheet.detent.${detent}`)}
        onKeyDown={onKeyDown}
        {...drag}
      />
      <IconButton
        className={styles.step ?? ""}
        label={t("app:sheet.lower")}
        icon={<ChevronDown aria-hidden="true" />}
        aria-disabled={at === 0}
        onClick={() => onDetent(nextDetent(detent, -1))}
      />
      <IconButton
        className={styles.step ?? ""}
        label={t("app:sheet.raise")}
        icon={<ChevronUp aria-hidden="true" />}
        aria-disabled={at === DETENTS.length - 1}
        onClick={() => onDetent(nextDetent(detent, 1))}
      />
    </div>
  );
}
