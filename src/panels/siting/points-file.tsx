import { useFormat } from "../../bind/use-format.ts";
import { KeptFiles } from "./kept-files.tsx";
import { NewFile } from "./new-file.tsx";
import styles from "./siting.module.css";

interface PointsFileProps {
  use: "candidates" | "demand";
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

/** A table of points from the reader's own file. */
export function PointsFile({ use, chosen, onChoose }: PointsFileProps) {
  const { t } = useFormat();
  return (
    <>
      <p className={styles.note} data-ui-count>
        {t(`siting:file.help-${use}`)}
      </p>
      <KeptFiles kind="points" chosen={chosen} onChoose={onChoose} isOptional={use === "candidates"} />
      <NewFile kind="points" onTaken={onChoose} />
    </>
  );
}
