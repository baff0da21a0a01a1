import type { Bbox } from "../../../geo/types.ts";
import { projectX, projectY, type Viewport } from "../camera/viewport.ts";

/** A margin narrower than this is a frame, not blank paper. */
const LEAST_PX = 48;

/** Whether so much of the window lies beyond what is drawn that its being empty must be explained. */
export function showsOffSheet(view: Viewport, [west, south, east, north]: Bbox): boolean {
  return (
    projectX(view, west) > LEAST_PX ||
    projectX(view, east) < view.width - LEAST_PX ||
    projectY(view, north) > LEAST_PX ||
    projectY(view, south) < view.height - LEAST_PX
  );
}
