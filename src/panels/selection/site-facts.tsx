import type { Technology } from "../../../data/schema/claim.ts";
import type { Place } from "../../../data/schema/place.ts";
import type { Site } from "../../../data/schema/site.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { select } from "../../state/actions.ts";
import { SourceLink } from "../figure/source-link.tsx";
import { positionWords } from "./position-words.ts";
import styles from "./selection.module.css";

interface SiteFactsProps {
  site: Site;
  districts: readonly Place[];
  technologies: readonly Technology[];
}

export function SiteFacts({ site, districts, technologies }: SiteFactsProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const source = atlas.sourceById.get(site.sourceId);
  return (
    <dl className={styles.facts}>
      <dt>{t("selection:district")}</dt>
      <dd className={styles.links}>
        {districts.length === 0 && t("selection:district-unknown")}
        {districts.map((district) => (
          <button key={district.id} type="button" onClick={() => select({ type: "place", id: district.id })}>
            {text(district.names)}
          </button>
        ))}
      </dd>
      <dt>{t("selection:position-title")}</dt>
      <dd>
        <span className={site.geometry === "point" ? undefined : styles.unsure} data-ui-count>
          {positionWords(format, site)}
        </span>
        <span className={styles.meta} data-record={`site:${site.id}`}>
          {text(site.locatedBy)}
        </span>
      </dd>
      {source && (
        <>
          <dt>{t("selection:source")}</dt>
          <dd>
            <SourceLink source={source} />
            <span className={styles.meta} data-record={`source:${source.id}`}>
              {t("selection:licence", { licence: text(source.licence) })}
            </span>
          </dd>
        </>
      )}
      {technologies.length > 0 && (
        <>
          <dt>{t("selection:technologies")}</dt>
          <dd data-record={`site:${site.id}`}>
            {technologies.map((id) => t(`labels:technology.${id}`)).join(t("selection:list-comma"))}
          </dd>
        </>
      )}
      {site.note && (
        <>
          <dt>{t("selection:note")}</dt>
          <dd data-record={`site:${site.id}`}>{text(site.note)}</dd>
        </>
      )}
    </dl>
  );
}
