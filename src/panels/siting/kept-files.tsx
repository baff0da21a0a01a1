import { Trash2 } from "lucide-react";
import { useId } from "react";
import type { SitingFile } from "../../../data/schema/siting-file.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingFiles } from "../../bind/use-siting-files.ts";
import { removeSitingFile } from "../../state/siting-files.ts";
import { IconButton } from "../../ui/button.tsx";
import styles from "./siting.module.css";

interface KeptFilesProps {
  kind: SitingFile["kind"];
  chosen: string | null;
  /** null: none of them. */
  onChoose: (id: string | null) => void;
  /** Whether there may be none. */
  isOptional: boolean;
}

/** Tables of a kind that are on this device: one is taken, each can be forgotten. */
export function KeptFiles({ kind, chosen, onChoose, isOptional }: KeptFilesProps) {
  const { t } = useFormat();
  const { tables, status } = useSitingFiles();
  const name = useId();
  const own = [...tables.values()].filter((table) => table.kind === kind);
  const isGone = chosen !== null && status === "read" && !tables.has(chosen);
  const sizeOf = (table: SitingFile) =>
    table.kind === "points"
      ? t("siting:file.rows", { count: table.rows.length })
      : t("siting:file.size", { from: table.from.length, to: table.to.length });
  return (
    <>
      {isGone && (
        <p role="alert" className={styles.bad}>
          {t("siting:file.gone")}
        </p>
      )}
      {(own.length > 0 || (isOptional && chosen !== null)) && (
        <fieldset className={styles.list}>
          <legend className={styles.legend}>{t("siting:file.kept")}</legend>
          {isOptional && (
            <label className={styles.line}>
              <input type="radio" name={name} checked={chosen === null} onChange={() => onChoose(null)} />
              <span>{t("siting:file.none")}</span>
            </label>
          )}
          {own.map((table) => (
            <div key={table.id} className={styles.line} data-record={`file:${table.id}`}>
              <label className={styles.kept}>
                <input type="radio" name={name} checked={chosen === table.id} onChange={() => onChoose(table.id)} />
                <span>{table.name}</span>
                <span className={styles.quiet}>{sizeOf(table)}</span>
              </label>
              <IconButton
                className={styles.fold ?? ""}
                label={t("siting:remove", { what: table.name })}
                icon={<Trash2 aria-hidden="true" />}
                onClick={() => void removeSitingFile(table.id)}
              />
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}
