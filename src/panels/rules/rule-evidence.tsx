import type { Rule } from "../../../data/schema/rule.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { openFigure } from "../../state/actions.ts";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./rules.module.css";

/** The claims and figures that a rule rests on, each leading to its card, with the source's own words. */
export function RuleEvidence({ rule }: { rule: Rule }) {
  const atlas = useAtlas();
  const { t } = useFormat();
  const { condition, evidence } = rule;
  const refs = condition.type === "threshold" ? [...new Set([condition.claimId, ...evidence])] : evidence;
  return (
    <ul className={styles.evidence}>
      {refs.map((refId) => {
        const claim = atlas.claimById.get(refId);
        const stated = claim ?? atlas.figureById.get(refId);
        if (!stated) return null;
        const record = claim ? `claim:${claim.id}` : `figure:${refId}`;
        return (
          <li key={refId} data-record={record}>
            <button type="button" aria-haspopup="dialog" onClick={() => openFigure(refId)}>
              {claim ? claim.id : t("rules:figure")}
            </button>
            {stated.quote && <q lang="zh-Hant">{stated.quote}</q>}
            {stated.locator && <span className={styles.quiet}>{stated.locator}</span>}
            <QualityGlyph quality={stated.quality} />
          </li>
        );
      })}
    </ul>
  );
}
