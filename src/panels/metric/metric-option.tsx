import type { Metric } from "../../../data/schema/metric.ts";
import type { Quality } from "../../../data/schema/source.ts";
import { useFormat } from "../../bind/use-format.ts";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./metric-picker.module.css";

interface MetricOptionProps {
  id: string;
  metric: Metric;
  coverage: string;
  qualities: readonly Quality[];
  chosen: boolean;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

/** One metric of the list: name and unit, then how much is known of it and how well. */
export function MetricOption({
  id,
  metric,
  coverage,
  qualities,
  chosen,
  active,
  onPoint,
  onChoose,
}: MetricOptionProps) {
  const { t, text } = useFormat();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field above holds the keyboard for the whole list
    // biome-ignore lint/a11y/useFocusableInteractive: as above; the option is named by aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      data-active={active || undefined}
      className={styles.option}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <span className={styles.line}>
        <span className={styles.name}>{text(metric.names)}</span>
        <span className={styles.unit}>{t(`units:${metric.unit}`)}</span>
      </span>
      <span className={styles.line}>
        <span className={styles.coverage} data-ui-count>
          {coverage}
        </span>
        <span className={styles.qualities}>
          {qualities.map((quality) => (
            <QualityGlyph key={quality} quality={quality} />
          ))}
        </span>
      </span>
    </div>
  );
}
