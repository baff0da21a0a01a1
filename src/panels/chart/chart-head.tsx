import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./chart.module.css";

interface ChartHeadProps {
  title: ReactNode;
  /** Whose name the title is. */
  record: string;
  /** Unit, scale, dates: what the chart's axes say. */
  children: ReactNode;
  tools?: ReactNode;
  onDownload?: (() => void) | undefined;
}

/** What a chart shows, and how to take its numbers away. */
export function ChartHead({ title, record, children, tools, onDownload }: ChartHeadProps) {
  const { t } = useFormat();
  return (
    <header className={styles.head}>
      <div className={styles.headWords}>
        <h2 data-record={record}>{title}</h2>
        <p className={styles.sub}>{children}</p>
      </div>
      <div className={styles.tools}>
        {tools}
        {onDownload && (
          <Button icon={<Download aria-hidden="true" />} onClick={onDownload}>
            {t("chart:download")}
          </Button>
        )}
      </div>
    </header>
  );
}
