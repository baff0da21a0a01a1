import { Columns2, X } from "lucide-react";
import { useId } from "react";
import type { Site } from "../../../data/schema/site.ts";
import { useFiltered } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { siteSheet } from "../../derive/site-sheet.ts";
import { comparePlace, select } from "../../state/actions.ts";
import { IconButton } from "../../ui/button.tsx";
import { SiteIcon } from "../filters/site-icon.tsx";
import { ClaimList } from "./claim-list.tsx";
import { DistrictKeyRows } from "./district-key-rows.tsx";
import { EventList } from "./event-list.tsx";
import styles from "./selection.module.css";
import { SiteActions } from "./site-actions.tsx";
import { SiteFacts } from "./site-facts.tsx";

/** What is known of a site, and how it is known where it stands. */
export function SiteSheetView({ site }: { site: Site }) {
  const atlas = useAtlas();
  const { t, text, locale } = useFormat();
  const headingId = useId();
  const sheet = siteSheet(atlas, site, useFiltered());
  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <header className={styles.header}>
        <div className={styles.names}>
          <h2 id={headingId} data-record={`site:${site.id}`}>
            {text(site.shortNames)}
          </h2>
          <IconButton label={t("selection:compare")} icon={<Columns2 />} onClick={() => comparePlace(site.id)} />
          <IconButton label={t("selection:close")} icon={<X />} onClick={() => select(null)} />
        </div>
        <p className={styles.kind}>
          <SiteIcon kind={site.kind} />
          {t(`labels:site-kind.${site.kind}`)}
        </p>
        <p className={styles.area} data-record={`site:${site.id}`}>
          {text(site.names)}
          {locale !== "en" && ` · ${site.names.en}`}
        </p>
      </header>
      <SiteFacts site={site} districts={sheet.districts} technologies={sheet.technologies} />
      <SiteActions site={site} />
      <h3 className={styles.group}>
        {t("selection:claims")} <span data-ui-count>{sheet.claims.length}</span>
      </h3>
      <ClaimList claims={sheet.claims} />
      {sheet.events.length > 0 && (
        <>
          <h3 className={styles.group}>
            {t("selection:events")} <span data-ui-count>{sheet.events.length}</span>
          </h3>
          <EventList events={sheet.events} />
        </>
      )}
      {sheet.filteredOut > 0 && (
        <p className={styles.empty} data-ui-count>
          {t("selection:filtered-out", { count: sheet.filteredOut })}
        </p>
      )}
      {sheet.districts.map((district) => (
        <DistrictKeyRows key={district.id} district={district} />
      ))}
    </section>
  );
}
