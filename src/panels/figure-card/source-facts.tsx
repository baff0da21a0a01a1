import type { Source } from "../../../data/schema/source.ts";
import { useFormat } from "../../bind/use-format.ts";
import { SourceLink } from "../figure/source-link.tsx";
import styles from "./figure-card.module.css";

/** Who published it, when, where to look, and under which licence. */
export function SourceFacts({ source, locator }: { source: Source; locator?: string | undefined }) {
  const { t, text } = useFormat();
  const mark = `source:${source.id}`;
  return (
    <>
      <dt>{t("card:source")}</dt>
      <dd data-record={mark}>
        <span>
          <SourceLink source={source} />
          {locator && ` · ${locator}`}
        </span>
        <span className={styles.quiet}>
          {text(source.producer)}
          {source.published && (
            <>
              {t("card:comma")}
              {t("card:published", { date: source.published })}
            </>
          )}
          {source.accessed && `${t("card:comma")}${t("card:accessed")} ${source.accessed}`}
        </span>
        {source.url ? (
          <span className={styles.quiet}>{shortAddress(source.url)}</span>
        ) : (
          <span className={styles.quiet}>{t("card:no-address")}</span>
        )}
        {source.locator && <span className={styles.quiet}>{source.locator}</span>}
        {source.note && <span className={styles.quiet}>{text(source.note)}</span>}
      </dd>
      <dt>{t("card:licence")}</dt>
      <dd data-record={mark}>{text(source.licence)}</dd>
    </>
  );
}

function shortAddress(url: string): string {
  return decodeAddress(url.replace(/^https?:\/\/(www\.)?/, ""));
}
function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
