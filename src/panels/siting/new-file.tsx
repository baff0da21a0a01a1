import { FileUp } from "lucide-react";
import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from "react";
import type { SitingFile } from "../../../data/schema/siting-file.ts";
import { readTable, takeTable } from "../../bind/table-reading.ts";
import { useFormat } from "../../bind/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { FileFindings } from "./file-findings.tsx";
import styles from "./siting-files.module.css";

type Reading = Awaited<ReturnType<typeof readTable>>;

interface NewFileProps {
  kind: SitingFile["kind"];
  onTaken: (id: string) => void;
}

/** A CSV file: chosen, dropped or pasted; what was read of it, and what was not, is shown before it is taken. */
export function NewFile({ kind, onTaken }: NewFileProps) {
  const { t } = useFormat();
  const [reading, setReading] = useState<Reading | "under-way" | null>(null);
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState("");
  const running = useRef<AbortController | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function read(file: Blob, name: string): Promise<void> {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setReading("under-way");
    const found = await readTable(file, kind, name, mine.signal);
    if (running.current === mine) setReading(found);
  }
  const takeFirst = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) void read(file, file.name);
    return file !== undefined;
  };
  const takeText = (text: string) => {
    setPasted("");
    void read(new Blob([text]), t("siting:file.pasted"));
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text");
    if (!takeFirst(event.clipboardData.files) && text.trim() === "") return;
    // A field would have to draw megabytes.
    event.preventDefault();
    if (event.clipboardData.files.length === 0) takeText(text);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    takeFirst(event.dataTransfer.files);
  };
  const use = async (table: SitingFile) => {
    await takeTable(table);
    setReading(null);
    onTaken(table.id);
    choose.current?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the button does */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <input
          ref={input}
          type="file"
          hidden
          data-table-file={kind}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          onChange={({ target }) => {
            takeFirst(target.files);
            // The same file can be chosen again, after it was changed.
            target.value = "";
          }}
        />
        <Button ref={choose} icon={<FileUp aria-hidden="true" />} onClick={() => input.current?.click()}>
          {t("siting:file.choose")}
        </Button>
        <span className={styles.note}>{t(isOver ? "siting:file.dropping" : "siting:file.drop")}</span>
      </div>
      <div className={styles.paste}>
        <textarea
          rows={1}
          aria-label={t("siting:file.paste")}
          placeholder={t("siting:file.paste")}
          value={pasted}
          spellCheck={false}
          onPaste={onPaste}
          onChange={({ target }) => setPasted(target.value)}
        />
        {pasted.trim() !== "" && <Button onClick={() => takeText(pasted)}>{t("siting:file.read")}</Button>}
      </div>
      <div role="status">
        {reading === "under-way" && (
          <p className={styles.busy}>
            <progress aria-label={t("siting:file.reading")} />
            <span>{t("siting:file.reading")}</span>
          </p>
        )}
      </div>
      {reading !== null && reading !== "under-way" && (
        <FileFindings reading={reading} onUse={(table) => void use(table)} onDrop={() => setReading(null)} />
      )}
    </>
  );
}
