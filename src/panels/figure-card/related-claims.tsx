import type { Figure } from "../../../data/schema/figure.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { claimsTestedBy } from "../../derive/claim-standing.ts";
import { openFigure } from "../../state/actions.ts";
import styles from "./figure-card.module.css";

/** The article's own sentences that state the same figure, or that this one contradicts. */
export function RelatedClaims({ figure }: { figure: Figure }) {
  const atlas = useAtlas();
  const { t } = useFormat();
  const tested = new Map(claimsTestedBy(atlas, figure).map(({ claim, agrees }) => [claim, agrees]));
  const claims = atlas.claims.filter((claim) => claim.figureId === figure.id || tested.has(claim));
  if (claims.length === 0) return null;
  return (
    <>
      <dt>{t("card:claim")}</dt>
      <dd>
        {claims.map((claim) => (
          <span key={claim.id}>
            <button type="button" className={styles.link} onClick={() => openFigure(claim.id)}>
              <q data-record={`claim:${claim.id}`} lang="zh-Hant">
                {claim.quote}
              </q>
            </button>{" "}
            <span className={styles.quiet} data-record={`claim:${claim.id}`}>
              {claim.locator}
            </span>
            {tested.has(claim) && (
              <span className={styles.verdict} data-agrees={tested.get(claim)}>
                {" "}
                {t(tested.get(claim) ? "card:claim-agrees" : "card:claim-contradicts")}
              </span>
            )}
          </span>
        ))}
      </dd>
    </>
  );
}
