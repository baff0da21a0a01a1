import { useFormat } from "../../bind/use-format.ts";
import styles from "./analysis.module.css";
import { CategoryRows } from "./category-rows.tsx";
import { FeatureRows } from "./feature-rows.tsx";
import { useShownAnswer } from "./use-shown.ts";

/** The legend over the map: what its colours and patterns mean now. */
export function CategoryCard() {
  const { t } = useFormat();
  const { answer, isStale } = useShownAnswer();
  if (!answer || (answer.result.categories.length === 0 && !answer.result.features)) return null;
  return (
    <section className={styles.card} aria-label={t("analysis:panel.legend")} data-map-card>
      <h2>{t(`analysis:${answer.analysis.id}.title`)}</h2>
      <div data-stale={isStale || undefined} className={styles.result}>
        <CategoryRows result={answer.result} isShort />
        <FeatureRows answer={answer} />
      </div>
    </section>
  );
}

/** The same within a narrow screen's sheet. */
export function CategoryStrip() {
  const { t } = useFormat();
  const { answer, isStale } = useShownAnswer();
  if (!answer) return null;
  return (
    <section aria-label={t("analysis:panel.legend")} className={styles.strip} data-stale={isStale || undefined}>
      <CategoryRows result={answer.result} isShort />
    </section>
  );
}
