import { amountParts, computedName } from "../../bind/contradiction-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Contradiction, Term } from "../../derive/contradictions/contradiction.ts";
import { statementOf } from "../../derive/contradictions/statements.ts";
import { LoneNumber } from "../figure/lone-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./contradictions.module.css";

const EVERY_DIGIT = 6;

/** One side: a stated number, which opens its card, or a computed one, which says by what. */
export function TermView({ found, term }: { found: Contradiction; term: Term }) {
  return term.type === "stated" ? <Stated refId={term.ref} /> : <Computed found={found} term={term} />;
}

function Stated({ refId }: { refId: string }) {
  const atlas = useAtlas();
  const { text, period } = useFormat();
  const { names, record, value, unit, period: of, isAim, isDerived } = statementOf(atlas, refId);
  const claim = atlas.claimById.get(refId);
  const quality = (claim ?? atlas.figureById.get(refId))?.quality;
  return (
    <div className={styles.term}>
      {value && unit && (
        <LoneNumber
          refId={refId}
          value={value}
          unit={unit}
          target={isAim}
          derived={isDerived}
          most={EVERY_DIGIT}
          size="hero"
        />
      )}
      <span data-record={record}>
        {text(names)}
        {claim && <span className={styles.quiet}> {claim.locator}</span>}
      </span>
      <span className={styles.quiet} data-period>
        {period(of)}
      </span>
      {quality && <QualityGlyph quality={quality} />}
    </div>
  );
}

function Computed({ found, term }: { found: Contradiction; term: Extract<Term, { type: "computed" }> }) {
  const format = useFormat();
  const { number, unit } = amountParts(format, term);
  return (
    <div className={styles.term}>
      <span className={styles.computed} data-record="formula">
        <b>{number}</b>
        {unit}
      </span>
      <span data-record="formula">{computedName(format, found, term.formula)}</span>
      <span className={styles.quiet} data-period>
        {format.period(term.period)}
      </span>
      <QualityGlyph quality="derived" />
    </div>
  );
}
