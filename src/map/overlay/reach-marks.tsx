import { memo } from "react";
import type { Palette } from "../palette.ts";
import { PILL_H, type PlacedPill } from "../placement/place-pills.ts";
import type { Reach } from "../scene/reaches.ts";
import { Anchored } from "./anchored.tsx";
import styles from "./overlay.module.css";

interface ReachMarksProps {
  reaches: readonly Reach[];
  pills: readonly PlacedPill[];
  palette: Palette;
  textOf: (reach: Reach) => string;
}

/** The letter of each supply radius at its origin, and on its ring with the distance. */
export const ReachMarks = memo(function ReachMarks({ reaches, pills, palette, textOf }: ReachMarksProps) {
  const colorOf = ({ style }: Reach) => (palette.theme === "dark" ? style.dark : style.light);
  return (
    <>
      {reaches.map((reach) => (
        <Anchored key={reach.index} at={reach.origin} className={styles.origin}>
          <circle r="9.5" fill={colorOf(reach)} />
          <text>{reach.style.letter}</text>
        </Anchored>
      ))}
      {pills.map(({ index, lngLat, rect }) => {
        const reach = reaches.find((other) => other.index === index) as Reach;
        return (
          <Anchored key={index} at={lngLat} className={styles.pill}>
            <rect
              x={-rect.w / 2}
              y={-PILL_H / 2}
              width={rect.w}
              height={PILL_H}
              rx={PILL_H / 2}
              stroke={colorOf(reach)}
            />
            <text data-ui-count>
              <tspan fontWeight="600" className={styles.letter}>
                {reach.style.letter}
              </tspan>
              <tspan dx="6">{textOf(reach)}</tspan>
            </text>
          </Anchored>
        );
      })}
    </>
  );
});
