import { memo } from "react";
import type { Site } from "../../../data/schema/site.ts";
import type { LngLat } from "../../../geo/types.ts";
import { SiteShape } from "../../ui/site-shape.tsx";
import { unproject } from "../camera/viewport.ts";
import type { MapLayout } from "../placement/lay-out.ts";
import { Anchored } from "./anchored.tsx";
import { ClaimBadge } from "./claim-badge.tsx";
import styles from "./overlay.module.css";

interface SiteSymbolsProps {
  layout: MapLayout;
  siteById: ReadonlyMap<string, Site>;
  nameOf: (site: Site) => string;
  selectedId: string | null;
  hoverId: string | null;
  focusId: string | null;
  /** How many claims speak of a site; null where they are not shown. */
  claims: ReadonlyMap<string, number> | null;
}

const RING_R = 12;

/** Lines from what was pushed aside to its place, under all symbols; symbols with their names; then folded groups. */
export const SiteSymbols = memo(function SiteSymbols(props: SiteSymbolsProps) {
  const { layout, siteById, nameOf, selectedId, hoverId, focusId, claims } = props;
  const labelOf = new Map(layout.siteLabels.map((label) => [label.id, label]));
  return (
    <>
      {layout.symbols.symbols.map(
        ({ id, dx, dy }) =>
          Math.hypot(dx, dy) > 3 && (
            <Anchored key={id} at={siteById.get(id)?.lngLat as LngLat}>
              <Tether dx={dx} dy={dy} />
            </Anchored>
          ),
      )}
      {layout.symbols.symbols.map(({ id, dx, dy }) => {
        const site = siteById.get(id) as Site;
        const label = labelOf.get(id);
        return (
          <Anchored key={id} at={site.lngLat as LngLat} className={styles.site}>
            <g transform={`translate(${dx.toFixed(1)} ${dy.toFixed(1)})`}>
              {id === selectedId && <circle r={RING_R} className={styles.selectedRing} />}
              {id === hoverId && id !== selectedId && <circle r={RING_R} className={styles.hoverRing} />}
              <SiteShape kind={site.kind} />
              {claims?.has(id) && <ClaimBadge x={11} y={-9} count={claims.get(id) as number} />}
              {id === focusId && <circle r={RING_R + 2} className={styles.focusRing} />}
              {label && (
                <text x={label.dx} y={label.dy} data-record={`site:${id}`} data-strong={id === selectedId || undefined}>
                  {nameOf(site)}
                </text>
              )}
            </g>
          </Anchored>
        );
      })}
      {layout.symbols.clusters.map(({ ids, x, y }) => (
        <Anchored key={ids.join()} at={unproject(layout.view, x, y)} className={styles.cluster}>
          <circle r="10" />
          <text data-ui-count>{ids.length}</text>
          {hoverId !== null && ids.includes(hoverId) && <circle r="13" className={styles.hoverRing} />}
          {selectedId !== null && ids.includes(selectedId) && <circle r="13" className={styles.selectedRing} />}
          {focusId !== null && ids.includes(focusId) && <circle r="14" className={styles.focusRing} />}
        </Anchored>
      ))}
    </>
  );
});

function Tether({ dx, dy }: { dx: number; dy: number }) {
  const d = `M0 0L${dx.toFixed(1)} ${dy.toFixed(1)}`;
  return (
    <>
      <path d={d} className={styles.leaderCasing} />
      <path d={d} className={styles.tether} />
      <circle r="1.6" className={styles.tetherDot} />
    </>
  );
}
