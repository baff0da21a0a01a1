import type { ReactNode } from "react";
import type { Site } from "../../../data/schema/site.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { select } from "../../state/actions.ts";
import { hover, requestCamera } from "../../state/ephemeral-store.ts";
import styles from "./unlocated-panel.module.css";

interface SiteButtonProps {
  site: Site;
  icon?: ReactNode;
  /** At the right: where it is, or why that is not known. */
  where: string;
}

/** A site as a row of a list: pointing at it points at it on the map, choosing it selects it and goes there. */
export function SiteButton({ site, icon, where }: SiteButtonProps) {
  const { text } = useFormat();
  const isHovered = useEphemeral((state) => state.hover?.type === "site" && state.hover.id === site.id);
  const isSelected = useView((view) => view.selection?.type === "site" && view.selection.id === site.id);
  const isDrawn = site.geometry !== "none";
  const point = () => isDrawn && hover({ type: "site", id: site.id });
  return (
    <button
      type="button"
      className={styles.site}
      aria-current={isSelected || undefined}
      data-hovered={isHovered || undefined}
      onClick={() => {
        select({ type: "site", id: site.id });
        if (isDrawn) requestCamera({ type: "site", id: site.id });
      }}
      onPointerEnter={point}
      onPointerLeave={() => hover(null)}
      onFocus={point}
      onBlur={() => hover(null)}
    >
      {icon}
      <span className={styles.name} title={text(site.names)}>
        {text(site.shortNames)}
      </span>
      <span className={styles.where} title={where}>
        {where}
      </span>
    </button>
  );
}
