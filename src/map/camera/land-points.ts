import type { Bbox } from "../../../geo/types.ts";
import { memo } from "../../derive/memo.ts";
import type { Atlas } from "../../model/atlas.ts";
import { UnitIndex } from "../placement/unit-index.ts";
import { baseGeometry } from "../scene/base-geometry.ts";
import { counterOf } from "./count-under.ts";
import type { CountUnder, MercatorPoint } from "./fit.ts";
import { mercatorX, mercatorY } from "./viewport.ts";

export interface LandPoints {
  /** Of the land: coastal polygons hold water that needs no room on the map. */
  readonly bbox: Bbox;
  readonly points: readonly MercatorPoint[];
  readonly countUnder: CountUnder;
}

/** Rows and columns laid over the units: about 3 km apart over the city, 15 over the cities around. */
const GRID = 48;

const indexOf = memo((layer: ConstructorParameters<typeof UnitIndex>[0]) => new UnitIndex(layer), 3);

/** Each is made when it is first asked for: the first view asks nothing of the cities. */
export const unitIndexes = memo((atlas: Atlas) => {
  const base = baseGeometry(atlas);
  return {
    get districts() {
      return indexOf(base.districts);
    },
    get cities() {
      return indexOf(base.cities);
    },
    get sea() {
      return indexOf(base.sea);
    },
  };
}, 1);

/** A grid of spots on the land of the districts, or of the cities, for fitting the camera. */
export const landPoints = memo((atlas: Atlas, subject: "districts" | "cities"): LandPoints => {
  const { [subject]: units, sea } = unitIndexes(atlas);
  const [west, south, east, north] = units.bbox;
  const [stepX, stepY] = [(east - west) / GRID, (north - south) / GRID];
  const points: MercatorPoint[] = [];
  const bbox: Bbox = [180, 90, -180, -90];
  for (let row = 0; row < GRID; row++) {
    const lat = south + (row + 0.5) * stepY;
    const y = mercatorY(lat);
    for (let column = 0; column < GRID; column++) {
      const lng = west + (column + 0.5) * stepX;
      if (units.at(lng, lat) < 0 || sea.at(lng, lat) >= 0) continue;
      points.push({ x: mercatorX(lng), y });
      bbox[0] = Math.min(bbox[0], lng - stepX / 2);
      bbox[1] = Math.min(bbox[1], lat - stepY / 2);
      bbox[2] = Math.max(bbox[2], lng + stepX / 2);
      bbox[3] = Math.max(bbox[3], lat + stepY / 2);
    }
  }
  return { bbox, points, countUnder: counterOf(points) };
}, 2);
