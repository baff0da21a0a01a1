import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { select } from "../../state/actions.ts";
import { ephemeralStore, hover, pick } from "../../state/ephemeral-store.ts";
import { addReach, askedReaches, changeReach } from "../../state/reach-actions.ts";
import { movesSoftly } from "../camera/moves-softly.ts";
import { unproject, type Viewport } from "../camera/viewport.ts";
import type { MapEngine } from "../engine/map-engine.ts";
import type { MapLayout } from "../placement/lay-out.ts";
import type { Fill } from "../scene/fill.ts";
import { placeTooltip, type TooltipAt } from "../tooltip/tooltip.tsx";
import { type Hit, hitTest, type MarkTarget } from "./hit-test.ts";

interface PointerInput {
  engine: MapEngine | null;
  stage: RefObject<HTMLElement | null>;
  layout: MapLayout | null;
  live: RefObject<Viewport | null>;
  subject: Fill["subject"];
  tooltip: { at: RefObject<TooltipAt>; box: RefObject<HTMLDivElement | null> };
}

/** A picked origin starts with the reach that was drawn last, or this. */
const FIRST_REACH_KM = 30;
const CLUSTER_ZOOM = 1.6;

/** What the pointer is over, and what a click does there. */
export function usePointer({ engine, stage, layout, live, subject, tooltip }: PointerInput) {
  const atlas = useAtlas();
  const [hit, setHit] = useState<Hit>(null);
  const marks = useMemo(() => (layout ? marksOf(layout, atlas.siteById) : NO_MARKS), [layout, atlas]);
  const now = useRef({ marks, subject });
  now.current = { marks, subject };

  useEffect(() => {
    if (!engine) return;
    const surface = engine.canvasContainer;
    let shown: Hit = null;
    let frame = 0;
    const show = (next: Hit) => {
      if (next?.id === shown?.id && next?.type === shown?.type) return;
      shown = next;
      setHit(next);
      hover(next && next.type !== "cluster" ? { type: next.type, id: next.id } : null);
      if (stage.current) stage.current.toggleAttribute("data-over", next !== null);
    };
    const look = () => {
      frame = 0;
      const { x, y } = tooltip.at.current;
      const at = live.current;
      if (at) show(hitTest(atlas, at, now.current.marks, now.current.subject, x, y));
      if (tooltip.box.current) placeTooltip(tooltip.box.current, tooltip.at.current);
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerType === "touch" || event.buttons !== 0) return;
      tooltip.at.current.x = event.offsetX;
      tooltip.at.current.y = event.offsetY;
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const onLeave = () => {
      cancelAnimationFrame(frame);
      frame = 0;
      show(null);
    };
    surface.addEventListener("pointermove", onMove);
    surface.addEventListener("pointerleave", onLeave);
    surface.addEventListener("pointerdown", onLeave);
    return () => {
      onLeave();
      surface.removeEventListener("pointermove", onMove);
      surface.removeEventListener("pointerleave", onLeave);
      surface.removeEventListener("pointerdown", onLeave);
    };
  }, [engine, atlas, stage, live, tooltip.at, tooltip.box]);

  const click = (x: number, y: number) => {
    const view = live.current;
    if (!view || !engine) return;
    const target = hitTest(atlas, view, marks, subject, x, y);
    if (ephemeralStore.getState().picking !== null) return pickOrigin(view, target, x, y);
    if (target?.type === "cluster") {
      const [lng, lat] = unproject(view, x, y);
      engine.moveTo({ lng, lat, zoom: view.zoom + CLUSTER_ZOOM }, movesSoftly(), true);
    } else {
      select(target && { type: target.type, id: target.id });
    }
  };
  return { hit, click };
}

const NO_MARKS: readonly MarkTarget[] = [];

function marksOf(layout: MapLayout, siteById: ReadonlyMap<string, { lngLat: [number, number] | null }>): MarkTarget[] {
  const sites = layout.symbols.symbols.flatMap(({ id, dx, dy }): MarkTarget[] => {
    const lngLat = siteById.get(id)?.lngLat;
    return lngLat ? [{ type: "site", id, lng: lngLat[0], lat: lngLat[1], dx, dy }] : [];
  });
  const clusters = layout.symbols.clusters.map(({ ids, x, y }): MarkTarget => {
    const [lng, lat] = unproject(layout.view, x, y);
    return { type: "cluster", id: ids.join(), lng, lat, dx: 0, dy: 0 };
  });
  return [...sites, ...clusters];
}

/** A site under the pointer is the origin itself; else the spot, to about a metre. */
function pickOrigin(view: Viewport, target: Hit, x: number, y: number): void {
  const extent = askedReaches().at(-1)?.extent ?? { type: "distance", km: FIRST_REACH_KM };
  const [lng, lat] = unproject(view, x, y);
  const origin =
    target?.type === "site"
      ? ({ type: "site", id: target.id } as const)
      : ({ type: "point", lng: Number(lng.toFixed(5)), lat: Number(lat.toFixed(5)) } as const);
  const { picking } = ephemeralStore.getState();
  if (typeof picking === "number") changeReach(picking, { origin });
  else addReach({ origin, extent });
  pick(null);
}
