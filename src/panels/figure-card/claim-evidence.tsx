import type { Claim } from "../../../data/schema/claim.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { LoneNumber } from "../figure/lone-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { CardActions } from "./card-actions.tsx";
import { CardHeader } from "./card-header.tsx";
import { ClaimFacts } from "./claim-facts.tsx";
import { ContradictionsSection } from "./contradictions-section.tsx";
import styles from "./figure-card.module.css";
import { Notes } from "./notes.tsx";
import { useCitation } from "./use-citation.ts";

const EVERY_DIGIT = 6;

/** Evidence of a line of the article: nothing but the article says so, unless a published figure states the same. */
export function ClaimEvidence({ claim, headingId, onClose }: { claim: Claim; headingId: string; onClose: () => void }) {
  const atlas = useAtlas();
  const { t, text, period } = useFormat();
  const place = atlas.placeById.get(claim.placeId);
  const { value, unit } = claim;
  const citation = useCitation({
    sourceId: claim.sourceId,
    locator: claim.locator,
    title: text(claim.names),
    place,
    value,
    unit,
    refId: claim.id,
    period: claim.period,
  });
  const notes = [claim.recoveredFrom && t("card:recovered"), claim.note && text(claim.note)].filter((note) => !!note);
  return (
    <>
      <CardHeader
        title={text(claim.names)}
        record={`claim:${claim.id}`}
        headingId={headingId}
        onClose={onClose}
        subtitle={
          <>
            {claim.subject && <span data-record={`claim:${claim.id}`}>{text(claim.subject)} · </span>}
            {place && text(place.names)} · <span data-period>{period(claim.period)}</span>
          </>
        }
      />
      <div className={styles.hero}>
        {value && unit ? (
          <LoneNumber
            refId={claim.id}
            value={value}
            unit={unit}
            target={claim.kind === "target"}
            most={EVERY_DIGIT}
            size="hero"
          />
        ) : (
          <span className={styles.noNumber}>{t("card:no-number")}</span>
        )}
        <QualityGlyph quality={claim.quality} long pill />
      </div>
      <p className={styles.meaning}>
        {claim.kind === "target" && `${t("card:not-observed.target")} `}
        {t(`figure:quality-meaning.${claim.quality}`)}
      </p>
      <Notes texts={notes as string[]} warn record={`claim:${claim.id}`} />
      <ContradictionsSection id={claim.id} />
      <ClaimFacts claim={claim} />
      <CardActions citation={citation} />
    </>
  );
}
