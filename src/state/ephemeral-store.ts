import { createStore } from "zustand/vanilla";
import type { PaneView } from "./pane.ts";
import type { PaneName } from "./view.ts";

/** What passes: never in a link, never undone. */
export interface Ephemeral {
  /** The place or site under the pointer or the keyboard's cursor, on the map or in any list. */
  readonly hover: { readonly type: "place" | "site"; readonly id: string } | null;
  /** Places that stand out together, as those of a class under the pointer in the legend. */
  readonly hoverPlaces: readonly string[];
  /** The part of a combination of reaches under the pointer or the cursor: its reaches as bits, the first the lowest. */
  readonly hoverPart: number | null;
  /** What the next click on the map answers: a candidate's spot, the origin of a new reach, or of the one at this place of the asked set. */
  readonly picking: "radius-origin" | "site-candidate" | number | null;
  readonly notice: Notice | null;
  /** Whether the map stands drawn for the current view. */
  readonly mapReady: boolean;
  /** Likewise the second of two maps. */
  readonly secondMapReady: boolean;
  /** Whether the chart, the table or the evidence stands drawn. */
  readonly pageReady: boolean;
  /** Whether the panels beside the answer stand drawn. */
  readonly panelsReady: boolean;
  /** Whether what computes changes is here. */
  readonly changeReady: boolean;
  /** Whether the open analysis is answered, or will not be. */
  readonly analysisReady: boolean;
  /** Regions of the page that broke and show their report instead. */
  readonly failed: readonly string[];
  /** Asks the map for a camera once: by place, by everything, or one step of zoom. */
  readonly cameraRequest: { readonly id: number; readonly to: CameraTarget; readonly pane?: PaneName } | null;
}

export type CameraTarget =
  | { readonly type: "home" }
  | { readonly type: "zoom"; readonly by: number }
  | { readonly type: "place" | "site"; readonly id: string }
  | { readonly type: "reaches" };

/** A short message over the timeline, with its words' key in the `app` namespace. */
export interface Notice {
  readonly id: number;
  readonly severity: "info" | "warning" | "error";
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly undoable?: boolean;
}

const NO_PLACES: readonly string[] = [];

export const ephemeralStore = createStore<Ephemeral>()(() => ({
  hover: null,
  hoverPlaces: NO_PLACES,
  hoverPart: null,
  picking: null,
  notice: null,
  mapReady: false,
  secondMapReady: false,
  pageReady: false,
  panelsReady: false,
  changeReady: false,
  analysisReady: false,
  failed: [],
  cameraRequest: null,
}));

export function hover(target: Ephemeral["hover"]): void {
  const now = ephemeralStore.getState().hover;
  if (now?.id !== target?.id || now?.type !== target?.type) ephemeralStore.setState({ hover: target });
}

export function hoverPlaces(placeIds: readonly string[] = NO_PLACES): void {
  if (ephemeralStore.getState().hoverPlaces !== placeIds) ephemeralStore.setState({ hoverPlaces: placeIds });
}

export function hoverPart(mask: number | null): void {
  if (ephemeralStore.getState().hoverPart !== mask) ephemeralStore.setState({ hoverPart: mask });
}

export function pick(picking: Ephemeral["picking"]): void {
  ephemeralStore.setState({ picking });
}

let serial = 0;

export function notify(notice: Omit<Notice, "id">): void {
  serial += 1;
  ephemeralStore.setState({ notice: { ...notice, id: serial } });
}
export function dismissNotice(): void {
  ephemeralStore.setState({ notice: null });
}

/** Of both maps, or with `pane` of one. */
export function requestCamera(to: CameraTarget, pane?: PaneName): void {
  serial += 1;
  ephemeralStore.setState({ cameraRequest: { id: serial, to, ...(pane && { pane }) } });
}

export function setMapReady(isReady: boolean, pane?: PaneView): void {
  const key = pane === "second" ? "secondMapReady" : "mapReady";
  if (ephemeralStore.getState()[key] !== isReady) ephemeralStore.setState({ [key]: isReady });
}

export function setPageReady(pageReady: boolean): void {
  if (ephemeralStore.getState().pageReady !== pageReady) ephemeralStore.setState({ pageReady });
}

export function setPanelsReady(): void {
  ephemeralStore.setState({ panelsReady: true });
}

export function setFailed(region: string, isFailed: boolean): void {
  const others = ephemeralStore.getState().failed.filter((other) => other !== region);
  ephemeralStore.setState({ failed: isFailed ? [...others, region] : others });
}

export function setChangeReady(): void {
  ephemeralStore.setState({ changeReady: true });
}

export function setAnalysisReady(analysisReady: boolean): void {
  if (ephemeralStore.getState().analysisReady !== analysisReady) ephemeralStore.setState({ analysisReady });
}
