import { Download, FolderOpen, Printer, TriangleAlert } from "lucide-react";
import { useRef, useState } from "react";
import type { Issue } from "../../../geo/types.ts";
import { useFormat } from "../../bind/use-format.ts";
import { downloadText } from "../../export/download.ts";
import { safeFileName } from "../../export/file-name.ts";
import { type DecisionFile, readDecision, writeDecision } from "../../siting/decision-file.ts";
import { encodeView } from "../../state/url.ts";
import { currentView } from "../../state/view-store.ts";
import { Button } from "../../ui/button.tsx";
import { PanelSection } from "../../ui/panel-section.tsx";
import styles from "./decision.module.css";
import { DecisionDiffView } from "./decision-diff-view.tsx";
import { Memo } from "./memo.tsx";
import { useDecision } from "./use-decision.ts";

type Opened = { readonly name: string; readonly file: DecisionFile } | { readonly issues: readonly Issue[] };

/** The decision as a file and on paper; another one opened and held against it. */
export function DecisionSection() {
  const { t } = useFormat();
  const decision = useDecision();
  const [opened, setOpened] = useState<Opened | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const waits = decision === null ? { "aria-disabled": true, title: t("siting-file:waiting") } : {};
  const save = () => {
    if (!decision) return;
    const { choice } = decision;
    const file = { ...decision.file, made: new Date().toISOString(), view: encodeView(currentView()) };
    const name = safeFileName(["livestream-atlas", choice.problem, file.made.slice(0, 10)], "json");
    downloadText(name, writeDecision(file), "application/json");
  };
  const open = async (picked: File | undefined) => {
    if (!picked) return;
    const read = readDecision(await picked.text());
    setOpened("file" in read ? { name: picked.name, file: read.file } : read);
  };
  return (
    <PanelSection title={t("siting-file:title")}>
      <p className={styles.note}>{t("siting-file:help")}</p>
      <div className={styles.buttons}>
        <Button icon={<Download aria-hidden="true" />} onClick={save} {...waits}>
          {t("siting-file:save")}
        </Button>
        <Button ref={button} icon={<FolderOpen aria-hidden="true" />} onClick={() => input.current?.click()}>
          {t("siting-file:open")}
        </Button>
        <Memo decision={decision} button={<Printer aria-hidden="true" />} waits={waits} />
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          void open(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <div role="status">
        {opened && "issues" in opened && (
          <p className={styles.error} ref={(line) => line?.scrollIntoView({ block: "nearest" })}>
            <TriangleAlert aria-hidden="true" />
            {opened.issues.map(({ code, where, params }) => t(`siting-file:refused.${code}`, { where, ...params }))}
          </p>
        )}
      </div>
      {opened && "file" in opened && (
        <DecisionDiffView
          name={opened.name}
          file={opened.file}
          decision={decision}
          onClose={() => {
            setOpened(null);
            button.current?.focus();
          }}
        />
      )}
    </PanelSection>
  );
}
