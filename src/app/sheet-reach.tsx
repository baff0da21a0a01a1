import { useState } from "react";
import { useFormat } from "../bind/use-format.ts";
import { useView } from "../bind/use-view.ts";
import { TimelineCard } from "../panels/timeline/timeline-card.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { ReachAnswer, ReachLegend, ReachPanel } from "./reach-side.tsx";
import styles from "./sheet.module.css";

const PARTS = ["radii", "coverage"] as const;

/** Mode Reach on a phone: the reaches with the map's legend, or what they cover; with them the timeline, where reaches follow it. */
export function SheetReach() {
  const { t } = useFormat();
  const hasRadii = useView((view) => view.reaches.length > 0);
  const isMap = useView((view) => view.tab === "map");
  const follows = useView((view) => view.reach.follow);
  const [chosen, setPart] = useState<(typeof PARTS)[number]>("radii");
  const part = hasRadii ? chosen : "radii";
  return (
    <>
      {hasRadii && (
        <div className={styles.parts}>
          <Segmented
            label={t("app:sheet.reach.label")}
            value={part}
            options={PARTS.map((value) => ({ value, label: t(`app:sheet.reach.${value}`) }))}
            onChange={setPart}
          />
        </div>
      )}
      {follows && (
        <div className={styles.parts}>
          <TimelineCard variant="strip" />
        </div>
      )}
      {part === "radii" ? <ReachPanel below={isMap && <ReachLegend />} /> : <ReachAnswer />}
    </>
  );
}
