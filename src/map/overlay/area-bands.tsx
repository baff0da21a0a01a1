import { memo, useId } from "react";
import { polygonsOf } from "../../../geo/shape/rings.ts";
import type { LngLat } from "../../../geo/types.ts";
import type { UnitFeature } from "../../model/atlas.ts";
import { mercatorX, mercatorY, worldPx } from "../camera/viewport.ts";
import { Anchored } from "./anchored.tsx";
import styles from "./overlay.module.css";

interface AreaBandProps {
  unit: UnitFeature;
  zoom: number;
  /** The outline of what is selected keeps this much of the edge for itself. */
  isSelected: boolean;
}

const BAND_PX = 10;
/** Smaller districts get a thinner band, or their class could not be read. */
const SMALL_PX = 40;

/** The unit's outline in pixels from its first vertex, at a zoom. */
function pathOf(unit: UnitFeature, zoom: number): { d: string; at: LngLat; extent: number } {
  const world = worldPx(zoom);
  const polygons = polygonsOf(unit.geometry);
  const at = (polygons[0]?.[0]?.[0] ?? [0, 0]) as LngLat;
  const [x0, y0] = [mercatorX(at[0]) * world, mercatorY(at[1]) * world];
  let [west, east, north, south] = [0, 0, 0, 0];
  const d = polygons
    .flat()
    .map((ring) => {
      const points = ring.map(([lng, lat]) => {
        const [x, y] = [mercatorX(lng) * world - x0, mercatorY(lat) * world - y0];
        [west, east, north, south] = [Math.min(west, x), Math.max(east, x), Math.min(north, y), Math.max(south, y)];
        return `${x.toFixed(1)} ${y.toFixed(1)}`;
      });
      return `M${points.join("L")}Z`;
    })
    .join("");
  return { d, at, extent: Math.min(east - west, south - north) };
}

/** A claim on a whole district: an inner edge and an oblique hatch along it, the middle left to the class. */
export const AreaBand = memo(function AreaBand({ unit, zoom, isSelected }: AreaBandProps) {
  const id = useId();
  const { d, at, extent } = pathOf(unit, zoom);
  const isSmall = extent < SMALL_PX;
  const depth = isSmall ? BAND_PX / 2 : BAND_PX;
  return (
    <Anchored at={at} drawnAtZoom={zoom}>
      <pattern id={`${id}-hatch`} patternUnits="userSpaceOnUse" width="6.4" height="6.4" patternTransform="rotate(45)">
        <rect width="1.2" height="6.4" className={styles.hatch} />
      </pattern>
      <mask id={`${id}-inside`} maskUnits="userSpaceOnUse" x="-4000" y="-4000" width="8000" height="8000">
        <path d={d} fill="#fff" />
        {isSelected && <path d={d} fill="none" stroke="#000" strokeWidth="6" />}
      </mask>
      <g mask={`url(#${id}-inside)`} fill="none" opacity={isSmall ? 0.7 : 1}>
        <path d={d} stroke={`url(#${id}-hatch)`} strokeWidth={2 * (depth + (isSelected ? 3 : 0))} />
        <path d={d} className={styles.areaEdge} strokeWidth={isSelected ? 9 : isSmall ? 3 : 4} />
      </g>
    </Anchored>
  );
});
