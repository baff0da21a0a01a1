import type { AnalysisAnswer } from "../../bind/analysis-asker.ts";
import { useFormat } from "../../bind/use-format.ts";
import styles from "./analysis.module.css";

/** What lines between places mean, where they are no group of their own. */
export function FeatureRows({ answer: { result } }: { answer: AnalysisAnswer }) {
  const { t } = useFormat();
  const kinds = new Set(result.features?.features.map(({ properties }) => String(properties?.category)));
  const lines = (["link", "crossing"] as const).filter((kind) => kinds.has(kind));
  if (lines.length === 0) return null;
  return (
    <ul className={styles.groups}>
      {lines.map((kind) => (
        <li key={kind}>
          <svg width="16" height="14" aria-hidden="true" className={styles.line} data-kind={kind}>
            <path d="M0 7H16" />
          </svg>
          <span>{t(`analysis:panel.link.${kind}`)}</span>
        </li>
      ))}
    </ul>
  );
}
