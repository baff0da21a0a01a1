import { useState } from "react";
import { useIssueWords } from "../../bind/issue-words.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useRules } from "../../bind/use-rules.ts";
import { useView } from "../../bind/use-view.ts";
import { type RuleGroup, ruleGroups } from "../../derive/rules-apply.ts";
import { chooseEvidence } from "../../state/actions.ts";
import { Button } from "../../ui/button.tsx";
import { AmountField } from "./amount-field.tsx";
import { RuleItem } from "./rule-item.tsx";
import styles from "./rules.module.css";

/** The rules in the claims, and whether they apply to what the reader types. */
export function RulesView() {
  const { t } = useFormat();
  const turnover = useView((view) => view.evidence.turnover);
  const [views, setViews] = useState<number | null>(null);
  const rules = useRules();
  const why = useIssueWords();
  return (
    <div className={styles.page}>
      <form className={styles.form} onSubmit={(event) => event.preventDefault()} noValidate>
        <h2>{t("rules:title")}</h2>
        <p className={styles.quiet}>{t("rules:intro")}</p>
        <div className={styles.fields}>
          <AmountField
            label={t("rules:turnover")}
            examples={t("rules:turnover-examples")}
            unit="CNY/a"
            value={turnover}
            onType={(value) => chooseEvidence({ turnover: value }, "gesture")}
            onTake={(value) => chooseEvidence({ turnover: value })}
          />
          <AmountField
            label={t("rules:views")}
            examples={t("rules:views-examples")}
            unit="{view}"
            value={views}
            onType={setViews}
            onTake={setViews}
          />
        </div>
      </form>
      {rules.status === "loading" && <p role="status">{t("rules:loading")}</p>}
      {rules.status === "failed" && (
        <div role="alert">
          <p>{t("rules:failed", { why: why(rules.issues) })}</p>
          <Button onClick={rules.retry}>{t("rules:retry")}</Button>
        </div>
      )}
      {rules.status === "ready" && <Groups groups={ruleGroups(rules.rules, { turnover, views })} />}
    </div>
  );
}

function Groups({ groups }: { groups: readonly RuleGroup[] }) {
  const { t } = useFormat();
  const counts = groups.map(({ outcome, answers }) => `${t(`rules:outcome.${outcome}`)} ${answers.length}`);
  return (
    <>
      <p role="status" className="visually-hidden" data-ui-count>
        {counts.join(t("rules:comma"))}
      </p>
      <div>
        {groups.map(({ outcome, answers }) => (
          <section key={outcome} className={styles.group} aria-labelledby={`rules-${outcome}`}>
            <h3 id={`rules-${outcome}`} data-outcome={outcome}>
              {t(`rules:outcome.${outcome}`)} <span data-ui-count>{answers.length}</span>
            </h3>
            <ul className={styles.list}>
              {answers.map((answer) => (
                <RuleItem key={answer.rule.id} answer={answer} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
