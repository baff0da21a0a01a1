import type { SiteKind } from "../../../data/schema/site.ts";
import { SiteIcon as Drawing } from "../../ui/site-shape.tsx";
import styles from "./site-icon.module.css";

interface SiteIconProps {
  kind: SiteKind;
  size?: number;
  /** Not on the map now: drawn in a neutral grey. */
  muted?: boolean;
}

/** The symbol of a site's kind as it stands on the map, in a panel. */
export function SiteIcon({ kind, size = 16, muted = false }: SiteIconProps) {
  return (
    <span className={styles.icon} data-muted={muted || undefined}>
      <Drawing kind={kind} size={size} />
    </span>
  );
}
