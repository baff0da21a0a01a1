import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Hit } from "../interaction/hit-test.ts";
import styles from "./tooltip.module.css";
import { ClusterTooltip, PlaceTooltip, SiteTooltip } from "./tooltip-text.tsx";

export interface TooltipAt {
  x: number;
  y: number;
}

interface TooltipProps {
  hit: Hit;
  /** What an analysis says of each place. */
  said: ReadonlyMap<string, string>;
  /** Where the pointer is; it moves without the tooltip being drawn anew. */
  at: RefObject<TooltipAt>;
  /** The tooltip's element, for whoever moves the pointer. */
  box: RefObject<HTMLDivElement | null>;
}

const GAP = 14;

/** Stands beside the pointer, on the side where there is room. */
export function placeTooltip(box: HTMLElement, { x, y }: TooltipAt): void {
  const { offsetWidth: w, offsetHeight: h, offsetParent } = box;
  const room = { w: offsetParent?.clientWidth ?? 0, h: offsetParent?.clientHeight ?? 0 };
  const left = x + GAP + w <= room.w ? x + GAP : Math.max(x - GAP - w, 0);
  const top = y + GAP + h <= room.h ? y + GAP : Math.max(y - GAP - h, 0);
  box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

export function Tooltip({ hit, said, at, box }: TooltipProps) {
  useLayoutEffect(() => {
    if (box.current) placeTooltip(box.current, at.current);
  });
  if (!hit) return null;
  return (
    <div ref={box} className={styles.tooltip} role="tooltip">
      {hit.type === "place" && <PlaceTooltip placeId={hit.id} />}
      {hit.type === "place" && <div data-ui-count>{said.get(hit.id)}</div>}
      {hit.type === "site" && <SiteTooltip siteId={hit.id} />}
      {hit.type === "cluster" && <ClusterTooltip ids={hit.id.split(",")} />}
    </div>
  );
}

export function useTooltipRefs() {
  return { at: useRef<TooltipAt>({ x: 0, y: 0 }), box: useRef<HTMLDivElement>(null) };
}
