import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { geodesicDistanceM } from "../../../geo/measure/distance.ts";
import type { LngLat } from "../../../geo/types.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { usePane } from "../../bind/use-pane.ts";
import { choosePane } from "../../state/actions.ts";
import { notify } from "../../state/ephemeral-store.ts";
import { askedReaches, changeReach, showReach } from "../../state/reach-actions.ts";
import type { Extent, Origin, Reach } from "../../state/view.ts";
import { dropGesture } from "../../state/view-store.ts";
import { reachStyle } from "../../ui/reach-style.ts";
import { metresPerPixel, unproject, type Viewport } from "../camera/viewport.ts";
import type { DrawnReach } from "./drawn-reaches.ts";
import { draggedExtent, draggedOrigin, extentStep, originStep } from "./steps.ts";

/** Less is a press, not a drag. */
const SLOP_PX = 3;

export interface HandleSurroundings {
  /** The camera now. */
  readonly live: RefObject<Viewport | null>;
  readonly stage: RefObject<HTMLElement | null>;
  /** The camera stays where it is from now on: what is dragged must not be framed anew under the hand. */
  hold(): void;
}

interface Drag {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly view: Viewport;
  readonly drawn: DrawnReach;
  /** From the middle of the reach to where its ring was taken hold of. */
  readonly grabKm: number;
  isMoving: boolean;
  next: { x: number; y: number } | null;
  frame: number;
}

type Patch = { readonly origin: Origin } | { readonly extent: Extent };

/**
 * What moves an origin or the edge of a ring: pointer and keys. Each drag, and each key until it is let go, is one step
 * for undo; Escape goes back.
 */
export function useHandle(
  drawn: DrawnReach,
  what: "origin" | "edge",
  ringKm: number,
  { live, stage, hold }: HandleSurroundings,
) {
  const pane = usePane();
  const tellMoved = useTellMoved();
  const drag = useRef<Drag | null>(null);
  /** The reach before the gesture under way. */
  const before = useRef<Reach | null>(null);
  const { index } = drawn;

  const begin = () => {
    if (pane === "first" || pane === "second") choosePane(pane);
    if (before.current) return;
    before.current = askedReaches()[index] ?? null;
    hold();
  };
  const apply = (patch: Patch | null) => {
    if (patch) changeReach(index, patch, "gesture");
  };
  const commit = () => {
    const start = before.current;
    before.current = null;
    const now = askedReaches()[index];
    if (!start || !now) return;
    changeReach(index, what === "origin" ? { origin: now.origin } : { extent: now.extent });
    if (start.origin.type === "site" && now.origin.type === "point") tellMoved(index, start.origin.id);
  };
  const drop = () => {
    before.current = null;
    dropGesture();
  };

  const follow = ({ x, y, view, drawn: start, grabKm }: Drag, at: { x: number; y: number }): Patch | null => {
    if (what === "origin") {
      const { center } = start;
      return center && { origin: draggedOrigin(center, at.x - x, at.y - y, view) };
    }
    const box = stage.current?.getBoundingClientRect();
    if (!box) return null;
    const spot = unproject(view, at.x - box.left, at.y - box.top);
    const grown = distanceKm(start.middle, spot) - grabKm;
    const extent = draggedExtent(start.reach.extent, ringKm, grown, metresPerPixel(view.zoom, view.lat) / 1000);
    return extent && { extent };
  };
  const end = () => {
    if (drag.current) cancelAnimationFrame(drag.current.frame);
    drag.current = null;
  };
  const now = useRef({ drop, end });
  now.current = { drop, end };

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape" || !drag.current) return;
      event.preventDefault();
      event.stopPropagation();
      const wasMoving = drag.current.isMoving;
      now.current.end();
      if (wasMoving) now.current.drop();
    };
    addEventListener("keydown", onKey, true);
    return () => {
      removeEventListener("keydown", onKey, true);
      now.current.end();
    };
  }, []);

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const view = live.current;
      const box = stage.current?.getBoundingClientRect();
      if (event.button !== 0 || !view || !box || drag.current) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { clientX: x, clientY: y, pointerId: pointer } = event;
      const grabKm = distanceKm(drawn.middle, unproject(view, x - box.left, y - box.top));
      drag.current = { pointer, x, y, view, drawn, grabKm, isMoving: false, next: null, frame: 0 };
    },
    onPointerMove({ pointerId, clientX: x, clientY: y }: PointerEvent) {
      const under = drag.current;
      if (!under || under.pointer !== pointerId) return;
      if (!under.isMoving && Math.hypot(x - under.x, y - under.y) <= SLOP_PX) return;
      if (!under.isMoving) begin();
      under.isMoving = true;
      under.next = { x, y };
      if (under.frame !== 0) return;
      under.frame = requestAnimationFrame(() => {
        under.frame = 0;
        if (under.next && drag.current === under) apply(follow(under, under.next));
      });
    },
    onPointerUp({ pointerId }: PointerEvent) {
      const under = drag.current;
      if (!under || under.pointer !== pointerId) return;
      end();
      if (!under.isMoving) {
        if (pane === "first" || pane === "second") choosePane(pane);
        return showReach(index);
      }
      if (under.next) apply(follow(under, under.next));
      commit();
    },
    onPointerCancel() {
      const wasMoving = drag.current?.isMoving;
      end();
      if (wasMoving) drop();
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || drag.current) return;
      if (event.key === "Escape" && before.current) {
        event.stopPropagation();
        return drop();
      }
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        if (pane === "first" || pane === "second") choosePane(pane);
        return showReach(index);
      }
      const isOwn = what === "origin" ? event.key.startsWith("Arrow") : /^(Arrow|Page)/.test(event.key);
      if (!isOwn) return;
      event.preventDefault();
      event.stopPropagation();
      begin();
      const reach = askedReaches()[index];
      if (!reach) return;
      if (what === "edge") {
        const extent = extentStep(reach.extent, event);
        return apply(extent && { extent });
      }
      const from = positionOf(reach.origin) ?? drawn.center;
      const origin = from && originStep(from, event);
      apply(origin && { origin });
    },
    onKeyUp(event: KeyboardEvent) {
      if (before.current && !drag.current && /^(Arrow|Page)/.test(event.key)) commit();
    },
    onBlur() {
      if (before.current && !drag.current) commit();
    },
  };
}

function positionOf(origin: Origin): LngLat | null {
  return origin.type === "point" ? [origin.lng, origin.lat] : null;
}

const distanceKm = (a: LngLat, b: LngLat) => geodesicDistanceM(a, b) / 1000;

/** Says that a reach no longer starts from its site. */
function useTellMoved() {
  const atlas = useAtlas();
  const format = useFormat();
  return (index: number, siteId: string) => {
    const site = atlas.siteById.get(siteId);
    notify({
      severity: "info",
      key: "reach-map:origin-moved",
      params: { letter: reachStyle(index).letter, site: site ? format.text(site.shortNames) : siteId },
      undoable: true,
    });
  };
}
