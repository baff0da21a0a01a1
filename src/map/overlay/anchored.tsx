import type { ReactNode } from "react";
import type { LngLat } from "../../../geo/types.ts";

interface AnchoredProps {
  at: LngLat;
  /** Where the shape grows with the map: the zoom at which it was drawn. */
  drawnAtZoom?: number;
  className?: string;
  children: ReactNode;
}

/** A group that stands at a position; `Anchors` moves it with the camera. */
export function Anchored({ at, drawnAtZoom, className, children }: AnchoredProps) {
  return (
    <g className={className} data-lng={at[0]} data-lat={at[1]} data-zoom={drawnAtZoom}>
      {children}
    </g>
  );
}
