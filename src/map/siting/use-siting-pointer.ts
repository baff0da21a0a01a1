import { type RefObject, useEffect, useRef, useState } from "react";
import { hoverCandidate } from "../../state/siting-hover.ts";
import { project, unproject, type Viewport } from "../camera/viewport.ts";
import { placeTooltip, type TooltipAt } from "../tooltip/tooltip.tsx";
import type { CandidateIndex } from "./candidate-index.ts";
import type { DrawnSiting } from "./drawn-siting.ts";
import { discRadius } from "./siting-scene.ts";

/** What a pointer or a cursor is on: a candidate (an open site is one too) or a demand, by its place in the list. */
export interface Pointed {
  readonly type: "candidate" | "demand";
  readonly at: number;
}

interface Surroundings {
  readonly stage: RefObject<HTMLElement | null>;
  readonly live: RefObject<Viewport | null>;
  readonly tooltipAt: RefObject<TooltipAt>;
  readonly tooltipBox: RefObject<HTMLDivElement | null>;
}

/** Half of 24 px, the least that a finger or a shaking hand can meet. */
const REACH_PX = 12;
/** A disc that is large on the map does not hide the cell that it stands on. */
const DISC_REACH_PX = 9;

/** The candidate under a spot of the window, or −1; signs before cells. */
function candidateAt(view: Viewport, drawn: DrawnSiting, index: CandidateIndex, x: number, y: number): number {
  const { candidates } = drawn.shown.data;
  let [nearest, least] = [-1, REACH_PX];
  for (const at of [...drawn.open, ...drawn.chosen, ...drawn.picked]) {
    const spot = project(view, candidates[at]?.lngLat ?? [0, 0]);
    const away = Math.hypot(spot.x - x, spot.y - y);
    if (away < least) [nearest, least] = [at, away];
  }
  if (nearest >= 0) return nearest;
  const [lng, lat] = unproject(view, x, y);
  const [east, south] = unproject(view, x + 1, y + 1);
  return index.at([lng, lat], [east - lng, lat - south]);
}

function demandAt(view: Viewport, { discs }: DrawnSiting, x: number, y: number): number {
  let [nearest, least] = [-1, Infinity];
  for (const { demand, lngLat, share } of discs) {
    const spot = project(view, lngLat);
    const away = Math.hypot(spot.x - x, spot.y - y);
    if (away < least && away <= Math.max(DISC_REACH_PX, Math.min(discRadius(share), REACH_PX)))
      [nearest, least] = [demand, away];
  }
  return nearest;
}

function pointedAt(view: Viewport, drawn: DrawnSiting, index: CandidateIndex, x: number, y: number): Pointed | null {
  const candidate = candidateAt(view, drawn, index, x, y);
  const isSign = candidate >= 0 && [...drawn.open, ...drawn.chosen, ...drawn.picked].includes(candidate);
  const demand = isSign ? -1 : demandAt(view, drawn, x, y);
  if (demand >= 0) return { type: "demand", at: demand };
  return candidate >= 0 ? { type: "candidate", at: candidate } : null;
}

/** What the pointer is over; every list is told of the candidate. */
export function useSitingPointer(
  drawn: DrawnSiting | null,
  index: CandidateIndex,
  { stage, live, tooltipAt, tooltipBox }: Surroundings,
): Pointed | null {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const now = useRef({ drawn, index });
  now.current = { drawn, index };
  useEffect(() => {
    const surface = stage.current;
    if (!surface) return;
    let shown: Pointed | null = null;
    let frame = 0;
    const show = (next: Pointed | null) => {
      if (next?.type === shown?.type && next?.at === shown?.at) return;
      shown = next;
      setPointed(next);
      const candidate = next?.type === "candidate" && now.current.drawn?.shown.data.candidates[next.at];
      hoverCandidate(candidate ? candidate.id : null);
      surface.toggleAttribute("data-over", next?.type === "candidate");
    };
    const look = () => {
      frame = 0;
      const view = live.current;
      const { x, y } = tooltipAt.current;
      if (view && now.current.drawn) show(pointedAt(view, now.current.drawn, now.current.index, x, y));
      if (tooltipBox.current) placeTooltip(tooltipBox.current, tooltipAt.current);
    };
    const leave = () => {
      cancelAnimationFrame(frame);
      frame = 0;
      show(null);
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerType === "touch" || event.buttons !== 0) return;
      if (!(event.target instanceof HTMLCanvasElement)) return leave();
      tooltipAt.current.x = event.offsetX;
      tooltipAt.current.y = event.offsetY;
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    surface.addEventListener("pointermove", onMove);
    surface.addEventListener("pointerleave", leave);
    surface.addEventListener("pointerdown", leave);
    return () => {
      leave();
      surface.removeEventListener("pointermove", onMove);
      surface.removeEventListener("pointerleave", leave);
      surface.removeEventListener("pointerdown", leave);
    };
  }, [stage, live, tooltipAt, tooltipBox]);
  return pointed;
}
