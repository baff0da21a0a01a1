import type { Atlas } from "../../model/atlas.ts";
import { unitIndexes } from "../camera/land-points.ts";
import { projectX, projectY, unproject, type Viewport } from "../camera/viewport.ts";
import type { Fill } from "../scene/fill.ts";

/** A mark on the map that a pointer can meet. */
export interface MarkTarget {
  readonly type: "site" | "cluster";
  readonly id: string;
  readonly lng: number;
  readonly lat: number;
  readonly dx: number;
  readonly dy: number;
}

export type Hit = { readonly type: "site" | "place" | "cluster"; readonly id: string } | null;

/** Half of 24 px, the least that a finger or a shaking hand can meet. */
const REACH_PX = 12;

/** What lies under a spot of the window: the nearest mark, else the district (or city) whose land it is. */
export function hitTest(
  atlas: Atlas,
  view: Viewport,
  marks: readonly MarkTarget[],
  subject: Fill["subject"],
  x: number,
  y: number,
): Hit {
  let nearest: MarkTarget | null = null;
  let least = REACH_PX;
  for (const mark of marks) {
    const away = Math.hypot(projectX(view, mark.lng) + mark.dx - x, projectY(view, mark.lat) + mark.dy - y);
    if (away <= least) {
      nearest = mark;
      least = away;
    }
  }
  if (nearest) return nearest;
  const [lng, lat] = unproject(view, x, y);
  const { districts, cities, sea } = unitIndexes(atlas);
  const units = subject === "cities" ? cities : districts;
  const unit = units.at(lng, lat);
  if (unit < 0 || sea.at(lng, lat) >= 0) return null;
  const { features } = subject === "cities" ? atlas.geometry.cities : atlas.geometry.districts;
  const id = features[unit]?.properties.id;
  return id ? { type: "place", id } : null;
}
