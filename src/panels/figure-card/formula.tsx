import type { Figure } from "../../../data/schema/figure.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { figureRef } from "../../derive/figure-ref.ts";
import { LoneNumber } from "../figure/lone-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./figure-card.module.css";

const EVERY_DIGIT = 6;

/** How a derived number was made: the formula, and each figure that went into it as a link. */
export function Formula({ words, inputs }: { words: string; inputs: readonly Figure[] }) {
  const { t } = useFormat();
  return (
    <>
      <dt>{t("card:formula")}</dt>
      <dd>
        <span data-record="formula">{words}</span>
        <ul className={styles.inputs}>
          {inputs.map((figure) => (
            <Input key={figure.id} figure={figure} />
          ))}
        </ul>
      </dd>
    </>
  );
}

function Input({ figure }: { figure: Figure }) {
  const atlas = useAtlas();
  const { text, period } = useFormat();
  const metric = atlas.metricById.get(figure.metricId);
  if (!metric) return null;
  return (
    <li>
      <span data-record={`metric:${metric.id}`}>
        {text(metric.names)}{" "}
        <span className={styles.quiet} data-period>
          {period(figure.period)}
        </span>
      </span>
      <LoneNumber refId={figureRef(figure)} value={figure.value} unit={metric.unit} most={EVERY_DIGIT} size="text" />
      <QualityGlyph quality={figure.quality} />
    </li>
  );
}
