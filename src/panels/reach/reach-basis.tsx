import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseReach } from "../../state/reach-actions.ts";
import { REACH_BASES } from "../../state/view.ts";
import { PanelSection } from "../../ui/panel-section.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import styles from "./reach.module.css";

/** Which of the three areas of a reach the answers are about. */
export function ReachBasis() {
  const { t } = useFormat();
  const basis = useView((view) => view.reach.basis);
  return (
    <PanelSection title={t("reach:basis.title")}>
      <Segmented
        label={t("reach:basis.title")}
        value={basis}
        options={REACH_BASES.map((value) => ({ value, label: t(`reach:basis.${value}`) }))}
        onChange={(next) => chooseReach({ basis: next })}
      />
      <p className={styles.note} aria-live="polite">
        {t(`reach:basis.${basis}-help`)}
      </p>
    </PanelSection>
  );
}
