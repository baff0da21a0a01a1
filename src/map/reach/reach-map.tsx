import {
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useStore } from "zustand";
import type { Asked } from "../../bind/asked-answer.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { usePane } from "../../bind/use-pane.ts";
import { useReachOutlines, useServiceAreas, useSetAnswer } from "../../bind/use-reach-answers.ts";
import { useReachParts } from "../../bind/use-reach-parts.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import type { ServiceArea, SetAnswer } from "../../derive/reach-answer.ts";
import type { Isochrones } from "../../derive/reach-part.ts";
import { reachSpec } from "../../derive/reach-spec.ts";
import { comparisonOf } from "../../state/pane.ts";
import type { Reach } from "../../state/view.ts";
import { isInGesture, viewStore } from "../../state/view-store.ts";
import { metresPerPixel, type Viewport } from "../camera/viewport.ts";
import { measureText } from "../placement/measure-text.ts";
import type { Rect } from "../placement/rect.ts";
import type { PlacedPill, ReachFrame, ReachScene } from "../scene/reaches.ts";
import { type DrawnReach, drawnReaches } from "./drawn-reaches.ts";
import { reachFrame } from "./reach-frame.ts";
import { ReachMarks } from "./reach-marks.tsx";
import { NOTHING_TOGETHER, reachScene, type TogetherDrawn } from "./reach-scene.ts";
import { ringWords } from "./reach-words.ts";
import { Spots } from "./spots.ts";
import { useInSight } from "./use-in-sight.ts";
import { useKnownOutlines } from "./use-known-outlines.ts";

export interface ReachMapHandle {
  follow(view: Viewport): void;
}

export interface ReachMapProps {
  ref: Ref<ReachMapHandle>;
  stage: RefObject<HTMLElement | null>;
  live: RefObject<Viewport | null>;
  /** The resting camera, and where the map's names stand for it. */
  view: Viewport | null;
  pills: readonly PlacedPill[];
  covers: readonly Rect[];
  /** `isMoving`: within a gesture, after which comes another. */
  onScene: (scene: ReachScene, isMoving: boolean) => void;
  hold: () => void;
}

const NO_AREAS: readonly ServiceArea[] = [];

/** Reaches on the map: makes their scene, and lays what can be taken hold of over the picture. */
export function ReachMap(props: ReachMapProps) {
  const isReach = useView((view) => view.mode) === "reach";
  return isReach ? <ReachesAsked {...props} /> : <Reaches {...props} together={NOTHING_TOGETHER} />;
}

/** With what they have together: only where that is asked. */
function ReachesAsked(props: ReachMapProps) {
  const hasService = useView((view) => view.reach.service);
  const isPlural = useView((view) => view.reaches.length) > 1;
  const answer = useSetAnswer();
  const [areas, setAreas] = useState(NO_AREAS);
  const pointed = useHoveredMask();
  const value = lastOf(answer);
  const isCoreStale = answer?.status === "loading";
  const service = hasService ? areas : NO_AREAS;
  const together = useMemo(
    () => togetherOf(isPlural ? value : null, isCoreStale, pointed, service),
    [isPlural, value, isCoreStale, pointed, service],
  );
  return (
    <>
      {hasService && <ServiceAreas onAreas={setAreas} />}
      <Reaches {...props} together={together} />
    </>
  );
}

/** The answer, or while another is made the one before. */
function lastOf<T>(answer: Asked<T> | null): T | null {
  if (answer?.status === "ready") return answer.value;
  return answer?.status === "loading" ? answer.stale : null;
}

function togetherOf(
  value: SetAnswer | null,
  isCoreStale: boolean,
  mask: number | null,
  service: readonly ServiceArea[],
): TogetherDrawn {
  const core = value && value.coreGeometry.coordinates.length > 0 ? value.coreGeometry : null;
  const part = value?.parts?.find((one) => one.mask === mask)?.geometry ?? null;
  if (!core && !part && service.length === 0) return NOTHING_TOGETHER;
  return { core, isCoreStale, part, service: service.map(({ geometry }) => geometry) };
}

/** Of two sets, the table speaks of the one that panels are turned to. */
function useHoveredMask(): number | null {
  const pane = usePane();
  const mask = useEphemeral((state) => state.hoverPart);
  const active = useView((view) => comparisonOf(view)?.active ?? pane);
  return active === pane ? mask : null;
}

