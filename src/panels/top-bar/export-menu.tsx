import { Download } from "lucide-react";
import { useRef, useState } from "react";
import { useFiltered, useMetricAnswer, useRanking } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { tableRows } from "../../derive/table-rows.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import styles from "./top-bar.module.css";

/** What can be taken away. */
export function ExportMenu() {
  const { t } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const label = t("top-bar:export.label");
  return (
    <div ref={place} className={styles.anchor}>
      <Button
        variant="plain"
        title={label}
        icon={<Download aria-hidden="true" />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.word}>{label}</span>
      </Button>
      {isOpen && (
        <Popover label={label} anchor={place} onClose={() => setOpen(false)}>
          <ExportList onDone={() => setOpen(false)} />
        </Popover>
      )}
    </div>
  );
}

/** The files on offer, with what is in them; the writer of files is loaded with the first. */
export function ExportList({ onDone }: { onDone: () => void }) {
  const atlas = useAtlas();
  const answer = useMetricAnswer();
  const sort = useView((view) => view.tableSort);
  const { rows } = tableRows(answer, useRanking(), useFiltered(), sort);
  const format = useFormat();
  const metric = format.text(answer.metric.names);
  const denominator = format.t(`figure:denominator.${answer.denominator}`);
  const download = async () => {
    const [{ valueTableCsv }, { downloadText }, { safeFileName }] = await Promise.all([
      import("../../export/value-table.ts"),
      import("../../export/download.ts"),
      import("../../export/file-name.ts"),
    ]);
    downloadText(
      safeFileName([metric, denominator, answer.at], "csv"),
      valueTableCsv(atlas, answer, rows, format.text),
    );
    onDone();
  };
  return (
    <div className={styles.list}>
      <Button icon={<Download aria-hidden="true" />} onClick={download}>
        {format.t("top-bar:export.csv")}
      </Button>
      <p data-ui-count>
        {format.t("top-bar:export.csv-holds", { count: rows.length, metric, date: format.date(answer.at) })}
      </p>
    </div>
  );
}
