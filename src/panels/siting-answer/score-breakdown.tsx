import { figureRef } from "../../derive/figure-ref.ts";
import type { Scores } from "../../siting/answers.ts";
import { contributionCss } from "../../ui/contribution-tones.ts";
import { Computed } from "../reach-answer/computed.tsx";
import { amountWords } from "./amounts.ts";
import { FigureButton } from "./figure-button.tsx";
import styles from "./scores.module.css";
import { useToldNow } from "./told.ts";

/** A score as a sum: of every criterion the value, its utility, its weight, and what the two multiply to. */
export function ScoreBreakdown({ scores, at }: { scores: Scores; at: number }) {
  const told = useToldNow();
  const { t, number } = told.format;
  const place = scores.scored[at] as number;
  const { contributions } = scores;
  const columns = ["value", "utility", "weight", ...(contributions ? ["product"] : [])];
  return (
    <table className={styles.breakdown}>
      <caption data-ui-count>{t("siting-answer:breakdown.caption", { site: told.candidate(place) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("siting-answer:breakdown.criterion")}</th>
          {columns.map((column) => (
            <th key={column} scope="col" data-numeric>
              {t(`siting-answer:breakdown.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scores.criteria.map(({ id, weight }, c) => (
          <tr key={id}>
            <th scope="row" data-ui-count>
              <span className={styles.swatch} style={{ background: contributionCss(told.criterionPlace(id)) }} />
              {told.criterion(id)}
            </th>
            <td data-numeric>
              <RawValue id={id} place={place} />
            </td>
            <td data-numeric>
              <Three value={scores.utilities[c]?.[at] ?? 0} formula="utility" />
            </td>
            <td data-numeric>
              <Three value={weight} formula="normalised-weight" />
            </td>
            {contributions && (
              <td data-numeric>
                <Three value={contributions[c]?.[at] ?? 0} formula="utility × weight" />
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {contributions && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t("siting-answer:breakdown.sum")}
            </th>
            <td data-numeric>
              <Computed value={scores.scores[at] as number} formula="weighted-sum">
                <b>{number(scores.scores[at] as number, 3, true)}</b>
              </Computed>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Three({ value, formula }: { value: number; formula: string }) {
  const { number } = useToldNow().format;
  return (
    <Computed value={value} formula={formula}>
      {number(value, 3, true)}
    </Computed>
  );
}

/** The value as it was measured; a stated one opens its evidence. */
export function RawValue({ id, place }: { id: string; place: number }) {
  const told = useToldNow();
  const { t } = told.format;
  const criterion = told.data.criteria.find((one) => one.id === id);
  const value = criterion?.values[place];
  const figureId = criterion?.figureIds[place] ?? null;
  const amount = told.criterionAmount(id);
  if (value === undefined || !Number.isFinite(value)) return t("siting-answer:breakdown.missing");
  const words = amountWords(amount, value);
  if (figureId === null)
    return (
      <Computed value={value} formula={amount.formula}>
        {words}
      </Computed>
    );
  const figure = told.atlas.figureById.get(figureId);
  const measure = criterion?.choice.measure;
  const by = measure?.type === "metric" ? measure.denominator : "none";
  return (
    <FigureButton figureId={figure ? figureRef(figure, by) : figureId} value={value}>
      {words}
    </FigureButton>
  );
}
