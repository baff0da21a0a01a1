import { useSitingChange } from "../../bind/use-siting.ts";
import type { SitingData } from "../../siting/answers.ts";
import { DEFAULT_SITING } from "../../siting/choice.ts";
import { clearSite } from "../../state/siting-actions.ts";
import { Button } from "../../ui/button.tsx";
import { issueWords } from "./issue-words.ts";
import styles from "./siting-answer.module.css";
import { useToldNow } from "./told.ts";

type Issue = SitingData["issues"][number];

/** What of the question was read otherwise than it stands, or not at all. */
export function DataNotices() {
  const told = useToldNow();
  const notes = told.data.issues.filter(({ severity }) => severity !== "error");
  if (notes.length === 0) return null;
  return (
    <details className={styles.notices} open={notes.some(({ severity }) => severity === "warning")}>
      <summary data-ui-count>{told.format.t("siting-answer:notes", { count: notes.length })}</summary>
      <ul data-ui-count>
        {notes.map((issue) => (
          <li key={issueKey(issue)} className={issue.severity === "warning" ? styles.warn : undefined}>
            {issueWords(told, issue)}
          </li>
        ))}
      </ul>
    </details>
  );
}

const issueKey = ({ code, where, params }: Issue) => `${code} ${where} ${JSON.stringify(params)}`;

/** Nothing to solve: why, and the one thing that can be done. */
export function NothingToSolve({ errors }: { errors: readonly Issue[] }) {
  const told = useToldNow();
  const { data, format } = told;
  const { t } = format;
  const change = useSitingChange();
  const isEmpty = (code: string) => errors.some((error) => error.code.endsWith(code));
  const { grid, within, demand } = DEFAULT_SITING;
  const [key, act] =
    isEmpty("no-candidates") || data.candidates.length === data.openCount
      ? (["no-candidates", () => change({ grid, within })] as const)
      : isEmpty("no-demand") || data.demand.length === 0
        ? (["no-demand", () => change({ demand })] as const)
        : (["other", clearSite] as const);
  return (
    <section className={styles.nothing} aria-labelledby="siting-nothing">
      <h2 id="siting-nothing">{t("siting-answer:nothing.title")}</h2>
      {key === "other" ? (
        <ul role="alert" data-ui-count>
          {errors.map((issue) => (
            <li key={issueKey(issue)}>{issueWords(told, issue)}</li>
          ))}
        </ul>
      ) : (
        <p>{t(`siting-answer:nothing.${key}`)}</p>
      )}
      <Button onClick={act}>{t(`siting-answer:nothing.${key}-do`)}</Button>
    </section>
  );
}
