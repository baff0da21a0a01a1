import { TriangleAlert } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import { classWarning } from "../../analyses/class-warning.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useView } from "../../bind/use-view.ts";
import { AnalysisWords } from "../analysis/analysis-words.tsx";
import styles from "./legend-card.module.css";

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
  const warning = useMemo(() => classWarning(asked), [asked]);
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
