import type { Issue } from "../../../data/schema/issue.ts";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { listWords } from "../reach-answer/set-words.ts";
import styles from "./isochrones.module.css";

/** Places named for one kind of finding; the rest is counted. */
const MOST_NAMED = 3;

interface Finding {
  readonly first: Issue;
  readonly all: readonly Issue[];
}

function findingsOf(issues: readonly Issue[]): Finding[] {
  const byCode = new Map<string, Issue[]>();
  for (const issue of issues) byCode.set(issue.code, [...(byCode.get(issue.code) ?? []), issue]);
  return [...byCode.values()].map((all) => ({ first: all[0] as Issue, all }));
}

function placeOf({ t }: Format, { where }: Issue): string {
  const feature = where.feature === undefined ? "" : t("isochrone:feature", { feature: where.feature });
  return [feature, where.field].filter(Boolean).join(" · ");
}

/** What was found in a file or an answer, each kind once, with where and how often. */
export function IssueList({ issues }: { issues: readonly Issue[] }) {
  const format = useFormat();
  const { t } = format;
  if (issues.length === 0) return null;
  return (
    <ul className={styles.issues} aria-label={t("isochrone:issues")}>
      {findingsOf(issues).map(({ first, all }) => {
        const places = all
          .slice(0, MOST_NAMED)
          .map((issue) => placeOf(format, issue))
          .filter(Boolean);
        const { text, ...params } = first.params;
        return (
          <li key={first.code} data-severity={first.severity} data-ui-count>
            {t(`isochrone:issue.${first.code}`, { ...params, defaultValue: first.code })}
            {text !== undefined && <q className={styles.quote}>{t("isochrone:says", { text })}</q>}
            {places.length > 0 && (
              <span className={styles.quiet}>
                {listWords(format, places)}
                {all.length > 1 && t("isochrone:in-all", { times: t("isochrone:times", { count: all.length }) })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
