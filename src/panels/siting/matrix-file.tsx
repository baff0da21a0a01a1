import { useFormat } from "../../bind/use-format.ts";
import { KeptFiles } from "./kept-files.tsx";
import { NewFile } from "./new-file.tsx";
import styles from "./siting.module.css";

/** Distances or times from the reader's own file. */
export function MatrixFile({ chosen, onChoose }: { chosen: string | null; onChoose: (id: string) => void }) {
  const { t } = useFormat();
  return (
    <>
      <p className={styles.note}>{t("siting:file.help-matrix")}</p>
      <KeptFiles kind="matrix" chosen={chosen} onChoose={(id) => id !== null && onChoose(id)} isOptional={false} />
      <NewFile kind="matrix" onTaken={onChoose} />
    </>
  );
}
