import styles from "./overlay.module.css";

export const BADGE_GAP = 4;
const HEIGHT = 16;
const DIGIT_W = 7.5;

/** Of the badge, whose digits are tabular. */
export function claimBadgeWidth(count: number): number {
  return 9 + DIGIT_W * String(count).length;
}

interface ClaimBadgeProps {
  /** Of its middle. */
  x: number;
  y: number;
  count: number;
  /** Without it the press goes to what lies below. */
  onOpen?: () => void;
}

/** How many claims speak of a place: a speech bubble, so that nobody takes the count for one of sites. */
export function ClaimBadge({ x, y, count, onOpen }: ClaimBadgeProps) {
  const [w, h] = [claimBadgeWidth(count) / 2, HEIGHT / 2];
  const top = `M${4 - w} ${-h}H${w - 4}a4 4 0 0 1 4 4V${h - 4}a4 4 0 0 1 -4 4`;
  const bubble = `${top}H${8 - w}l-4 4v-4a4 4 0 0 1 -4 -4V${4 - h}a4 4 0 0 1 4 -4Z`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone; the map's own list says and opens the same
    <g
      className={styles.claims}
      data-open={onOpen ? true : undefined}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      onClick={onOpen}
    >
      {onOpen && <rect x={-12} y={-12} width="24" height="24" fill="transparent" />}
      <path d={bubble} />
      <text data-ui-count>{count}</text>
    </g>
  );
}
