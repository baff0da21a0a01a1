import { Copy, Download, Ellipsis, FileText } from "lucide-react";
import { useRef, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { downloadText } from "../../export/download.ts";
import { safeFileName } from "../../export/file-name.ts";
import { toTsv } from "../../export/tsv.ts";
import { currentView } from "../../state/view-store.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { figureAddress, useCopied } from "../figure-card/use-copied.ts";
import styles from "./take-away.module.css";
import { type Extent, readmeOf, type TakeAway } from "./take-away.ts";

/** Downloads what is shown; behind the dots: all of it, the table for a spreadsheet, and what goes with the files. */
export function TakeAwayMenu({ takeAway }: { takeAway: TakeAway }) {
  const { t } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.bar} ref={place}>
      <Button icon={<Download aria-hidden="true" />} onClick={() => downloadTable(takeAway, "shown")}>
        {t("take-away:csv")}
      </Button>
      <IconButton
        variant="outlined"
        label={t("take-away:more")}
        icon={<Ellipsis aria-hidden="true" />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Popover label={t("take-away:more")} anchor={place} align="end" onClose={() => setOpen(false)}>
          <TakeAwayList takeAway={takeAway} />
        </Popover>
      )}
    </div>
  );
}

export function downloadTable(takeAway: TakeAway, extent: Extent): void {
  const name = extent === "all" ? [...takeAway.name, "all"] : takeAway.name;
  downloadText(safeFileName(name, "csv"), takeAway.csv(extent));
}

/** Every form in which a table can be taken, with how much is in it. */
export function TakeAwayList({ takeAway }: { takeAway: TakeAway }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const { copy, copied } = useCopied<"table">();
  const { lines, cells } = takeAway;
  const readme = () =>
    downloadText(
      safeFileName([...takeAway.name, "README"], "txt"),
      readmeOf(atlas, format, currentView(), takeAway, figureAddress()),
      "text/plain;charset=utf-8",
    );
  return (
    <div className={styles.list} data-ui-count>
      {(["shown", "all"] as const).map((extent) => (
        <Button key={extent} icon={<Download aria-hidden="true" />} onClick={() => downloadTable(takeAway, extent)}>
          {t(`take-away:csv-${extent}`, { count: lines[extent] })}
        </Button>
      ))}
      <Button icon={<FileText aria-hidden="true" />} onClick={readme}>
        {t("take-away:readme")}
      </Button>
      {cells && (
        <Button icon={<Copy aria-hidden="true" />} onClick={() => copy("table", toTsv(cells()))}>
          {t(copied === "table" ? "take-away:copied" : "take-away:copy")}
        </Button>
      )}
      <p>{t("take-away:note")}</p>
      <p role="status" className={copied === "failed" ? styles.failed : "visually-hidden"}>
        {copied === "failed" ? t("card:copy-failed") : copied ? t("take-away:copied") : ""}
      </p>
    </div>
  );
}
