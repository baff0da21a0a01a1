import { ArrowLeftRight, Columns2, Diff, Lock, LockOpen, SquareSplitHorizontal, X } from "lucide-react";
import { useRef } from "react";
import { useComparison } from "../../bind/use-comparison.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useLayout } from "../../bind/use-layout.ts";
import { useView } from "../../bind/use-view.ts";
import { choosePane } from "../../state/actions.ts";
import { chooseComparison, endComparison, swapPanes } from "../../state/compare-actions.ts";
import { COMPARE_LAYOUTS, PANES } from "../../state/view.ts";
import { IconButton } from "../../ui/button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import styles from "./compare.module.css";
import { useRoomBelow } from "./use-room-below.ts";

const ICONS = { swipe: SquareSplitHorizontal, side: Columns2, difference: Diff } as const;

/** How two maps stand, which of them panels are turned to, and the ways out. Beside chart and table only the last two. */
export function CompareBar() {
  const { t } = useFormat();
  const compare = useComparison();
  const isMap = useView((view) => view.tab) === "map";
  const isAnalysing = useView(({ mode, analysis }) => mode === "explore" && analysis !== null);
  const isPhone = useLayout() === "phone";
  const bar = useRef<HTMLDivElement>(null);
  useRoomBelow(bar, compare !== null);
  if (!compare) return null;
  const { layout, locked, active } = compare;
  const label = (option: (typeof COMPARE_LAYOUTS)[number]) => {
    const Icon = ICONS[option];
    return isPhone ? <Icon aria-hidden="true" className={styles.icon} /> : t(`compare:layout.${option}`);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of controls, not of form fields
    <div ref={bar} className={styles.bar} role="group" aria-label={t("compare:label")} data-map-card>
      <Segmented
        label={t("compare:panels")}
        value={active}
        options={PANES.map((pane) => {
          const letter = t(`compare:letter.${pane}`);
          return { value: pane, label: letter, name: t("compare:turn", { map: t("compare:map", { letter }) }) };
        })}
        onChange={choosePane}
      />
      {isMap && (
        <Segmented
          label={t("compare:layouts")}
          value={layout}
          options={COMPARE_LAYOUTS.map((option) => ({
            value: option,
            label: label(option),
            ...(isPhone ? { name: t(`compare:layout.${option}`) } : {}),
          }))}
          onChange={(next) => chooseComparison({ layout: next })}
        />
      )}
      {isMap && layout !== "difference" && (
        <IconButton
          label={t("compare:lock")}
          aria-pressed={locked}
          icon={locked ? <Lock aria-hidden="true" /> : <LockOpen aria-hidden="true" />}
          onClick={() => chooseComparison({ locked: !locked })}
        />
      )}
      <IconButton label={t("compare:swap")} icon={<ArrowLeftRight aria-hidden="true" />} onClick={swapPanes} />
      {isAnalysing && <span className={styles.waits}>{t("compare:analysis-waits")}</span>}
      <IconButton label={t("compare:end")} icon={<X aria-hidden="true" />} onClick={endComparison} />
    </div>
  );
}
