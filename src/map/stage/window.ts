import type { Insets, Window } from "../camera/fit.ts";
import { grown, type Rect } from "../placement/rect.ts";

/** Cards over the map say so themselves: whoever lays one there marks it. */
const CARDS = "[data-map-card]";
const CARD_MARGIN = 10;
/** The notice at the foot of the map makes room for cards itself; only names keep clear of it. */
const FOOT = "foot";

export interface StageWindow extends Window {
  /** Where names may stand. */
  readonly bounds: Rect;
  /** What no name may stand under: the cards and the foot. */
  readonly covers: readonly Rect[];
}

/** The four custom properties --map-inset-*, resolved to pixels by an element that wears them as padding. */
function insetsOf(probe: HTMLElement): Insets {
  const { paddingTop, paddingRight, paddingBottom, paddingLeft } = getComputedStyle(probe);
  return {
    top: Number.parseFloat(paddingTop) || 0,
    right: Number.parseFloat(paddingRight) || 0,
    bottom: Number.parseFloat(paddingBottom) || 0,
    left: Number.parseFloat(paddingLeft) || 0,
  };
}

export function cardsNear(stage: HTMLElement): HTMLElement[] {
  return [...(stage.closest("main") ?? stage).querySelectorAll<HTMLElement>(CARDS)];
}

/** A card that grows by a letter must not set every name on the map moving. */
const GRID_PX = 8;

function onGrid({ x, y, w, h }: Rect): Rect {
  const down = (at: number) => Math.floor(at / GRID_PX) * GRID_PX;
  const up = (at: number) => Math.ceil(at / GRID_PX) * GRID_PX;
  return { x: down(x), y: down(y), w: up(x + w) - down(x), h: up(y + h) - down(y) };
}

/** The stage as it is laid out now: its size, what is covered and what is clear. */
export function measureWindow(stage: HTMLElement, probe: HTMLElement): StageWindow {
  const frame = stage.getBoundingClientRect();
  const insets = insetsOf(probe);
  const rectsOf = (cards: readonly HTMLElement[], margin: number) =>
    cards
      .map((card) => card.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ left, top, width, height }) =>
        onGrid(grown({ x: left - frame.left, y: top - frame.top, w: width, h: height }, margin)),
      );
  const all = cardsNear(stage);
  const cards = all.filter((card) => card.dataset.mapCard !== FOOT);
  const edge = 4;
  return {
    width: frame.width,
    height: frame.height,
    insets,
    cards: rectsOf(cards, CARD_MARGIN),
    covers: rectsOf(all, 4),
    bounds: { x: edge, y: edge, w: frame.width - 2 * edge, h: Math.max(frame.height - insets.bottom - edge, 40) },
  };
}

export function sameWindow(a: StageWindow, b: StageWindow): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
