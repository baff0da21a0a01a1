import { memo } from "react";
import { mercatorX, mercatorY, worldPx } from "../camera/viewport.ts";
import type { UncertainSpot } from "../scene/uncertainty.ts";
import { Anchored } from "./anchored.tsx";
import styles from "./overlay.module.css";

/** The ring in pixels from its middle, at a zoom. */
function pathOf({ lngLat, ring }: UncertainSpot, zoom: number): string {
  const world = worldPx(zoom);
  const [x0, y0] = [mercatorX(lngLat[0]) * world, mercatorY(lngLat[1]) * world];
  const points = ring.map(([lng, lat]) => {
    return `${(mercatorX(lng) * world - x0).toFixed(1)} ${(mercatorY(lat) * world - y0).toFixed(1)}`;
  });
  return `M${points.join("L")}Z`;
}

/** A dashed ring to scale inside a fog, thick where the symbol stands. */
export const UncertainSpots = memo(function UncertainSpots({
  spots,
  zoom,
}: {
  spots: readonly UncertainSpot[];
  zoom: number;
}) {
  if (spots.length === 0) return null;
  return (
    <>
      <radialGradient id="uncertain-fog">
        <stop offset="0" className={styles.fog} stopOpacity="0.6" />
        <stop offset="1" className={styles.fog} stopOpacity="0.1" />
      </radialGradient>
      {spots.map((spot) => (
        <Anchored key={spot.id} at={spot.lngLat} drawnAtZoom={zoom}>
          <path d={pathOf(spot, zoom)} fill="url(#uncertain-fog)" className={styles.ring} />
        </Anchored>
      ))}
    </>
  );
});
