import type { ReactNode } from "react";
import { useFormat } from "../../bind/use-format.ts";
import type { TakeAway } from "../take-away/take-away.ts";
import { TakeAwayMenu } from "../take-away/take-away-menu.tsx";
import styles from "./table.module.css";

interface TableHeadProps {
  title: string;
  /** Whose name the title is. */
  record: string;
  subtitle: ReactNode;
  /** How many rows of how many; left out where rows are no places. */
  shown?: number;
  total?: number;
  filteredOut?: number;
  takeAway: TakeAway;
  /** What can be chosen of the table: its columns. */
  children?: ReactNode;
}

/** What the table shows, how much of it, and how to take it away. */
export function TableHead({
  title,
  record,
  subtitle,
  shown,
  total,
  filteredOut = 0,
  takeAway,
  children,
}: TableHeadProps) {
  const { t } = useFormat();
  return (
    <header className={styles.head}>
      <div>
        <h2 data-record={record}>{title}</h2>
        <p className={styles.quiet}>{subtitle}</p>
        {shown !== undefined && (
          <p className={styles.quiet} data-ui-count>
            {t("table:shown", { shown, total })}
            {filteredOut > 0 && t("table:filtered-out", { count: filteredOut })}
          </p>
        )}
      </div>
      <div className={styles.tools}>
        {children}
        <TakeAwayMenu takeAway={takeAway} />
      </div>
    </header>
  );
}
