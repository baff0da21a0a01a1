import type { Claim } from "../../../data/schema/claim.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { figureRef } from "../../derive/figure-ref.ts";
import { select } from "../../state/actions.ts";
import { StandingWords } from "../claims/standing-words.tsx";
import { LoneNumber } from "../figure/lone-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./figure-card.module.css";
import { PeriodFacts } from "./period-facts.tsx";
import { SourceFacts } from "./source-facts.tsx";

export function ClaimFacts({ claim }: { claim: Claim }) {
  const atlas = useAtlas();
  const { t, text, mark } = useFormat();
  const source = atlas.sourceById.get(claim.sourceId);
  const sites = claim.siteIds.flatMap((id) => atlas.siteById.get(id) ?? []);
  const qualifier = claim.value?.type === "number" ? claim.value.qualifier : "=";
  return (
    <dl className={styles.facts}>
      <dt>{t("card:elsewhere")}</dt>
      <dd>
        <StandingWords claim={claim} />
      </dd>
      <OwnFigure claim={claim} />
      <dt>{t("card:quote")}</dt>
      <dd>
        <span data-record={`claim:${claim.id}`}>
          <q lang="zh-Hant">{claim.quote}</q> <span className={styles.quiet}>{claim.locator}</span>
        </span>
      </dd>
      <PeriodFacts period={claim.period} />
      <dt>{t("card:kind")}</dt>
      <dd>
        <span className={styles.capital}>
          {t(`selection:claim-kind.${claim.kind}`)}
          {qualifier !== "=" && (
            <span className={styles.quiet}>
              {" "}
              {t("card:mark", { sign: qualifier, word: qualifier === "≈" ? t("card:approximate") : mark(qualifier) })}
            </span>
          )}
        </span>
      </dd>
      {sites.length > 0 && (
        <>
          <dt>{t("card:site")}</dt>
          <dd>
            {sites.map((site) => (
              <button
                key={site.id}
                type="button"
                className={styles.link}
                data-record={`site:${site.id}`}
                onClick={() => select({ type: "site", id: site.id })}
              >
                {text(site.names)}
              </button>
            ))}
          </dd>
        </>
      )}
      {claim.technologies.length > 0 && (
        <>
          <dt>{t("selection:technologies")}</dt>
          <dd data-record={`claim:${claim.id}`}>
            {claim.technologies.map((id) => t(`labels:technology.${id}`)).join(t("selection:list-comma"))}
          </dd>
        </>
      )}
      {source && <SourceFacts source={source} locator={claim.locator} />}
    </dl>
  );
}

/** The published figure that carries the claim's own statement; one of another source stands among those below. */
function OwnFigure({ claim }: { claim: Claim }) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const figure = claim.figureId ? atlas.figureById.get(claim.figureId) : undefined;
  const metric = figure && atlas.metricById.get(figure.metricId);
  if (!figure || !metric || figure.sourceId !== claim.sourceId) return null;
  return (
    <>
      <dt>{t("card:own-figure")}</dt>
      <dd>
        <span className={styles.related}>
          <span data-record={`metric:${metric.id}`}>{text(metric.names)}</span>
          <LoneNumber
            refId={figureRef(figure)}
            value={figure.value}
            unit={metric.unit}
            target={figure.kind === "target"}
            size="text"
          />
          <QualityGlyph quality={figure.quality} />
        </span>
      </dd>
    </>
  );
}
