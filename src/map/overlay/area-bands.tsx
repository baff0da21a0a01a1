import { memo, useMemo } from "react";
import { polygonsOf } from "../../../geo/shape/rings.ts";
import type { UnitFeature } from "../../model/atlas.ts";
import { Anchored } from "./anchored.tsx";
import { hatchBand } from "./hatch-band.ts";
import styles from "./overlay.module.css";
import { pixelRing } from "./pixel-ring.ts";

interface AreaBandProps {
  unit: UnitFeature;
  zoom: number;
  /** The outline of what is selected keeps this much of the edge for itself. */
  isSelected: boolean;
}

const BAND_PX = 10;
/** Smaller districts get a thinner band, or their class could not be read. */
const SMALL_PX = 40;
const OUTLINE_PX = 3;
const SPACING_PX = 6.4;

/** The hatch inside the unit's edge, in pixels from its label's point, at a zoom. */
function bandOf({ geometry, properties }: UnitFeature, zoom: number, isSelected: boolean) {
  const rings = polygonsOf(geometry).flatMap((rings) =>
    rings.map((ring) => pixelRing(ring, properties.labelPoint, zoom, 0.5)),
  );
  const all = rings.flat();
  const extent = (axis: 0 | 1) => {
    const sorted = all.map((point) => point[axis]).sort((a, b) => a - b);
    return (sorted.at(-1) as number) - (sorted[0] as number);
  };
  const isSmall = Math.min(extent(0), extent(1)) < SMALL_PX;
  const from = isSelected ? OUTLINE_PX : 0;
  const lines = hatchBand(rings, { spacing: SPACING_PX, from, to: from + (isSmall ? BAND_PX / 2 : BAND_PX) });
  const px = (value: number | undefined) => (value as number).toFixed(1);
  return { isSmall, d: lines.map(([x1, y1, x2, y2]) => `M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`).join("") };
}

/** A claim on a whole district: an oblique hatch along its inner edge, the middle left to the class. */
export const AreaBand = memo(function AreaBand({ unit, zoom, isSelected }: AreaBandProps) {
  const { isSmall, d } = useMemo(() => bandOf(unit, zoom, isSelected), [unit, zoom, isSelected]);
  return (
    <Anchored at={unit.properties.labelPoint} drawnAtZoom={zoom}>
      <path d={d} className={styles.hatch} opacity={isSmall ? 0.7 : 1} />
    </Anchored>
  );
});
