import { memo, useState } from "react";
import type { Scores } from "../../siting/answers.ts";
import { contributionCss } from "../../ui/contribution-tones.ts";
import { PanelSection } from "../../ui/panel-section.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { LEADS, type Lead, leadOf } from "./score-lead.ts";
import { ScoreRow } from "./score-row.tsx";
import styles from "./scores.module.css";
import shared from "./siting-answer.module.css";
import { useToldNow } from "./told.ts";

/** How the candidates score, each score as the sum of what every criterion gives. */
export const ScoreList = memo(function ScoreList({ scores }: { scores: Scores }) {
  const told = useToldNow();
  const { t } = told.format;
  const [lead, setLead] = useState<Lead>("districts");
  const [open, setOpen] = useState<number | null>(null);
  const isSum = scores.contributions !== null;
  const shown = leadOf(told, scores, lead);
  return (
    <PanelSection
      title={t("siting-answer:scores.title")}
      aside={
        <Segmented
          label={t("siting-answer:scores.which")}
          value={lead}
          options={LEADS.map((value) => ({
            value,
            label: <span data-ui-count>{t(`siting-answer:scores.${value}`)}</span>,
          }))}
          onChange={setLead}
        />
      }
    >
      <p className={shared.quiet} data-ui-count>
        {t(`siting:method.${told.choice.method}`)}
        {t("siting-answer:scores.count", { count: scores.scored.length })}
      </p>
      {shown.length === 0 && <p>{t("siting-answer:scores.none")}</p>}
      {isSum && <Legend scores={scores} />}
      {shown.length > 0 && (
        <table className={styles.table}>
          <caption className="visually-hidden" data-ui-count>
            {t("siting-answer:scores.caption", { count: shown.length })}
          </caption>
          <colgroup>
            <col className={styles.rankColumn} />
            <col className={styles.nameColumn} />
            <col />
            <col className={styles.scoreColumn} />
          </colgroup>
          <thead className="visually-hidden">
            <tr>
              {["rank", "candidate", "contributions", "score"].map((column) => (
                <th key={column} scope="col">
                  {t(`siting-answer:scores.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((at) => (
              <ScoreRow
                key={scores.scored[at]}
                scores={scores}
                at={at}
                isOpen={open === at}
                onToggle={() => setOpen(open === at ? null : at)}
              />
            ))}
          </tbody>
        </table>
      )}
      <LeftOut scores={scores} />
    </PanelSection>
  );
});

/** Which colour is which criterion. */
function Legend({ scores }: { scores: Scores }) {
  const told = useToldNow();
  return (
    <ul className={styles.legend}>
      {scores.criteria.map(({ id }) => (
        <li key={id} data-ui-count>
          <span className={styles.swatch} style={{ background: contributionCss(told.criterionPlace(id)) }} />
          {told.criterion(id, "measure-short")}
        </li>
      ))}
    </ul>
  );
}

/** How many candidates take no part; the question says which, and which criteria do not. */
function LeftOut({ scores: { excluded } }: { scores: Scores }) {
  const { t } = useToldNow().format;
  if (excluded.length === 0) return null;
  return (
    <p className={shared.quiet} data-ui-count>
      {t("siting-answer:excluded", { count: excluded.length })}
    </p>
  );
}
