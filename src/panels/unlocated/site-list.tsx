import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { SITE_KINDS } from "../../../data/schema/site.ts";
import { useFiltered } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { SiteIcon } from "../filters/site-icon.tsx";
import { SiteButton } from "./site-button.tsx";
import styles from "./unlocated-panel.module.css";
import { useSiteWhere } from "./use-site-where.ts";

/** Every site on the map, by kind: the keyboard's way to each of them. Folded away until it is asked for. */
export function SiteList() {
  const { t } = useFormat();
  const all = useAtlas().sites.filter((site) => site.geometry !== "none").length;
  const sites = useFiltered().sites.filter((site) => site.geometry !== "none");
  const where = useSiteWhere();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 className={styles.heading}>
        <button
          type="button"
          id={`${id}-title`}
          className={styles.fold}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <span>{t("unlocated:sites")}</span>
          <span className={styles.count} data-ui-count>
            {sites.length === all
              ? t("unlocated:on-map", { count: all })
              : t("unlocated:on-map-of", { count: sites.length, of: all })}
          </span>
          <ChevronDown aria-hidden="true" />
        </button>
      </h2>
      {isOpen && (
        <div id={`${id}-list`} className={styles.kinds}>
          {SITE_KINDS.map((kind) => {
            const ofKind = sites.filter((site) => site.kind === kind);
            if (ofKind.length === 0) return null;
            return (
              <div key={kind}>
                <h3 id={`${id}-${kind}`} className={styles.kind}>
                  {t(`labels:site-kind.${kind}`)}
                </h3>
                <ul aria-labelledby={`${id}-${kind}`}>
                  {ofKind.map((site) => (
                    <li key={site.id}>
                      <SiteButton site={site} icon={<SiteIcon kind={kind} />} where={where(site)} />
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
          {sites.length === 0 && <p className={styles.none}>{t("unlocated:no-sites")}</p>}
        </div>
      )}
    </section>
  );
}
