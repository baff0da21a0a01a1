import { TriangleAlert } from "lucide-react";
import { contradictionSentence } from "../../bind/contradiction-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Contradiction } from "../../derive/contradictions/contradiction.ts";
import { contradictionsWith } from "../../derive/contradictions/contradictions.ts";
import { statementOf } from "../../derive/contradictions/statements.ts";
import { chooseEvidence, chooseTab } from "../../state/actions.ts";
import { LoneNumber } from "../figure/lone-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./contradictions-section.module.css";
import cardStyles from "./figure-card.module.css";

const EVERY_DIGIT = 6;
/** A sum of districts names them all in the panel; the card has room for the share, the growth or the whole. */
const MOST_INPUTS = 3;

/** What a figure or a claim does not agree or compare with: one sentence each, and the other number's card. */
export function ContradictionsSection({ id }: { id: string }) {
  const atlas = useAtlas();
  const { t } = useFormat();
  const found = contradictionsWith(atlas, id);
  const [first] = found;
  if (!first) return null;
  const isBarred = found.some(({ severity }) => severity === "contradiction" || severity === "different-measure");
  const openPanel = () => {
    chooseTab("evidence");
    chooseEvidence({ part: "contradictions" });
  };
  return (
    <section className={styles.section}>
      <h3>
        <TriangleAlert aria-hidden="true" />
        {t(isBarred ? "contradictions:card" : `contradictions:severity.${first.severity}`)}
      </h3>
      <ul>
        {found.map((one) => (
          <Item key={one.id} found={one} id={id} />
        ))}
      </ul>
      <button type="button" className={cardStyles.link} onClick={openPanel}>
        {t("contradictions:open-panel")}
      </button>
    </section>
  );
}

function Item({ found, id }: { found: Contradiction; id: string }) {
  const atlas = useAtlas();
  const format = useFormat();
  const own = new Set([id, atlas.claimById.get(id)?.figureId]);
  const terms = found.terms.flatMap((term) => (term.type === "stated" ? term.ref : []));
  // A district is no side of what its sum is held against.
  const differs = found.severity !== "ambiguous" && terms.some((ref) => own.has(ref));
  const inputs = found.inputs.length > MOST_INPUTS ? [] : found.inputs.filter((ref) => !terms.includes(ref));
  return (
    <li>
      <p data-record="formula">{contradictionSentence(format, atlas, found)}</p>
      {terms
        .filter((ref) => !own.has(ref))
        .map((ref) => (
          <Other key={ref} refId={ref} differs={differs} />
        ))}
      {inputs
        .filter((ref) => !own.has(ref))
        .map((ref) => (
          <Other key={ref} refId={ref} differs={false} />
        ))}
    </li>
  );
}

function Other({ refId, differs }: { refId: string; differs: boolean }) {
  const atlas = useAtlas();
  const { text, period } = useFormat();
  const { names, record, value, unit, period: of, isAim } = statementOf(atlas, refId);
  const quality = (atlas.claimById.get(refId) ?? atlas.figureById.get(refId))?.quality;
  if (!value || !unit) return null;
  return (
    <span className={styles.other}>
      {differs && <span aria-hidden="true">≠</span>}
      <LoneNumber refId={refId} value={value} unit={unit} target={isAim} most={EVERY_DIGIT} size="text" />
      <span data-record={record}>{text(names)}</span>
      <span className={cardStyles.quiet} data-period>
        {period(of)}
      </span>
      {quality === "low" && <QualityGlyph quality={quality} />}
    </span>
  );
}
