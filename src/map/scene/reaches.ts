import type { LayerSpecification } from "maplibre-gl";
import type { Bbox } from "../../../geo/types.ts";
import type { MercatorPoint } from "../camera/fit.ts";
import type { Viewport } from "../camera/viewport.ts";
import type { SourceData } from "../layers/layer-def.ts";
import type { Palette } from "../palette.ts";
import type { Rect } from "../placement/rect.ts";

/** What the camera frames of reaches. */
export interface ReachFrame {
  /** Round all that it can show as a whole; null where none can be. */
  readonly bounds: Bbox | null;
  /** Spots on their outer rings, which no card had better cover. */
  readonly points: readonly MercatorPoint[];
  /** Some reach goes beyond the sheet. */
  readonly isWide: boolean;
}

/** Where the letter and the distance of a reach stand on its ring. */
export interface PlacedPill {
  readonly index: number;
  readonly azimuthDeg: number;
  /** From there, in pixels: a ring smaller than its label has it outside. */
  readonly dx: number;
  readonly dy: number;
  readonly rect: Rect;
}

/** What reaches take of the window, for a resting camera. */
export interface ReachPlacement {
  readonly pills: readonly PlacedPill[];
  /** Letters at the origins. */
  readonly badges: readonly Rect[];
  /** Districts are named with what is placed. */
  readonly isNamed?: boolean;
  /** Whether a box lies on one of the rings. */
  isOnLine(rect: Rect): boolean;
}

/**
 * Reaches as the map draws them. They are made by code that comes only with the first reach (`map/reach`); what the map
 * needs of them before is this shape and its empty one.
 */
export interface ReachScene {
  readonly sources: Readonly<Record<string, SourceData>>;
  layers(palette: Palette): readonly LayerSpecification[];
  readonly frame: ReachFrame;
  /** While something of it is still being made. */
  readonly isPending: boolean;
  place(view: Viewport, bounds: Rect, cards: readonly Rect[]): ReachPlacement;
}

const NONE: readonly LayerSpecification[] = [];
const NOWHERE: ReachPlacement = { pills: [], badges: [], isOnLine: () => false };

export const NO_REACHES: ReachScene = {
  sources: {},
  layers: () => NONE,
  frame: { bounds: null, points: [], isWide: false },
  isPending: false,
  place: () => NOWHERE,
};
