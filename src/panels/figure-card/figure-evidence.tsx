import type { Figure } from "../../../data/schema/figure.ts";
import type { Denominator, Metric } from "../../../data/schema/metric.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { ResolvedFigure } from "../../derive/figure-ref.ts";
import { shownQuality } from "../../derive/shown-quality.ts";
import type { PlaceValue } from "../../derive/value-at.ts";
import { placeFigureValue } from "../figure/figure-number.tsx";
import { LoneNumber } from "../figure/lone-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { CardActions } from "./card-actions.tsx";
import { CardHeader } from "./card-header.tsx";
import { ContradictionsSection } from "./contradictions-section.tsx";
import styles from "./figure-card.module.css";
import { FigureFacts } from "./figure-facts.tsx";
import { Notes } from "./notes.tsx";
import { SeriesSection } from "./series-section.tsx";
import { useCitation } from "./use-citation.ts";

interface FigureEvidenceProps {
  resolved: Extract<ResolvedFigure, { type: "figure" | "derived" }>;
  refId: string;
  headingId: string;
  onClose: () => void;
}

const EVERY_DIGIT = 6;

/** Evidence of a published figure, or of one divided by a denominator. */
export function FigureEvidence({ resolved, refId, headingId, onClose }: FigureEvidenceProps) {
  const atlas = useAtlas();
  const { figure } = resolved;
  const metric = atlas.metricById.get(figure.metricId);
  if (!metric) throw new Error(`figure ${figure.id} of no metric`);
  const quotient = resolved.type === "derived" ? resolved : null;
  return (
    <Evidence
      figure={figure}
      metric={metric}
      denominator={quotient?.denominator ?? "none"}
      quotient={quotient?.value ?? null}
      refId={refId}
      headingId={headingId}
      onClose={onClose}
    />
  );
}

interface EvidenceProps {
  figure: Figure;
  metric: Metric;
  denominator: Denominator;
  quotient: PlaceValue | null;
  refId: string;
  headingId: string;
  onClose: () => void;
}

function Evidence({ figure, metric, denominator, quotient, refId, headingId, onClose }: EvidenceProps) {
  const atlas = useAtlas();
  const { t, text, period } = useFormat();
  const place = atlas.placeById.get(figure.placeId);
  const value = quotient ? placeFigureValue(quotient) : figure.value;
  const quality = quotient ? shownQuality(quotient) : figure.quality;
  const title = text(metric.names) + (denominator === "none" ? "" : t(`units:per-${denominator}`));
  const target = figure.kind === "target" || figure.kind === "forecast";
  const notes = [...new Set([...figure.noteIds, ...metric.noteIds])].flatMap((id) => atlas.noteById.get(id) ?? []);
  const citation = useCitation({
    sourceId: figure.sourceId,
    locator: figure.locator,
    title,
    place,
    value,
    refId,
    metric,
    denominator,
    period: figure.period,
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
            {place && text(place.names)} · <span data-period>{period(figure.period)}</span>
          </>
        }
      />
      <div className={styles.hero}>
        <LoneNumber
          refId={refId}
          value={value}
          unit={metric.unit}
          denominator={denominator}
          target={target}
          derived={figure.kind === "derived"}
          most={EVERY_DIGIT}
          size="hero"
        />
        <QualityGlyph quality={quality} long pill />
      </div>
      <p className={styles.meaning}>
        {target && `${t(`card:not-observed.${figure.kind}`)} `}
        {quality !== "missing" && t(`figure:quality-meaning.${quality}`)}
      </p>
      <Notes texts={notes.map(text)} warn={figure.quality === "low"} record={`figure:${figure.id}`} />
      <ContradictionsSection id={figure.id} />
      <SeriesSection figure={figure} refId={refId} denominator={denominator} />
      <FigureFacts figure={figure} metric={metric} denominator={denominator} quotient={quotient} />
      <CardActions citation={citation} />
    </>
  );
}
