import {
  type Ref,
  type RefObject,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { LngLat } from "../../../data/schema/ids.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice, useSitingHover, useSitingLabel } from "../../bind/use-siting.ts";
import { useEphemeral } from "../../bind/use-view.ts";
import type { Label } from "../../siting/answers.ts";
import { toggleMark } from "../../siting/candidate-marks.ts";
import { MOST_DRAWN } from "../../siting/choice.ts";
import { type ScoreClasses, scoreClasses } from "../../siting/score-classes.ts";
import { ephemeralStore, notify, pick } from "../../state/ephemeral-store.ts";
import { unitIndexes } from "../camera/land-points.ts";
import { project, unproject, type Viewport } from "../camera/viewport.ts";
import { measureText } from "../placement/measure-text.ts";
import type { Rect } from "../placement/rect.ts";
import type { SitingScene } from "../scene/siting.ts";
import type { StageWindow } from "../stage/window.ts";
import { useTooltipRefs } from "../tooltip/tooltip.tsx";
import { CandidateIndex } from "./candidate-index.ts";
import { CandidateList } from "./candidate-list.tsx";
import { CandidateMenu } from "./candidate-menu.tsx";
import { SitingTooltip } from "./candidate-words.tsx";
import { CellKeeper, type CellPieces, drawnStyles } from "./cell-pieces.ts";
import { type DrawnSiting, drawnSiting } from "./drawn-siting.ts";
import { type NameGround, type NameSpots, nameSpots, placeNames } from "./place-names.ts";
import { bringsSpots, sitingFrame } from "./siting-frame.ts";
import styles from "./siting-map.module.css";
import { SitingMarks, type SitingMarksHandle } from "./siting-marks.tsx";
import { sitingScene } from "./siting-scene.ts";
import { useSitingPointer } from "./use-siting-pointer.ts";
import { useSitingShown } from "./use-siting-shown.ts";

export interface SitingMapHandle {
  follow(view: Viewport): void;
  /** A click or tap on the map, in pixels of the window. */
  click(x: number, y: number): void;
}

export interface SitingMapProps {
  ref: Ref<SitingMapHandle>;
  stage: RefObject<HTMLElement | null>;
  live: RefObject<Viewport | null>;
  /** The resting camera; null where there is no picture. */
  view: Viewport | null;
  window: StageWindow | null;
  onScene: (scene: SitingScene | null) => void;
}

/** About a metre, as a link carries it. */
const POSITION_DIGITS = 5;

/** Mode Site on the map: makes its scene, and lays signs, names and what can be pressed over the picture. */
export function SitingMap({ ref, stage, live, view, window, onScene }: SitingMapProps) {
  const { t } = useFormat();
  const choice = useSitingChoice();
  const change = useSitingChange();
  const latest = useSitingShown();
  // What the panels show comes first; the map follows in tasks of its own, and is not whole until then.
  const shown = useDeferredValue(latest);
  const [hoverId] = useSitingHover();
  const picking = useEphemeral((state) => state.picking);
  const [cursor, setCursor] = useState(-1);
  const [menu, setMenu] = useState<{ readonly at: number; readonly isByKey: boolean } | null>(null);
  const marks = useRef<SitingMarksHandle>(null);
  const list = useRef<HTMLDivElement>(null);
  const tooltip = useTooltipRefs();

  const drawn = useMemo(() => shown && drawnSiting(shown), [shown]);
  const classes = shown?.scores ? scoreClasses(shown.scores, shown.choice.method) : null;
  const pieces = usePieces(drawn, classes);
  const { spots, ground } = useNames(drawn);
  const frame = sitingFrame(...useFrameOf(), shown && bringsSpots(shown.data) ? shown.data : null);
  const demand = choice.demand.type;
  const placing = useMemo(
    () => ({
      place: (at: Viewport, bounds: Rect, covers: readonly Rect[]) => {
        if (!spots) return NOTHING_TAKEN;
        return { ...placeNames(at, bounds, covers, spots, ground).taken, isNamed: demand === "districts" };
      },
    }),
    [spots, ground, demand],
  );
  const classCount = classes?.rows.length ?? 1;
  const isBehind = shown !== latest;
  const scene = useMemo(
    () => sitingScene(drawn, pieces, classCount, frame, demand === "cities", placing),
    [drawn, pieces, classCount, frame, placing, demand],
  );
  const told = useMemo(() => (isBehind ? { ...scene, isPending: true } : scene), [scene, isBehind]);
  useLayoutEffect(() => onScene(told), [onScene, told]);
  useLayoutEffect(() => () => onScene(null), [onScene]);

  const candidates = drawn?.shown.data.candidates;
  const index = useMemo(() => new CandidateIndex(candidates ?? []), [candidates]);
  const { at: tooltipAt, box: tooltipBox } = tooltip;
  const refs = useMemo(() => ({ stage, live, tooltipAt, tooltipBox }), [stage, live, tooltipAt, tooltipBox]);
  const pointed = useSitingPointer(drawn, index, refs);

  const press = (at: number, isByKey: boolean) => {
    const candidate = candidates?.[at];
    if (!candidate || candidate.isOpen) return setMenu(null);
    if (choice.shown === "pick") change(toggleMark(choice, "pick", candidate.id));
    else setMenu({ at, isByKey });
  };
  const openMenu = (at: number, isByKey: boolean) => {
    if (candidates?.[at]?.isOpen === false) setMenu({ at, isByKey });
  };
  const click = (x: number, y: number) => {
    const at = live.current;
    if (!at) return;
    if (ephemeralStore.getState().picking !== null) {
      if (picking === "site-candidate") addDrawn(unproject(at, x, y));
      return pick(null);
    }
    const found = drawn ? index.at(unproject(at, x, y), degreesPerPixel(at, x, y)) : -1;
    press(found, false);
  };
  const addDrawn = ([lng, lat]: LngLat) => {
    if (choice.drawn.length >= MOST_DRAWN)
      return notify({ severity: "warning", key: "siting-map:too-many-drawn", params: { most: MOST_DRAWN } });
    const spot: LngLat = [Number(lng.toFixed(POSITION_DIGITS)), Number(lat.toFixed(POSITION_DIGITS))];
    change({ drawn: [...choice.drawn, spot] });
  };
  const act = useRef({ click, openMenu });
  act.current = { click, openMenu };
  useImperativeHandle(
    ref,
    () => ({
      follow: (at) => marks.current?.follow(at),
      click: (x, y) => act.current.click(x, y),
    }),
    [],
  );
  useContextMenu(stage, live, (x, y) => {
    const at = live.current;
    if (at && drawn) act.current.openMenu(index.at(unproject(at, x, y), degreesPerPixel(at, x, y)), false);
  });

  const hovered = useMemo(
    () => (hoverId && candidates ? candidates.findIndex(({ id }) => id === hoverId) : -1),
    [hoverId, candidates],
  );
  const placed = view && window && spots ? placeNames(view, window.bounds, window.covers, spots, ground) : null;
  if (!drawn) return picking === "site-candidate" ? <Picking words={t("siting-map:picking")} /> : null;
  const pointedNow = cursor >= 0 ? ({ type: "candidate", at: cursor } as const) : menu ? null : pointed;
  if (cursor >= 0 && live.current) {
    const spot = project(live.current, candidates?.[cursor]?.lngLat ?? [0, 0]);
    tooltipAt.current = spot;
  }
  return (
    <>
      {view && placed && (
        <SitingMarks
          ref={marks}
          view={live.current ?? view}
          drawn={drawn}
          names={placed.names}
          hovered={cursor >= 0 ? -1 : (menu?.at ?? hovered)}
          focused={cursor}
        />
      )}
      <CandidateList
        ref={list}
        drawn={drawn}
        onCursor={setCursor}
        onPress={(at) => press(at, true)}
        onMenu={(at) => openMenu(at, true)}
      />
      {picking === "site-candidate" && <Picking words={t("siting-map:picking")} />}
      {view && pointedNow && !menu && (
        <SitingTooltip pointed={pointedNow} drawn={drawn} at={tooltipAt} box={tooltipBox} />
      )}
      {view && menu && (
        <CandidateMenu
          key={menu.at}
          drawn={drawn}
          at={menu.at}
          view={live.current ?? view}
          opener={menu.isByKey ? list : null}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}

function Picking({ words }: { words: string }) {
  return (
    <p className={styles.picking} role="status">
      {words}
    </p>
  );
}

const NOTHING_TAKEN = { pills: [], badges: [], isOnLine: () => false };

function degreesPerPixel(view: Viewport, x: number, y: number): readonly [number, number] {
  const [[lng, lat], [east, south]] = [unproject(view, x, y), unproject(view, x + 1, y + 1)];
  return [east - lng, lat - south];
}

const NO_PIECES: CellPieces = { sources: {}, needs: [], isWhole: true };

/** Candidates are told to the map piece by piece, a task each. */
function usePieces(drawn: DrawnSiting | null, classes: ScoreClasses | null): CellPieces {
  const keeper = useRef<CellKeeper | null>(null);
  const [turn, setTurn] = useState(0);
  const data = drawn?.shown.data;
  const scores = drawn?.shown.scores ?? null;
  const forbidden = drawn?.forbidden.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: of what is drawn only this shows in the cells
  const styleOf = useMemo(
    () =>
      data &&
      drawnStyles(
        data.candidates,
        data.openCount,
        scores?.scored ?? new Int32Array(0),
        classes?.classOf ?? new Uint8Array(0),
        drawn?.forbidden ?? [],
      ),
    [data?.candidates, scores, classes, forbidden],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn makes one piece more
  const pieces = useMemo(() => {
    keeper.current ??= new CellKeeper();
    return data && styleOf ? keeper.current.next(data.candidates, styleOf) : NO_PIECES;
  }, [data?.candidates, styleOf, turn]);
  useEffect(() => {
    if (pieces.isWhole) return;
    const timer = setTimeout(() => setTurn((count) => count + 1));
    return () => clearTimeout(timer);
  }, [pieces]);
  return pieces;
}

/** What the choice alone says of where the camera belongs; the same objects while it says the same. */
function useFrameOf() {
  const atlas = useAtlas();
  const choice = useSitingChoice();
  const { sites, points, grid, within, drawn, open, demand } = choice;
  const key = JSON.stringify([sites, points, grid !== null, within, drawn, open, demand]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of it
  const asked = useMemo(() => ({ sites, points, grid, within, drawn, open, demand }), [key]);
  return [atlas, asked] as const;
}

/** The same object while it says the same. */
function useSame<T>(value: T): T {
  const last = useRef({ key: "", value });
  const key = JSON.stringify(value);
  if (key !== last.current.key) last.current = { key, value };
  return last.current.value;
}

const idOf = (of: Label) => (of.type === "place" ? of.id : "");

/** Every name that may be written, and what the placing of names asks. */
function useNames(drawn: DrawnSiting | null): { readonly spots: NameSpots | null; readonly ground: NameGround } {
  const atlas = useAtlas();
  const label = useSitingLabel();
  const { features } = atlas.geometry.districts;
  const data = drawn?.shown.data;
  const missing = useMemo(
    () =>
      features.flatMap(({ properties: { id, labelPoint } }) => {
        const of = data?.missing.find((one) => idOf(one) === id);
        return of ? [{ id, text: label(of), lngLat: labelPoint }] : [];
      }),
    [features, data, label],
  );
  const places = useSame([...(data?.demand.map((one) => idOf(one.label)) ?? []), ...missing.map(({ id }) => id)]);
  const found = useMemo(() => {
    if (!drawn) return null;
    const { candidates, demand } = drawn.shown.data;
    const named = [...drawn.chosen, ...drawn.picked, ...drawn.leaders];
    return nameSpots(drawn, {
      sites: new Map(named.flatMap((at) => (candidates[at] ? [[at, label(candidates[at].label)]] : []))),
      demand: demand.map((one) => label(one.label)),
      missing,
    });
  }, [drawn, label, missing]);
  const ground = useMemo(() => {
    const family = getComputedStyle(document.body).fontFamily;
    const { districts, sea } = unitIndexes(atlas);
    const placeAt = features.map(({ properties: { id } }) => places.indexOf(id));
    return {
      unitAt: (lng: number, lat: number) => (sea.at(lng, lat) >= 0 ? -1 : (placeAt[districts.at(lng, lat)] ?? -1)),
      measure: (text: string, size: number, bold: boolean) => measureText(text, size, bold, family),
    };
  }, [atlas, features, places]);
  return { spots: useSame(found), ground };
}

/** In pick mode a press picks; the menu is still to be had. */
function useContextMenu(
  stage: RefObject<HTMLElement | null>,
  live: RefObject<Viewport | null>,
  open: (x: number, y: number) => void,
): void {
  const now = useRef(open);
  now.current = open;
  useEffect(() => {
    const surface = stage.current;
    if (!surface) return;
    const onMenu = (event: MouseEvent) => {
      if (!(event.target instanceof HTMLCanvasElement) || !live.current) return;
      event.preventDefault();
      now.current(event.offsetX, event.offsetY);
    };
    surface.addEventListener("contextmenu", onMenu);
    return () => surface.removeEventListener("contextmenu", onMenu);
  }, [stage, live]);
}
