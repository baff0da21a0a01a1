import { memo } from "react";
import type { UncertainSpot } from "../scene/uncertainty.ts";
import { Anchored } from "./anchored.tsx";
import styles from "./overlay.module.css";
import { pixelRing } from "./pixel-ring.ts";

/** Closer vertices than this bend a ring of 10 px by less than a tenth of a pixel. */
const APART_PX = 2;

function pathOf({ lngLat, ring }: UncertainSpot, zoom: number): string {
  const points = pixelRing(ring, lngLat, zoom, APART_PX);
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
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
