import { memo } from "react";
import { openClaims } from "../../state/actions.ts";
import { classColors, needsInverseInk, type Palette } from "../palette.ts";
import type { MapLayout } from "../placement/lay-out.ts";
import { type Fill, NO_DATA, OUT_OF_PLAY } from "../scene/fill.ts";
import { Anchored } from "./anchored.tsx";
import { BADGE_GAP, ClaimBadge, claimBadgeWidth } from "./claim-badge.tsx";
import styles from "./overlay.module.css";

export interface DistrictName {
  readonly id: string;
  readonly text: string;
  readonly size: number;
  /** How many claims speak of it; 0 where they are not shown. */
  readonly claims: number;
}

interface DistrictLabelsProps {
  labels: MapLayout["labels"];
  names: readonly DistrictName[];
  fill: Fill;
  palette: Palette;
}

/** Names of the districts, each in the ink that holds on what lies under it. */
export const DistrictLabels = memo(function DistrictLabels({ labels, names, fill, palette }: DistrictLabelsProps) {
  const colors = fill.colors?.(palette) ?? classColors(palette, fill.ramp);
  return labels.map(({ id, on, dx, dy, w, lngLat }) => {
    const name = names[id] as DistrictName;
    const state = fill.stateOf.get(names[on]?.id ?? "");
    const color = state && state.c > NO_DATA ? colors[state.c] : undefined;
    const isInverse = color !== undefined && needsInverseInk(palette, color);
    const isOut = fill.stateOf.get(name.id)?.c === OUT_OF_PLAY;
    const badgeW = name.claims > 0 ? claimBadgeWidth(name.claims) : 0;
    return (
      <Anchored key={id} at={lngLat} className={styles.district}>
        <text
          x={badgeW > 0 ? dx - (badgeW + BADGE_GAP) / 2 : dx}
          y={dy}
          fontSize={name.size}
          data-inverse={isInverse || undefined}
          data-out={isOut || undefined}
          style={isInverse ? { stroke: color } : undefined}
        >
          {name.text}
        </text>
        {badgeW > 0 && (
          <ClaimBadge
            x={dx + (w - badgeW) / 2}
            y={dy}
            count={name.claims}
            onOpen={() => openClaims({ district: name.id })}
          />
        )}
      </Anchored>
    );
  });
});

/** Lines from names to their districts; drawn before the symbols, whose shapes and numbers they must not strike out. */
export const DistrictLeaders = memo(function DistrictLeaders({
  labels,
  names,
}: Pick<DistrictLabelsProps, "labels" | "names">) {
  return labels.map(
    ({ id, dx, dy, leader, lngLat }) =>
      leader && (
        <Anchored key={id} at={lngLat} className={styles.district}>
          <Leader dx={dx} dy={dy} height={(names[id] as DistrictName).size} />
        </Anchored>
      ),
  );
});

/** From the spot to the near side of its name. */
function Leader({ dx, dy, height }: { dx: number; dy: number; height: number }) {
  const length = Math.hypot(dx, dy);
  const share = Math.max(0, (length - height * 0.7) / length);
  const d = `M0 0L${(dx * share).toFixed(1)} ${(dy * share).toFixed(1)}`;
  return (
    <>
      <path d={d} className={styles.leaderCasing} />
      <path d={d} className={styles.leader} />
      <circle r="2" className={styles.leaderDot} />
    </>
  );
}
