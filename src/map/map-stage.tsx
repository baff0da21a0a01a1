import { useCallback, useDeferredValue, useRef, useState } from "react";
import type { Site } from "../../data/schema/site.ts";
import { useClasses, useFiltered, useMetricAnswer } from "../bind/use-answers.ts";
import { useAtlas } from "../bind/use-atlas.ts";
import { useFormat } from "../bind/use-format.ts";
import { useLayout } from "../bind/use-layout.ts";
import { PaceContext } from "../bind/use-pace.ts";
import { usePane, usePaneName } from "../bind/use-pane.ts";
import { useEphemeral, useView } from "../bind/use-view.ts";
import { claimsOnMap } from "../derive/claims-on-map.ts";
import { learnWhole } from "../i18n/i18n.ts";
import { analysisOf, comparisonOf, hasTwoMaps } from "../state/pane.ts";
import { Lazy, lazyPart } from "../ui/lazy-part.tsx";
import { homeCamera } from "./camera/home.ts";
import { isSameView, type Viewport } from "./camera/viewport.ts";
import { MapControls } from "./controls/map-controls.tsx";
import { MapFoot } from "./controls/map-foot.tsx";
import { WideClaims } from "./controls/wide-claims.tsx";
import { FeatureList, type FocusTarget } from "./interaction/feature-list.tsx";
import { useHighlight } from "./interaction/use-highlight.ts";
import { usePicking } from "./interaction/use-picking.ts";
import { usePointer } from "./interaction/use-pointer.ts";
import { MapOverlay, type OverlayHandle } from "./overlay/map-overlay.tsx";
import type { Rect } from "./placement/rect.ts";
import type { ReachMapHandle } from "./reach/reach-map.tsx";
import { type AnalysisScene, NO_ANALYSIS } from "./scene/analysis.ts";
import { NO_REACHES, type PlacedPill, type ReachScene } from "./scene/reaches.ts";
import { sceneOf } from "./scene/scene.ts";
import { NO_SITING, type SitingScene } from "./scene/siting.ts";
import type { SitingMapHandle } from "./siting/siting-map.tsx";
import { NoMap } from "./stage/no-map.tsx";
import styles from "./stage/stage.module.css";
import { useCamera } from "./stage/use-camera.ts";
import { useEngine } from "./stage/use-engine.ts";
import { useMapNames } from "./stage/use-layout-parts.ts";
import { useMapLayout } from "./stage/use-map-layout.ts";
import { useOptions } from "./stage/use-options.ts";
import { usePalette } from "./stage/use-palette.ts";
import { useWindow } from "./stage/use-window.ts";
import type { StageWindow } from "./stage/window.ts";
import { Tooltip, useTooltipRefs } from "./tooltip/tooltip.tsx";

// Reaches bring geodesy and words of their own, which the first view does without.
const reachMap = lazyPart(async () => {
  const [{ ReachMap }] = await Promise.all([import("./reach/reach-map.tsx"), learnWhole()]);
  return ReachMap;
});
const analysisMap = lazyPart(async () => {
  const [{ AnalysisMap }] = await Promise.all([import("./analysis/analysis-map.tsx"), learnWhole()]);
  return AnalysisMap;
});
const sitingMap = lazyPart(async () => {
  const [{ SitingMap }] = await Promise.all([import("./siting/siting-map.tsx"), learnWhole()]);
  return SitingMap;
});
const NO_COVERS: readonly Rect[] = [];
const NO_PILLS: readonly PlacedPill[] = [];

