import { ChevronDown, TriangleAlert } from "lucide-react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice } from "../../bind/use-siting.ts";
import fields from "../reach/fields.module.css";
import { criterionWords } from "../siting-answer/criterion-words.ts";
import styles from "./criteria.module.css";
import { JUDGEMENTS, judgementAt, type Pair, pairsOf, ratioText } from "./judgements.ts";
import shared from "./siting.module.css";
import { useJudged } from "./use-shares.ts";

/** Saaty's rule: judgements that contradict each other more than this are worth another look. */
const ACCEPTABLE = 0.1;

const written = ({ number }: Format, value: number): string => ratioText(value) ?? number(value, 2);

/** Every two criteria that take part compared: how many times more the first weighs; how well the judgements agree, and the oddest of them. */
export function Pairwise({ idle }: { idle: ReadonlySet<number> }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, number } = format;
  const { criteria, judgements } = useSitingChoice();
  const change = useSitingChange();
  const judged = useJudged(idle);
  if (!judgements || !judged) return null;
  const names = criteria.map(({ measure }) => criterionWords(format, atlas, measure));
  const { consistencyRatio, oddest } = judged;
  const isOdd = consistencyRatio !== null && consistencyRatio > ACCEPTABLE;
  const pairs = pairsOf(criteria.length);
  const isAsked = ({ row, column }: Pair) => !idle.has(row) && !idle.has(column);
  const oddestAt = pairs.findIndex(({ row, column }) => row === oddest?.row && column === oddest.column);
  return (
    <div className={styles.pairwise}>
      <p className={shared.note} data-ui-count>
        {t("siting:pairs.help")}
      </p>
      <ul className={styles.pairs} aria-label={t("siting:pairs.title")}>
        {pairs.map((pair, i) => {
          if (!isAsked(pair)) return null;
          const { row, column } = pair;
          const [first = "", second = ""] = [names[row], names[column]];
          const value = judgements[i] as number;
          const at = judgementAt(value);
          return (
            <li
              key={`${row} ${column}`}
              className={styles.pair}
              data-odd={(isOdd && i === oddestAt) || undefined}
              data-ui-count
            >
              <span>{first}</span>
              <span className={fields.select}>
                <select
                  aria-label={t("siting:pairs.of", { first, second })}
                  value={at ?? -1}
                  onChange={(event) => {
                    const next = JUDGEMENTS[Number(event.target.value)];
                    if (next !== undefined) change({ judgements: judgements.map((old, k) => (k === i ? next : old)) });
                  }}
                >
                  {at === null && <option value={-1}>{number(value, 2)}</option>}
                  {JUDGEMENTS.map((judgement, k) => (
                    <option key={judgement} value={k}>
                      {ratioText(judgement)}
                    </option>
                  ))}
                </select>
                <ChevronDown aria-hidden="true" />
              </span>
              <span>{second}</span>
            </li>
          );
        })}
      </ul>
      <p className={isOdd ? styles.odd : shared.note}>
        {isOdd && <TriangleAlert aria-hidden="true" />}
        <span>
          {consistencyRatio === null ? (
            t("siting:pairs.no-ratio")
          ) : (
            <>
              {t("siting:pairs.ratio")}{" "}
              <b data-value={consistencyRatio} data-computed="consistency-ratio">
                {number(consistencyRatio, 3)}
              </b>{" "}
              <span data-ui-count>
                {t(isOdd ? "siting:pairs.odd" : "siting:pairs.fine", { most: number(ACCEPTABLE, 2) })}
              </span>
            </>
          )}
        </span>
      </p>
      {isOdd && oddest && oddestAt >= 0 && (
        <p className={shared.note} data-value={oddest.implied} data-computed="implied-judgement">
          {t("siting:pairs.oddest", {
            first: names[oddest.row],
            second: names[oddest.column],
            said: written(format, judgements[oddestAt] as number),
            implied: number(oddest.implied, 2),
          })}
        </p>
      )}
    </div>
  );
}
