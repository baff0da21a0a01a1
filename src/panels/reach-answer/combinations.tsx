import { useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import type { PartAnswer, SetAnswer } from "../../derive/reach-answer.ts";
import { visibleDigits } from "../../derive/reach-extent.ts";
import type { Reach } from "../../state/view.ts";
import { ReachBadge } from "../reach/reach-badge.tsx";
import { CombinationRow } from "./combination-row.tsx";
import styles from "./combinations.module.css";
import { Area } from "./computed.tsx";
import { percentWords } from "./number-words.ts";
import { PairRows } from "./pair-rows.tsx";
import shared from "./reach-answer.module.css";
import { membersOf } from "./set-words.ts";
import { useFullMask } from "./use-full-mask.ts";

const ROWS = 9;
/** What the sum of the parts may differ from the union by, over the union. */
const EQUAL = 1e-6;

/** What each combination of reaches covers and nothing else does; of more than five reaches what each pair shares. */
export function Combinations({ set, reaches }: { set: SetAnswer; reaches: readonly Reach[] }) {
  const { t, number } = useFormat();
  const { parts } = set;
  return (
    <section className={shared.section} aria-labelledby="combinations">
      <header className={shared.head}>
        <h2 id="combinations">{t(parts ? "reach-answer:combinations" : "reach-answer:pairs")}</h2>
        <span className={shared.note}>{t(parts ? "units:km2" : "reach-answer:jaccard")}</span>
      </header>
      {parts ? <Parts parts={parts} set={set} count={reaches.length} /> : <PairRows pairs={set.jaccard} />}
      {!parts && (
        <p className={shared.note} data-ui-count>
          {t("reach-answer:pairs-why", { count: reaches.length, combinations: number(2 ** reaches.length - 1) })}
        </p>
      )}
    </section>
  );
}

/** The largest parts and, wherever it stands among them, what all cover. */
function leadOf(parts: readonly PartAnswer[], full: number): readonly PartAnswer[] {
  // A fold of a single row would take as much room as the row.
  if (parts.length <= ROWS + 1) return parts;
  const lead = parts.slice(0, ROWS);
  const core = parts.find((part) => part.mask === full);
  return core && !lead.includes(core) ? [...lead.slice(0, ROWS - 1), core] : lead;
}

function Parts({ parts, set, count }: { parts: readonly PartAnswer[]; set: SetAnswer; count: number }) {
  const { t } = useFormat();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<number | null>(null);
  const full = useFullMask();
  const sorted = [...parts].filter((part) => part.areaKm2 > 0).sort((a, b) => b.areaKm2 - a.areaKm2);
  const lead = leadOf(sorted, full);
  const folded = sorted.filter((part) => !lead.includes(part));
  const largest = sorted[0]?.areaKm2 ?? 0;
  const members = Array.from({ length: count }, (_, i) => i);
  if (sorted.length === 0) return <p className={shared.note}>{t("reach-answer:covers-nothing")}</p>;
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">{t("reach-answer:caption-combinations")}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t("reach-answer:column-combination")}</span>
              <span className={styles.badges} aria-hidden="true">
                {members.map((i) => (
                  <ReachBadge key={i} index={i} />
                ))}
              </span>
            </th>
            <th scope="col" colSpan={2}>
              <span className="visually-hidden">{t("reach-answer:column-area")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? sorted : lead).map((part) => (
            <CombinationRow
              key={part.mask}
              part={part}
              full={full}
              count={count}
              share={part.areaKm2 / largest}
              isOpen={open === part.mask}
              onToggle={() => setOpen(open === part.mask ? null : part.mask)}
            />
          ))}
        </tbody>
      </table>
      {folded.length > 0 && (
        <div className={styles.fold}>
          <button type="button" className={shared.clear} aria-expanded={all} onClick={() => setAll(!all)}>
            <span data-ui-count>
              {all
                ? t("reach-answer:combinations-fewer")
                : t("reach-answer:combinations-smaller", { count: folded.length })}
            </span>
          </button>
          {!all && (
            <Area km2={folded.reduce((sum, part) => sum + part.areaKm2, 0)} formula="sum-of-parts" unit={false} />
          )}
        </div>
      )}
      {!sorted.some((part) => part.mask === full) && (
        <p className={shared.note} data-ui-count>
          {t("reach-answer:no-core", { count: membersOf(full).length })}
        </p>
      )}
      <Proof parts={sorted} union={set.union.areaKm2} />
    </>
  );
}

/** The parts tile the union: both areas, each made on its own. */
function Proof({ parts, union }: { parts: readonly PartAnswer[]; union: number }) {
  const format = useFormat();
  const { t } = format;
  const sum = parts.reduce((all, part) => all + part.areaKm2, 0);
  const off = union > 0 ? Math.abs(sum - union) / union : 0;
  const digits = visibleDigits(union, 2);
  const areas = { sum: format.number(sum, digits, true), union: format.number(union, digits, true) };
  return (
    <div className={styles.proof}>
      <p data-value={sum} data-computed="sum-of-parts">
        {t(off <= EQUAL ? "reach-answer:proof" : "reach-answer:proof-off", {
          ...areas,
          off: percentWords(format, off),
          count: parts.length,
        })}
      </p>
      <p data-ui-count>{t("reach-answer:method")}</p>
    </div>
  );
}