/** Asks for the areas only while they are shown. */
function ServiceAreas({ onAreas }: { onAreas: (areas: readonly ServiceArea[]) => void }) {
  const answer = useServiceAreas();
  const value = lastOf(answer);
  useLayoutEffect(() => onAreas(value ?? NO_AREAS), [value, onAreas]);
  return null;
}

/** Of a pill without its words. */
const PILL_PADDING = 38;
/** Before the camera is known: a pixel of a map of the whole city. */
const FIRST_ZOOM = 8;

interface ReachesProps extends ReachMapProps {
  together: TogetherDrawn;
}

function Reaches({ ref, stage, live, view, pills, covers, onScene, hold, together }: ReachesProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const isHeld = useView((of) => of.mode) === "reach";
  const { reaches, parts, isochrones } = useReachParts();
  const basis = useView((of) => of.reach.basis);
  const shown = useView((of) => Math.min(of.reach.shown, of.reaches.length - 1));
  const known = useKnownOutlines(reaches, useReachOutlines());
  const isMoving = isInGesture();
  const maxSagM = sagOf(view, isMoving);
  useInSight(reaches, isochrones, isMoving, live);

  const drawn = useMemo(
    () => drawnReaches(atlas, { reaches, parts, basis, shown, isochrones, outlines: known, maxSagM }),
    [atlas, reaches, parts, basis, shown, isochrones, known, maxSagM],
  );
  const isPending = useWaiting(drawn.some(({ area, isStale, part }) => part === "counts" && (!area || isStale)));
  const frame = useFrame(useBothSets(), isochrones, isMoving);
  const scene = useMemo(() => {
    const family = getComputedStyle(document.body).fontFamily;
    const widthOf = (reach: DrawnReach) => measureText(ringWords(format, reach), 12, false, family) + PILL_PADDING;
    return reachScene(drawn, together, frame, isPending, widthOf);
  }, [drawn, together, frame, isPending, format]);
  useLayoutEffect(() => onScene(scene, isMoving), [onScene, scene, isMoving]);

  const spots = useRef(new Spots());
  useImperativeHandle(ref, () => ({ follow: (at) => spots.current.follow(at) }), []);
  if (!view) return null;
  return (
    <ReachMarks
      drawn={drawn}
      pills={pills}
      view={view}
      covers={covers}
      spots={spots}
      isHeld={isHeld}
      stage={stage}
      live={live}
      hold={hold}
    />
  );
}

/** Half a pixel or less at the resting camera, about one while something is dragged; never under a metre. */
function sagOf(view: Viewport | null, isMoving: boolean): number {
  const pixelM = metresPerPixel(view?.zoom ?? FIRST_ZOOM, view?.lat ?? 31);
  return Math.max(1, 2 ** Math.floor(Math.log2(pixelM)) / (isMoving ? 1 : 2));
}

/** An outline may take a second. One that does not come must hold up nothing for ever. */
const PATIENCE_MS = 15_000;

function useWaiting(isWanting: boolean): boolean {
  const [isTired, setTired] = useState(false);
  useEffect(() => {
    setTired(false);
    if (!isWanting) return;
    const timer = setTimeout(() => setTired(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isWanting]);
  return isWanting && !isTired;
}

/** The reaches of both sets where there are two: their maps move as one. */
function useBothSets(): readonly Reach[] {
  const first = useStore(viewStore, ({ view }) => view.reaches);
  const second = useStore(viewStore, ({ view }) => (view.mode === "reach" ? view.reach.second?.reaches : undefined));
  return useMemo(() => (second ? [...first, ...second] : first), [first, second]);
}

/** What the camera frames; while something is dragged, what it did before. */
function useFrame(reaches: readonly Reach[], isochrones: Isochrones, isMoving: boolean) {
  const atlas = useAtlas();
  const last = useRef<{ of: unknown; with: unknown; frame: ReachFrame } | null>(null);
  const isOther = last.current?.of !== reaches || last.current.with !== isochrones;
  if (!last.current || (isOther && !isMoving)) {
    const specs = reaches.flatMap((reach) => reachSpec(atlas, reach, isochrones) ?? []);
    last.current = { of: reaches, with: isochrones, frame: reachFrame(specs) };
  }
  return last.current.frame;
}
