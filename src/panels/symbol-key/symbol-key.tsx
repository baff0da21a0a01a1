import { useMemo } from "react";
import { SITE_KINDS, type Site } from "../../../data/schema/site.ts";
import { useFiltered } from "../../bind/use-answers.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { SiteIcon } from "../../ui/site-shape.tsx";
import styles from "./symbol-key.module.css";

/** Rings are drawn from this uncertainty on. */
const RINGED_FROM_M = 2_500;

function isRinged({ geometry, uncertaintyM }: Site): boolean {
  return geometry === "point-uncertain" && (uncertaintyM ?? 0) >= RINGED_FROM_M;
}

/** What the symbols on the map mean: only the kinds that are drawn now. */
export function SymbolKey() {
  const { t } = useFormat();
  const { sites } = useFiltered();
  // In mode Reach their own legend says it.
  const radiusCount = useView((view) => (view.mode === "reach" ? 0 : view.reaches.length));
  const drawn = useMemo(() => sites.filter((site) => site.geometry !== "none"), [sites]);
  const kinds = SITE_KINDS.filter((kind) => drawn.some((site) => site.kind === kind));
  if (kinds.length === 0 && radiusCount === 0) return null;
  return (
    <section className={styles.key} aria-label={t("symbol-key:label")} data-map-card>
      <ul className={styles.kinds}>
        {kinds.map((kind) => (
          <li key={kind}>
            <SiteIcon kind={kind} />
            {t(`labels:site-kind.${kind}`)}
          </li>
        ))}
        {drawn.some(isRinged) && (
          <li>
            <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
              <circle r="6.5" className={styles.ring} />
            </svg>
            {t("symbol-key:uncertain")}
          </li>
        )}
        {drawn.some((site) => site.geometry === "area") && (
          <li>
            <AreaSwatch />
            {t("symbol-key:area")}
          </li>
        )}
        {radiusCount > 0 && (
          <li>
            <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
              <path d="M-8 0H8" className={styles.reach} />
            </svg>
            {t("symbol-key:reach")}
          </li>
        )}
      </ul>
    </section>
  );
}

function AreaSwatch() {
  return (
    <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
      <path d="M-6 -2L-2 -6M-6 2L-3 -1M2 -6L-1 -3M6 -2L3 1M-2 6L1 3M6 2L2 6" className={styles.reachHatch} />
      <rect x="-6" y="-6" width="12" height="12" className={styles.area} />
    </svg>
  );
}
