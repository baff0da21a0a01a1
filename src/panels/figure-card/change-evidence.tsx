import { markWords } from "../../bind/mark-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { changeBetween } from "../../derive/change-at.ts";
import { type ResolvedFigure, shownRef } from "../../derive/figure-ref.ts";
import { shownQuality } from "../../derive/shown-quality.ts";
import { loneDigits } from "../figure/digits.ts";
import { FigureNumber, placeFigureValue } from "../figure/figure-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { CardActions } from "./card-actions.tsx";
import { CardHeader } from "./card-header.tsx";
import { ChangeFacts } from "./change-facts.tsx";
import styles from "./figure-card.module.css";
import { Notes } from "./notes.tsx";
import { SeriesSection } from "./series-section.tsx";
import { useCitation } from "./use-citation.ts";

interface ChangeEvidenceProps {
  resolved: Extract<ResolvedFigure, { type: "change" }>;
  refId: string;
  headingId: string;
  onClose: () => void;
}

const EVERY_DIGIT = 6;

/** Evidence of a change: how it comes of two numbers, each leading to its own card, and what stands between them. */
export function ChangeEvidence({ resolved, refId, headingId, onClose }: ChangeEvidenceProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const { as, from, to, denominator } = resolved;
  const value = changeBetween(atlas, from, to, as, true);
  const figure = to.figure;
  const metric = figure && atlas.metricById.get(figure.metricId);
  if (!figure || !metric || !value.change) throw new Error(`a change of no figure: ${refId}`);
  const place = atlas.placeById.get(figure.placeId);
  const per = denominator === "none" ? "" : t(`units:per-${denominator}`);
  const title = t("change:card.title", { metric: text(metric.names) + per });
  const shown = placeFigureValue(value);
  const size = shown.type === "number" ? Math.abs(shown.value) : shown.type === "range" ? shown.high - shown.low : 0;
  const scale = format.scaleOf({ metric, denominator, change: { as } }, size);
  const quality = shownQuality(value);
  const barring = value.change.marks.filter((mark) => mark.bars);
  const citation = useCitation({
    sourceId: figure.sourceId,
    locator: figure.locator,
    title,
    place,
    value: shown,
    scale,
    refId,
    metric,
    denominator,
    period: figure.period,
    periodWords: format.periodOf(value),
  });
  return (
    <>
      <CardHeader
        title={title}
        record={`metric:${metric.id}`}
        headingId={headingId}
        onClose={onClose}
        subtitle={
          <>
            {place && text(place.names)} · <span data-period>{format.periodOf(value)}</span>
          </>
        }
      />
      <div className={styles.hero}>
        {shown.type === "missing" ? (
          <span>{t(`figure:missing.${value.change.gap ?? shown.reason}`)}</span>
        ) : (
          <FigureNumber
            refId={shownRef(value, denominator)}
            value={shown}
            scale={scale}
            max={size}
            digits={loneDigits(size, scale.factor, true, EVERY_DIGIT)}
            size="hero"
          />
        )}
        <QualityGlyph quality={quality} long pill />
      </div>
      <p className={styles.meaning}>{quality !== "missing" && t(`figure:quality-meaning.${quality}`)}</p>
      <Notes
        texts={barring.map((mark) => `≠ ${t("change:not-comparable")}: ${markWords(format, atlas, mark).sentence}`)}
        warn
        record={`figure:${figure.id}`}
      />
      <SeriesSection figure={figure} refId={shownRef(to, denominator)} denominator={denominator} />
      <ChangeFacts value={value} metric={metric} denominator={denominator} />
      <CardActions citation={citation} />
    </>
  );
}
