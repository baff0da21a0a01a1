import { QUALITIES } from "../../../data/schema/source.ts";
import { useFormat } from "../../bind/use-format.ts";
import { NoDataSwatch } from "../figure/no-data-swatch.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./coverage.module.css";

/** What the signs of a cell say. */
export function CoverageKey() {
  const { t } = useFormat();
  return (
    <ul className={styles.key} aria-label={t("coverage:key")}>
      {QUALITIES.map((quality) => (
        <li key={quality}>
          <QualityGlyph quality={quality} />
        </li>
      ))}
      <li>
        <NoDataSwatch /> {t("coverage:none")}
      </li>
      <li>· {t("coverage:nothing")}</li>
      <li>{t("coverage:key-share")}</li>
      <li>{t("coverage:key-worst")}</li>
    </ul>
  );
}
