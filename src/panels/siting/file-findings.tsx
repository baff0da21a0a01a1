import type { Issue, Result } from "../../../data/schema/issue.ts";
import type { SitingFile } from "../../../data/schema/siting-file.ts";
import { useFormat } from "../../bind/use-format.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./siting-files.module.css";

/** Findings listed one by one; more are counted. */
const MOST_LISTED = 200;

interface FileFindingsProps {
  reading: Result<SitingFile>;
  onUse: (table: SitingFile) => void;
  onDrop: () => void;
}

/** Rows that errors leave out. */
export function refusedRows(issues: readonly Issue[]): number {
  return new Set(
    issues.flatMap(({ severity, where: { row } }) => (severity === "error" && row !== undefined ? row : [])),
  ).size;
}

/** How much of a file was read, which rows were not, and why; a press takes what was read. */
export function FileFindings({ reading, onUse, onDrop }: FileFindingsProps) {
  const { t } = useFormat();
  const { issues } = reading;
  const table = reading.ok ? reading.value : null;
  const refused = refusedRows(issues);
  return (
    <div className={styles.findings} data-part="findings">
      <p role={table ? "status" : "alert"} className={table ? undefined : styles.bad} data-ui-count>
        {table === null
          ? t("siting:file.refused")
          : table.kind === "points"
            ? t("siting:file.taken-rows", { count: table.rows.length })
            : t("siting:file.taken-matrix", { from: table.from.length, to: table.to.length })}
        {table?.kind === "points" && refused > 0 && (
          <span className={styles.bad}>{t("siting:file.refused-rows", { count: refused })}</span>
        )}
      </p>
      {issues.length > 0 && (
        <ul className={styles.issues} aria-label={t("siting:file.issues")} data-ui-count>
          {issues.slice(0, MOST_LISTED).map((issue) => (
            <li
              key={`${issue.code} ${issue.where.row} ${issue.where.field} ${issue.params.column}`}
              data-severity={issue.severity}
            >
              <IssueWords issue={issue} />
            </li>
          ))}
          {issues.length > MOST_LISTED && (
            <li>{t("siting:file.more-issues", { count: issues.length - MOST_LISTED })}</li>
          )}
        </ul>
      )}
      <div className={styles.buttons}>
        {table && (
          <Button variant="primary" onClick={() => onUse(table)}>
            {t("siting:file.use")}
          </Button>
        )}
        <Button onClick={onDrop}>{t("siting:file.put-away")}</Button>
      </div>
    </div>
  );
}

function IssueWords({ issue: { code, where, params } }: { issue: Issue }) {
  const { t } = useFormat();
  const place = [
    where.row === undefined ? "" : t("siting:file.row", { row: where.row }),
    where.field === undefined ? "" : t("siting:file.field", { field: where.field }),
  ].filter(Boolean);
  return (
    <>
      {place.length > 0 && <b>{place.join(t("siting:and"))}: </b>}
      {t(`siting:file.issue.${code}`, { ...params, field: where.field ?? "", defaultValue: code })}
    </>
  );
}
