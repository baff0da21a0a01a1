import { boundsOf } from "../../../geo/shape/bounds.ts";
import type { Bbox } from "../../../geo/types.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { CameraTarget } from "../../state/ephemeral-store.ts";
import type { Camera } from "../../state/view.ts";
import type { Fill } from "../scene/fill.ts";
import type { ReachFrame } from "../scene/reaches.ts";
import { counterOf } from "./count-under.ts";
import { fitCamera, type Window } from "./fit.ts";
import { landPoints } from "./land-points.ts";
import { latOf, lngOf, mercatorX, mercatorY } from "./viewport.ts";

/** What the camera frames when the reader asks for nothing else. */
export interface HomeSubject {
  readonly mode: "explore" | "reach" | "site";
  readonly fillSubject: Fill["subject"];
  /** Of reaches, or in mode Site of candidates and demand. */
  readonly reaches: ReachFrame;
}

const CLOSEST = { home: 11, place: 11.5, site: 12.5 } as const;
/** Degrees round a lone point, about 500 m. */
const POINT_MARGIN = 0.005;

export function homeCamera(atlas: Atlas, { mode, fillSubject, reaches }: HomeSubject, window: Window): Camera {
  const isFramed = mode !== "explore";
  if (isFramed && reaches.bounds) return fitCamera(reaches.bounds, window, CLOSEST.home, counterOf(reaches.points));
  // A ring round half the Earth cannot be framed; what the map draws of it can.
  const wide = isFramed ? reaches.isWide : fillSubject === "cities";
  const { bbox, countUnder } = landPoints(atlas, wide ? "cities" : "districts");
  return fitCamera(bbox, window, CLOSEST.home, countUnder);
}

function around([lng, lat]: readonly [number, number], radiusM: number): Bbox {
  const half = Math.max(radiusM / 111_320, POINT_MARGIN);
  const wide = half / Math.cos((lat * Math.PI) / 180);
  return [lng - wide, lat - half, lng + wide, lat + half];
}

/** The camera that a request asks for; null when nothing is known to go to. "zoom" is a step, not a place. */
export function requestedCamera(
  atlas: Atlas,
  to: Exclude<CameraTarget, { type: "zoom" }>,
  subject: HomeSubject,
  window: Window,
): Camera | null {
  switch (to.type) {
    case "home":
      return homeCamera(atlas, subject, window);
    case "reaches":
      return subject.reaches.bounds || subject.reaches.isWide
        ? homeCamera(atlas, { ...subject, mode: "reach" }, window)
        : null;
    case "place": {
      const unit = atlas.unitById.get(to.id);
      const bounds = unit && boundsOf(unit);
      return bounds ? fitCamera(padded(bounds), window, CLOSEST.place) : null;
    }
    case "site": {
      const site = atlas.siteById.get(to.id);
      return site?.lngLat ? fitCamera(around(site.lngLat, site.uncertaintyM ?? 0), window, CLOSEST.site) : null;
    }
  }
}

/** A tenth of room on each side, so that a place is seen with its neighbours. */
function padded([west, south, east, north]: Bbox): Bbox {
  const [x0, x1, y0, y1] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
  const by = 0.1 * Math.max(x1 - x0, y1 - y0);
  return [lngOf(x0 - by), latOf(y1 + by), lngOf(x1 + by), latOf(y0 - by)];
}