/** The map: one reader of the same answers as the panels. */
export function MapStage() {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const mode = useView((view) => view.mode);
  const isSite = mode === "site";
  const hasReaches = useView((view) => view.mode === "reach" || (view.mode !== "site" && view.reaches.length > 0));
  const selection = useView((view) => (view.mode === "site" ? null : view.selection));
  const linkedCamera = useView((view) => view.camera);
  const isPhone = useLayout() === "phone";
  const isCompared = useView((view) => comparisonOf(view) !== null);
  const sharesControls = useView((view) => hasTwoMaps(view) && (isPhone || comparisonOf(view)?.layout === "swipe"));
  const answer = useMetricAnswer();
  const classes = useClasses();
  const filter = useFiltered();
  const palette = usePalette();
  const [options, setOptions] = useOptions();
  const [focused, setFocused] = useState<FocusTarget | null>(null);
  const [rest, setRest] = useState<Viewport | null>(null);
  const isPicking = useEphemeral((state) => state.picking !== null);
  const name = usePaneName(t("map:title"));
  // Of two maps over each other the upper one has the buttons for both; a phone has room for one set only.
  const isUnder = usePane() === "first" && sharesControls;

  const claims = options.claims && !isSite ? claimsOnMap(filter.claims) : null;
  const [made, setMade] = useState<{ readonly now: ReachScene; readonly still: ReachScene } | null>(null);
  const takeScene = useCallback(
    (now: ReachScene, isMoving: boolean) =>
      setMade((before) => ({ now, still: isMoving && before ? before.still : now })),
    [],
  );
  const reach = (hasReaches && made?.now) || NO_REACHES;
  const isAnalysed = useView((view) => analysisOf(view) !== null);
  const [analysis, setAnalysed] = useState<AnalysisScene>(NO_ANALYSIS);
  const [sited, setSited] = useState<SitingScene | null>(null);
  const siting = (isSite && sited) || NO_SITING;
  const scene = sceneOf({ atlas, mode, reach, analysis, siting, answer, classes, filter, palette, options });
  const subject = { mode, fillSubject: scene.fill.subject, reaches: (isSite ? siting : reach).frame };

  const stage = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const overlay = useRef<OverlayHandle>(null);
  const reachMarks = useRef<ReachMapHandle>(null);
  const sitingMarks = useRef<SitingMapHandle>(null);
  const live = useRef<Viewport | null>(null);
  const tooltip = useTooltipRefs();

  const { engine, status, retry } = useEngine(
    container,
    name,
    scene,
    () => linkedCamera ?? homeCamera(atlas, subject, measure() ?? FALLBACK_WINDOW),
    isSite ? sited === null || siting.isPending : hasReaches && (made === null || reach.isPending),
    {
      onMove(view) {
        live.current = view;
        overlay.current?.follow(view);
        reachMarks.current?.follow(view);
        sitingMarks.current?.follow(view);
      },
      onRest(view, byUser) {
        live.current = view;
        setRest((before) => (before && isSameView(before, view) ? before : view));
        if (byUser) settled(view);
      },
      onClick: (x, y) => (sitingMarks.current?.click ?? click)(x, y),
    },
  );
  const {
    current: windowNow,
    window,
    measure,
  } = useWindow(stage, probe, engine, isSite ? siting : (analysis.fill ?? answer));
  const { settled } = useCamera(
    engine,
    subject,
    windowNow,
    // The cards of two maps come after them, and take much of their room; so do those of an analysis and of mode Site.
    window
      ? JSON.stringify([
          window.width,
          window.height,
          window.insets,
          isCompared && window.cards.length,
          (isSite || analysis.fill) && window.cards,
        ])
      : "",
  );

  const names = useMapNames(format, (options.cities || scene.fill.subject === "cities") && !siting.hasCities, claims);
  // Two maps' names at once would keep a step waiting: they follow it, each map's in a piece of its own.
  const windowBehind = useDeferredValue(window);
  const layout = useMapLayout({
    view: rest,
    window: isCompared ? windowBehind : window,
    names,
    sites: scene.sites,
    selectedId: selection?.type === "site" ? selection.id : null,
    siteLabels: options.siteLabels,
    counted: claims?.bySite ?? null,
    // Names stay where they are while a ring is dragged.
    reach: isSite ? siting.placing : (hasReaches && made?.still) || NO_REACHES,
    format,
  });

  const { hit, click } = usePointer({
    engine: isSite ? null : engine,
    stage,
    layout,
    live,
    subject: scene.fill.subject,
    tooltip,
  });
  useHighlight(engine, selection, focused);
  usePicking(isPicking);

  const nameOf = useCallback((site: Site) => format.text(site.shortNames), [format]);
  const hold = useRef(() => {});
  hold.current = () => live.current && settled(live.current);
  const holdCamera = useCallback(() => hold.current(), []);
  const view = live.current ?? rest;
  return (
    <div ref={stage} className={styles.stage} data-picking={isPicking || undefined}>
      <div ref={probe} className={styles.probe} />
      <div ref={container} className={styles.canvas} />
      {layout && view && status === "running" && (
        <MapOverlay
          ref={overlay}
          view={view}
          layout={layout}
          scene={scene}
          names={names}
          siteById={atlas.siteById}
          unitById={atlas.unitById}
          selected={selection}
          focused={focused}
          claims={claims}
          nameOf={nameOf}
        />
      )}
      {hasReaches && (
        <Lazy
          part={reachMap}
          props={{
            ref: reachMarks,
            stage,
            live,
            view: status === "running" ? rest : null,
            pills: layout?.pills ?? NO_PILLS,
            covers: window?.covers ?? NO_COVERS,
            onScene: takeScene,
            hold: holdCamera,
          }}
        />
      )}
      {isAnalysed && <Lazy part={analysisMap} props={{ onScene: setAnalysed }} />}
      {isSite ? (
        <Lazy
          part={sitingMap}
          props={{
            ref: sitingMarks,
            stage,
            live,
            view: status === "running" ? rest : null,
            window,
            onScene: setSited,
          }}
        />
      ) : (
        <PaceContext value="calm">
          <FeatureList sites={scene.sites} claims={claims} said={analysis.wordsOf} onFocus={setFocused} />
        </PaceContext>
      )}
      {status === "running" ? (
        <>
          {!isUnder && <MapControls options={options} onOptions={setOptions} />}
          {isPicking && !isSite && (
            <p className={styles.picking} role="status">
              {t("map:picking")}
            </p>
          )}
          {!isUnder && claims && <WideClaims claims={claims} />}
          {!isUnder && <MapFoot view={rest} window={window} />}
          <Tooltip hit={hit} said={analysis.wordsOf} at={tooltip.at} box={tooltip.box} />
        </>
      ) : (
        <NoMap status={status} onRetry={retry} />
      )}
    </div>
  );
}

/** Before the stage is laid out; the first measure replaces it. */
const FALLBACK_WINDOW: StageWindow = {
  width: 800,
  height: 600,
  insets: { top: 24, right: 56, bottom: 120, left: 24 },
  cards: [],
  covers: [],
  bounds: { x: 0, y: 0, w: 800, h: 600 },
};
