import { useFiltered } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { PanelSection } from "../../ui/panel-section.tsx";
import { SiteButton } from "./site-button.tsx";
import { SiteList } from "./site-list.tsx";
import styles from "./unlocated-panel.module.css";
import { useSiteWhere } from "./use-site-where.ts";

/** Sites that are known to be and not where: listed with the reason, never drawn. After them, all that are drawn. */
export function UnlocatedPanel() {
  const { t } = useFormat();
  const all = useAtlas().sites.filter((site) => site.geometry === "none").length;
  const sites = useFiltered().sites.filter((site) => site.geometry === "none");
  const where = useSiteWhere();
  return (
    <div className={styles.lists}>
      <PanelSection
        className={styles.unlocated ?? ""}
        title={t("unlocated:title")}
        aside={
          <span data-ui-count>
            {sites.length === all
              ? t("unlocated:count", { count: all })
              : t("unlocated:count-of", { count: sites.length, of: all })}
          </span>
        }
      >
        {sites.length > 0 ? (
          <ul className={styles.rows}>
            {sites.map((site) => (
              <li key={site.id}>
                <SiteButton site={site} where={where(site)} />
              </li>
            ))}
          </ul>
        ) : (
          <p className={styles.none}>{t("unlocated:none")}</p>
        )}
      </PanelSection>
      <SiteList />
    </div>
  );
}
