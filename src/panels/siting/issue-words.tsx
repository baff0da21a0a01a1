import { useFormat } from "../../bind/use-format.ts";
import type { SitingData } from "../../siting/answers.ts";
import styles from "./siting.module.css";

/** What leaves nothing to solve, where it can be set right. What is merely told stands with the answer. */
export function DataIssues({ issues }: Pick<SitingData, "issues">) {
  const { t } = useFormat();
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return null;
  return (
    <ul role="alert" className={styles.bad} data-ui-count>
      {errors.map(({ code, where, params }) => (
        <li key={`${code} ${where}`}>
          {t(`siting-answer:issue.${code.replaceAll(".", "-")}`, { ...params, where, defaultValue: code })}
        </li>
      ))}
    </ul>
  );
}
