import { useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { SitingAnswer } from "../siting-answer/siting-answer.tsx";
import { SitingLegend } from "../siting-legend/siting-legend.tsx";
import styles from "./siting.module.css";
import { SitingQuestion } from "./siting-question.tsx";

const PARTS = ["question", "answer"] as const;

/** Mode Site on a phone: the question, or its answer; below it what the map's marks mean. */
export function SitingSheet() {
  const { t } = useFormat();
  const isMap = useView((view) => view.tab === "map");
  const [part, setPart] = useState<(typeof PARTS)[number]>("answer");
  return (
    <>
      <div className={styles.parts}>
        <Segmented
          label={t("siting:sheet.label")}
          value={part}
          options={PARTS.map((value) => ({ value, label: t(`siting:sheet.${value}`) }))}
          onChange={setPart}
        />
      </div>
      {part === "question" ? <SitingQuestion /> : <SitingAnswer />}
      {isMap && <SitingLegend />}
    </>
  );
}
