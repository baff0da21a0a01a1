import { ArrowLeftRight, X } from "lucide-react";
import { useRef } from "react";
import { useComparison } from "../../bind/use-comparison.ts";
import { useFormat } from "../../bind/use-format.ts";
import { choosePane } from "../../state/actions.ts";
import { endSecondSet, swapSets } from "../../state/reach-actions.ts";
import { PANES } from "../../state/view.ts";
import { IconButton } from "../../ui/button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import styles from "./compare.module.css";
import { setName } from "./set-card.tsx";
import { useRoomBelow } from "./use-room-below.ts";

/** Of two sets of reaches, which one panels are turned to, and the ways out. */
export function SetsBar() {
  const format = useFormat();
  const { t } = format;
  const compare = useComparison();
  const bar = useRef<HTMLDivElement>(null);
  useRoomBelow(bar, compare !== null);
  if (!compare) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of controls, not of form fields
    <div
      ref={bar}
      className={styles.bar}
      role="group"
      aria-label={t("reach-map:sets.label")}
      data-map-card
      data-ui-count
    >
      <Segmented
        label={t("reach-map:sets.panels")}
        value={compare.active}
        options={PANES.map((pane) => {
          const set = setName(format, pane);
          return { value: pane, label: set, name: t("reach-map:sets.turn", { set }) };
        })}
        onChange={choosePane}
      />
      <IconButton label={t("reach-map:sets.swap")} icon={<ArrowLeftRight aria-hidden="true" />} onClick={swapSets} />
      <IconButton label={t("reach-map:sets.end")} icon={<X aria-hidden="true" />} onClick={endSecondSet} />
    </div>
  );
}
