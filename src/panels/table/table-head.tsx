import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./table.module.css";

interface TableHeadProps {
  title: string;
  /** Whose name the title is. */
  record: string;
  subtitle: ReactNode;
  shown: number;
  total: number;
  filteredOut: number;
  onDownload: () => void;
}

/** What the table shows, how much of it, and how to take it away. */
export function TableHead({ title, record, subtitle, shown, total, filteredOut, onDownload }: TableHeadProps) {
  const { t } = useFormat();
  return (
    <header className={styles.head}>
      <div>
        <h2 data-record={record}>{title}</h2>
        <p className={styles.quiet}>{subtitle}</p>
        <p className={styles.quiet} data-ui-count>
          {t("table:shown", { shown, total })}
          {filteredOut > 0 && t("table:filtered-out", { count: filteredOut })}
        </p>
      </div>
      <Button icon={<Download />} onClick={onDownload}>
        {t("table:download")}
      </Button>
    </header>
  );
}
