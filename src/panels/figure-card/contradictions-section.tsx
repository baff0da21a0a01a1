import { TriangleAlert } from "lucide-react";
import { contradictionSentence } from "../../bind/contradiction-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Contradiction } from "../../derive/contradictions/contradiction.ts";
import { contradictionsWith } from "../../derive/contradictions/contradictions.ts";
import { statementOf } from "../../derive/contradictions/statements.ts";
import { chooseEvidence, chooseTab } from "../../state/actions.ts";
import { LoneNumber } from "../figure/lone-number.tsx";
import styles from "./contradictions-section.module.css";
import cardStyles from "./figure-card.module.css";

/** What a figure or a claim does not agree or compare with: one sentence each, and the other number's card. */
export function ContradictionsSection({ id }: { id: string }) {
  const atlas = useAtlas();
  const { t } = useFormat();
  const found = contradictionsWith(atlas, id);
  if (found.length === 0) return null;
  const openPanel = () => {
    chooseTab("evidence");
    chooseEvidence({ part: "contradictions" });
  };
  return (
    <section className={styles.section}>
      <h3>
        <TriangleAlert aria-hidden="true" />
        {t("contradictions:card")}
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
  const others = found.terms.flatMap((term) => (term.type === "stated" && !own.has(term.ref) ? term.ref : []));
  return (
    <li>
      <p data-record="formula">{contradictionSentence(format, atlas, found)}</p>
      {others.map((ref) => (
        <Other key={ref} refId={ref} differs={found.severity !== "ambiguous"} />
      ))}
    </li>
  );
}

function Other({ refId, differs }: { refId: string; differs: boolean }) {
  const atlas = useAtlas();
  const { text, period } = useFormat();
  const { names, record, value, unit, period: of, isAim } = statementOf(atlas, refId);
  if (!value || !unit) return null;
  return (
    <span className={styles.other}>
      {differs && <span aria-hidden="true">≠</span>}
      <LoneNumber refId={refId} value={value} unit={unit} target={isAim} size="text" />
      <span data-record={record}>{text(names)}</span>
      <span className={cardStyles.quiet} data-period>
        {period(of)}
      </span>
    </span>
  );
}
