import { TriangleAlert } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import type { Denominator } from "../../../data/schema/metric.ts";
import { classWarning } from "../../analyses/class-warning.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useView } from "../../bind/use-view.ts";
import { memo } from "../../derive/memo.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { View } from "../../state/view.ts";
import { AnalysisWords } from "../analysis/analysis-words.tsx";
import styles from "./legend-card.module.css";

type Time = View["time"];
type Classes = View["classes"];

/** Of the dates last shown: they are gone over again and again. */
const warningOf = memo(
  (atlas: Atlas, metric: string, denominator: Denominator, at: string, policy: Time["policy"], classes: Classes) =>
    classWarning({ atlas, metric, denominator, at, policy, classes }),
  16,
);

/** On what the classes shown hang, in one line; nothing where they hold. */
export function ClassDoubtLine() {
  const atlas = useAtlas();
  const metric = useView((view) => view.metric);
  const denominator = useView((view) => view.denominator);
  const time = useView((view) => view.time);
  const classes = useView((view) => view.classes);
  const input = useMemo(
    () => ({ atlas, metric, denominator, at: time.at, policy: time.policy, classes }),
    [atlas, metric, denominator, time, classes],
  );
  // A bound that is dragged, or dates that run by, are drawn first.
  const asked = useDeferredValue(input);
  const warning = warningOf(asked.atlas, asked.metric, asked.denominator, asked.at, asked.policy, asked.classes);
  if (!warning) return null;
  return (
    <p className={styles.doubt} data-part="class-doubt">
      <TriangleAlert aria-hidden="true" />
      <span>
        <AnalysisWords words={warning} />
      </span>
    </p>
  );
}
