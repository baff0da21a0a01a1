import { type RefObject, useEffect, useRef } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useView } from "../../bind/use-view.ts";
import type { Isochrones } from "../../derive/reach-part.ts";
import { reachSpec } from "../../derive/reach-spec.ts";
import { requestCamera } from "../../state/ephemeral-store.ts";
import type { Reach } from "../../state/view.ts";
import { mercatorX, mercatorY, type Viewport, worldPx } from "../camera/viewport.ts";
import type { ReachFrame } from "../scene/reaches.ts";
import { reachFrame } from "./reach-frame.ts";

/** Of a ring, this much within the window's edge is seen. */
const MARGIN_PX = 24;

/** Whether some spot of what a camera would frame lies in the window; of what none can frame nothing is asked. */
export function isInSight({ points }: Pick<ReachFrame, "points">, view: Viewport): boolean {
  const world = worldPx(view.zoom);
  const [wide, high] = [view.width / 2 - MARGIN_PX, view.height / 2 - MARGIN_PX];
  const isSeen = (x: number, y: number) =>
    Math.abs(x - mercatorX(view.lng)) * world < wide && Math.abs(y - mercatorY(view.lat)) * world < high;
  return points.length === 0 || points.some(({ x, y }) => isSeen(x, y));
}

/**
 * Where the reader has placed the camera it stays, and a ring that is given another size or origin elsewhere on the page
 * may come to lie beyond the window: the camera then frames all of them again. A camera that changes with it, as by a
 * link or undo, is meant.
 */
export function useInSight(
  reaches: readonly Reach[],
  isochrones: Isochrones,
  isMoving: boolean,
  live: RefObject<Viewport | null>,
): void {
  const atlas = useAtlas();
  const camera = useView((view) => view.camera);
  const last = useRef({ reaches, camera });
  useEffect(() => {
    if (isMoving) return;
    const before = last.current;
    last.current = { reaches, camera };
    if (before.reaches === reaches || camera === null || before.camera !== camera || !live.current) return;
    const known = new Set(before.reaches.map((reach) => JSON.stringify(reach)));
    const specs = reaches
      .filter((reach) => !known.has(JSON.stringify(reach)))
      .flatMap((reach) => reachSpec(atlas, reach, isochrones) ?? []);
    const view = live.current;
    if (specs.some((spec) => !isInSight(reachFrame([spec]), view))) requestCamera({ type: "reaches" });
  }, [atlas, reaches, isochrones, isMoving, camera, live]);
}
