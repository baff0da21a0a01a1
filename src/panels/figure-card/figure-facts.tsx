import type { Figure } from "../../../data/schema/figure.ts";
import type { Denominator, Metric } from "../../../data/schema/metric.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { PlaceValue } from "../../derive/value-at.ts";
import styles from "./figure-card.module.css";
import { Formula } from "./formula.tsx";
import { PeriodFacts } from "./period-facts.tsx";
import { RelatedClaims } from "./related-claims.tsx";
import { SourceFacts } from "./source-facts.tsx";

interface FigureFactsProps {
  figure: Figure;
  metric: Metric;
  denominator: Denominator;
  quotient: PlaceValue | null;
}

export function FigureFacts({ figure, metric, denominator, quotient }: FigureFactsProps) {
  const atlas = useAtlas();
  const { t, text, mark } = useFormat();
  const source = atlas.sourceById.get(figure.sourceId);
  const below = quotient?.denominatorFigure ?? null;
  const belowSource = below && below.sourceId !== figure.sourceId ? atlas.sourceById.get(below.sourceId) : undefined;
  const qualifier = figure.value.type === "number" ? figure.value.qualifier : "=";
  // The article's own sentence stands below as a link already.
  const isClaimed = atlas.claims.some((claim) => claim.figureId === figure.id && claim.quote === figure.quote);
  const inputs = (figure.derivation?.inputs ?? []).flatMap((id) => atlas.figureById.get(id) ?? []);
  return (
    <dl className={styles.facts}>
      {below && denominator !== "none" && (
        <Formula words={t(`figure:formula.${denominator}`, { metric: text(metric.names) })} inputs={[figure, below]} />
      )}
      {figure.derivation && <Formula words={figure.derivation.formula} inputs={inputs} />}
      <PeriodFacts period={figure.period} />
      <dt>{t("card:kind")}</dt>
      <dd>
        <span>
          {t(`figure:kind.${below ? "derived" : figure.kind}`)}
          {qualifier !== "=" && (
            <span className={styles.quiet}>
              {" "}
              {t("card:mark", { sign: qualifier, word: qualifier === "≈" ? t("card:approximate") : mark(qualifier) })}
            </span>
          )}
        </span>
        <span className={styles.quiet}>{t(`card:metric-kind.${metric.kind}`)}</span>
      </dd>
      {figure.quote && !isClaimed && (
        <>
          <dt>{t("card:quote")}</dt>
          <dd>
            <q data-record={`figure:${figure.id}`}>{figure.quote}</q>
          </dd>
        </>
      )}
      <RelatedClaims figure={figure} />
      <dt>{t("card:definition")}</dt>
      <dd data-record={`metric:${metric.id}`}>{text(metric.definition)}</dd>
      {source && <SourceFacts source={source} locator={figure.locator} />}
      {belowSource && <SourceFacts source={belowSource} locator={below?.locator} />}
    </dl>
  );
}
