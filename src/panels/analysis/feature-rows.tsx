import type { AnalysisAnswer } from "../../bind/analysis-asker.ts";
import { useFormat } from "../../bind/use-format.ts";
import { rampColors } from "../../ui/ramps.ts";
import { AREA_STEPS } from "../../ui/tones.ts";
import styles from "./analysis.module.css";
import { AnalysisWords, QuantityNumber } from "./analysis-words.tsx";

/** What lines and areas mean, where they are no group of their own. */
export function FeatureRows({ answer: { result } }: { answer: AnalysisAnswer }) {
  const { t } = useFormat();
  const kinds = new Set(result.features?.features.map(({ properties }) => String(properties?.category)));
  const lines = (["link", "crossing"] as const).filter((kind) => kinds.has(kind));
  return (
    <>
      {result.areaValue && <AreaRow {...result.areaValue} />}
      {lines.length > 0 && (
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
      )}
    </>
  );
}

/** The steps of what areas have, from nothing to the most of them. */
function AreaRow({ label, most }: NonNullable<AnalysisAnswer["result"]["areaValue"]>) {
  const [light, dark] = [rampColors("light", "sequential", AREA_STEPS), rampColors("dark", "sequential", AREA_STEPS)];
  return (
    <div className={styles.areas}>
      <p>
        <AnalysisWords words={label} />
      </p>
      <div className={styles.ramp} aria-hidden="true">
        {light.map((color, i) => (
          <span key={color} className={styles.rampStep} style={{ background: `light-dark(${color}, ${dark[i]})` }} />
        ))}
      </div>
      <div className={styles.ends}>
        <span data-ui-count>0</span>
        <QuantityNumber quantity={most} />
      </div>
    </div>
  );
}
