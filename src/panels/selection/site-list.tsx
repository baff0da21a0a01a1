import type { Site } from "../../../data/schema/site.ts";
import { useFormat } from "../../bind/use-format.ts";
import { select } from "../../state/actions.ts";
import { hover } from "../../state/ephemeral-store.ts";
import { SiteIcon } from "../filters/site-icon.tsx";
import { positionWords } from "./position-words.ts";
import styles from "./selection.module.css";

export function SiteList({ sites }: { sites: readonly Site[] }) {
  const format = useFormat();
  const { t, text } = format;
  if (sites.length === 0) return <p className={styles.empty}>{t("selection:no-sites")}</p>;
  return (
    <ul>
      {sites.map((site) => (
        <li key={site.id} className={styles.site}>
          <button
            type="button"
            onClick={() => select({ type: "site", id: site.id })}
            onPointerEnter={() => hover({ type: "site", id: site.id })}
            onPointerLeave={() => hover(null)}
            onFocus={() => hover({ type: "site", id: site.id })}
            onBlur={() => hover(null)}
          >
            <SiteIcon kind={site.kind} />
            <span data-record={`site:${site.id}`}>{text(site.shortNames)}</span>
          </button>
          <span className={styles.count} data-ui-count>
            {positionWords(format, site)}
          </span>
        </li>
      ))}
    </ul>
  );
}
