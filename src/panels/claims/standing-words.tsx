import { Check, TriangleAlert } from "lucide-react";
import type { Claim } from "../../../data/schema/claim.ts";
import type { Figure } from "../../../data/schema/figure.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { claimStanding } from "../../derive/claim-standing.ts";
import { figureRef } from "../../derive/figure-ref.ts";
import { LoneNumber } from "../figure/lone-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { SourceLink } from "../figure/source-link.tsx";
import styles from "./standing.module.css";

/** What other sources say of a claim, each figure a link to its own card; in plain words where none says anything. */
export function StandingWords({ claim }: { claim: Claim }) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const { verdict, agreeing, contrary, event } = claimStanding(atlas, claim);
  const eventSource = event && atlas.sourceById.get(event.sourceId);
  if (verdict === "unverified") return <span className={styles.unverified}>{t("claims:not-verified")}</span>;
  return (
    <span className={styles.standing}>
      {contrary.length > 0 && (
        <span className={styles.line} data-verdict="contradicted">
          <TriangleAlert aria-hidden="true" />
          {t("claims:contradicted")}
        </span>
      )}
      {contrary.map((figure) => (
        <WitnessFigure key={figure.id} figure={figure} />
      ))}
      {(agreeing.length > 0 || event) && (
        <span className={styles.line} data-verdict="confirmed">
          <Check aria-hidden="true" />
          {t("claims:confirmed")}
        </span>
      )}
      {agreeing.map((figure) => (
        <WitnessFigure key={figure.id} figure={figure} />
      ))}
      {event && (
        <span className={styles.witness}>
          <span data-record={`event:${event.id}`}>{text(event.names)}</span>
          {eventSource && (
            <span className={styles.source}>
              <SourceLink source={eventSource} />
            </span>
          )}
        </span>
      )}
    </span>
  );
}

function WitnessFigure({ figure }: { figure: Figure }) {
  const atlas = useAtlas();
  const { text } = useFormat();
  const metric = atlas.metricById.get(figure.metricId);
  const source = atlas.sourceById.get(figure.sourceId);
  if (!metric) throw new Error(`figure ${figure.id} of no metric`);
  return (
    <span className={styles.witness}>
      <span className={styles.number}>
        <LoneNumber
          refId={figureRef(figure)}
          value={figure.value}
          unit={metric.unit}
          target={figure.kind === "target"}
          size="text"
        />{" "}
        <QualityGlyph quality={figure.quality} />
      </span>
      {source && (
        <span className={styles.quiet} data-record={`source:${source.id}`}>
          {text(source.title)}
        </span>
      )}
    </span>
  );
}
