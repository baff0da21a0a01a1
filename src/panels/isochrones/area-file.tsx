import { FileUp } from "lucide-react";
import { type ClipboardEvent, type DragEvent, useEffect, useId, useRef, useState } from "react";
import type { Crs } from "../../../geo/types.ts";
import { readAreaFile } from "../../bind/isochrone-reading.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Origin } from "../../state/view.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { FoundAreas } from "./found-areas.tsx";
import styles from "./isochrones.module.css";
import { IssueList } from "./issue-list.tsx";

const DATUMS: readonly Crs[] = ["WGS84", "GCJ-02", "BD-09"];
type Reading = Awaited<ReturnType<typeof readAreaFile>>;
type Source = Blob & { readonly name?: string };

/** A file of areas: chosen, dropped or pasted; the datum is asked, and what was read is shown before it is taken. */
export function AreaFile({ origin, onAdded }: { origin: Origin | null; onAdded: () => void }) {
  const { t } = useFormat();
  const [crs, setCrs] = useState<Crs>("WGS84");
  const [source, setSource] = useState<{ file: Source; name: string; isOneOfMany: boolean } | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState("");
  const [stopper, setStopper] = useState<AbortController | null>(null);
  const running = useRef<AbortController | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => () => running.current?.abort(), []);

  async function read(file: Source, name: string, datum: Crs, isOneOfMany: boolean): Promise<void> {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setStopper(mine);
    setSource({ file, name, isOneOfMany });
    setReading(null);
    const found = await readAreaFile(file, { crs: datum, file: name }, mine.signal);
    if (running.current !== mine) return;
    setStopper(null);
    setReading(found);
  }

  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) void read(file, file.name, crs, (files?.length ?? 0) > 1);
    return file !== undefined;
  };
  const takeText = (text: string) => {
    setPasted("");
    void read(new Blob([text]), t("isochrone:file.pasted"), crs, false);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text");
    if (!take(event.clipboardData.files) && text.trim() === "") return;
    // A field would have to draw megabytes.
    event.preventDefault();
    if (event.clipboardData.files.length === 0) takeText(text);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const close = () => {
    running.current?.abort();
    running.current = null;
    setStopper(null);
    setSource(null);
    setReading(null);
    choose.current?.focus();
  };
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h4 id={id}>{t("isochrone:file.title")}</h4>
      <p className={styles.note} data-ui-count>
        {t("isochrone:file.help")}
      </p>
      <div className={styles.labelled}>
        <span>{t("isochrone:datum.label")}</span>
        <Segmented
          label={t("isochrone:datum.label")}
          value={crs}
          options={DATUMS.map((value) => ({
            value,
            label: <span data-ui-count>{t(`isochrone:datum.${value}`)}</span>,
          }))}
          onChange={(datum) => {
            setCrs(datum);
            if (source) void read(source.file, source.name, datum, source.isOneOfMany);
          }}
        />
      </div>
      <p className={styles.note} data-ui-count>
        {t("isochrone:datum.help")}
      </p>
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
          data-area-file
          accept=".json,.geojson,application/json,application/geo+json"
          onChange={({ target }) => {
            take(target.files);
            // The same file can be chosen again, after it was changed.
            target.value = "";
          }}
        />
        <Button ref={choose} icon={<FileUp aria-hidden="true" />} onClick={() => input.current?.click()}>
          {t("isochrone:file.choose")}
        </Button>
        <span className={styles.note}>{t(isOver ? "isochrone:file.dropping" : "isochrone:file.drop")}</span>
      </div>
      <div className={styles.joined}>
        <textarea
          rows={1}
          aria-label={t("isochrone:file.paste")}
          placeholder={t("isochrone:file.paste")}
          value={pasted}
          spellCheck={false}
          onPaste={onPaste}
          onChange={({ target }) => setPasted(target.value)}
        />
        {pasted.trim() !== "" && <Button onClick={() => takeText(pasted)}>{t("isochrone:file.read")}</Button>}
      </div>
      <div role="status" className={styles.part}>
        {stopper && source && (
          <p className={styles.busy} data-ui-count>
            <progress aria-label={t("isochrone:file.reading", { name: source.name })} />
            <span>{t("isochrone:file.reading", { name: source.name })}</span>
            <Button onClick={close}>{t("isochrone:file.cancel")}</Button>
          </p>
        )}
        {source?.isOneOfMany && (
          <p className={styles.note} data-ui-count>
            {t("isochrone:file.several", { name: source.name })}
          </p>
        )}
        {reading && !reading.ok && <IssueList issues={reading.issues} />}
      </div>
      {reading?.ok && source && (
        <FoundAreas
          key={`${source.name} ${reading.isochrones[0]?.id}`}
          areas={reading.isochrones}
          issues={reading.issues}
          fileName={source.name}
          origin={origin}
          onDone={close}
          onAdded={onAdded}
        />
      )}
    </section>
  );
}
