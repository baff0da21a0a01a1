import { contradictionNotes, contradictionSentence } from "../../bind/contradiction-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Contradiction } from "../../derive/contradictions/contradiction.ts";
import { statementOf } from "../../derive/contradictions/statements.ts";
import { CITY_ID } from "../../model/atlas.ts";
import { LoneNumber } from "../figure/lone-number.tsx";
import styles from "./contradictions.module.css";
import { TermView } from "./term-view.tsx";

/** Two values with ≠ between, each with its measure and period, and one sentence that says why. */
export function ContradictionStrip({ found }: { found: Contradiction }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const [first, second] = found.terms;
  const implies = found.rule === "implied-alone";
  const place = atlas.placeById.get(found.placeId);
  const notes = contradictionNotes(format, atlas, found);
  return (
    <li className={styles.strip} data-rule={found.rule}>
      <div className={styles.pair} data-alone={second === undefined || undefined}>
        <TermView found={found} term={first} />
        {second && (
          <>
            <span className={styles.sign}>
              <span aria-hidden="true">{implies ? "→" : "≠"}</span>
              <span className="visually-hidden">
                {t(implies ? "contradictions:implies" : "contradictions:differs")}
              </span>
            </span>
            <TermView found={found} term={second} />
          </>
        )}
      </div>
      <div className={styles.words}>
        <p data-record="formula">
          {place && found.placeId !== CITY_ID && <b>{text(place.names)} </b>}
          {contradictionSentence(format, atlas, found)}
        </p>
        {notes.map((note) => (
          <p key={note} className={styles.quiet} data-record="note">
            {note}
          </p>
        ))}
        {found.inputs.length > 0 && <Involved refs={found.inputs} />}
      </div>
    </li>
  );
}

function Involved({ refs }: { refs: readonly string[] }) {
  const { t } = useFormat();
  return (
    <details className={styles.involved}>
      <summary data-ui-count>{t("contradictions:involved", { count: refs.length })}</summary>
      <ul>
        {refs.map((ref) => (
          <Input key={ref} refId={ref} />
        ))}
      </ul>
    </details>
  );
}

const EVERY_DIGIT = 6;

function Input({ refId }: { refId: string }) {
  const atlas = useAtlas();
  const { text, period } = useFormat();
  const { names, record, value, unit, placeId, period: of, isAim } = statementOf(atlas, refId);
  const subject = atlas.claimById.get(refId)?.subject;
  const place = atlas.placeById.get(placeId);
  return (
    <li>
      <span data-record={record}>
        {text(names)}
        {(subject ?? place) && ` · ${text(subject ?? (place as NonNullable<typeof place>).names)}`}
      </span>
      <span className={styles.quiet} data-period>
        {period(of)}
      </span>
      {value && unit && (
        <LoneNumber refId={refId} value={value} unit={unit} target={isAim} most={EVERY_DIGIT} size="text" />
      )}
    </li>
  );
}
