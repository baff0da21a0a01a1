import { useRef } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice } from "../../bind/use-siting.ts";
import { PROBLEMS, type SitingChoice } from "../../siting/choice-types.ts";
import { PanelSection } from "../../ui/panel-section.tsx";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import { DemandRow } from "./demand-row.tsx";
import { DistanceRow } from "./distance-row.tsx";
import { NewSitesField } from "./new-sites-field.tsx";
import { BoundedField } from "./number-row.tsx";
import styles from "./siting.module.css";
import { WaysRow } from "./ways-row.tsx";

/** Where nothing says how far is near. */
const FIRST_RADIUS = 13;

const covers = (kind: SitingChoice["problem"]) => kind === "mclp" || kind === "lscp";

/** What is asked, of whom, and how far is near. */
export function ProblemSection() {
  const { t } = useFormat();
  const { problem, radius, distance } = useSitingChoice();
  const change = useSitingChange();
  const near = useRef(FIRST_RADIUS);
  if (radius !== null) near.current = radius;
  const unit = distance.type === "file" ? "" : t(`siting:unit.${distance.type}`);
  return (
    <PanelSection
      title={t("siting:title")}
      aside={
        <Select
          label={t("siting:kind")}
          value={problem}
          options={PROBLEMS.map((value) => ({
            value,
            label: t("siting:kind-option", {
              name: t(`siting:problem.${value}`),
              code: t(`siting:problem.${value}-code`),
            }),
          }))}
          // A mean or a longest way asks nobody to be near: the radius comes back with a question that does.
          onChange={(kind) => change({ problem: kind, radius: covers(kind) ? near.current : null })}
        />
      }
    >
      <p className={styles.note}>{t(`siting:problem.${problem}-long`)}</p>
      <div className={styles.amounts}>
        {problem !== "lscp" && <NewSitesField />}
        {radius !== null && (
          <div className={styles.amount}>
            <span aria-hidden="true">{t("siting:radius")}</span>
            <BoundedField
              quiet
              label={unit ? t("siting:radius-in", { unit }) : t("siting:radius")}
              value={radius}
              least={0.1}
              most={5000}
              step={1}
              unit={unit}
              onChange={(next) => change({ radius: next })}
            />
          </div>
        )}
      </div>
      {!covers(problem) && (
        <div className={styles.switch}>
          <Switch
            label={t("siting:radius-limits")}
            checked={radius !== null}
            onChange={(on) => change({ radius: on ? near.current : null })}
          />
        </div>
      )}
      <div className={styles.rows}>
        <DemandRow />
        <DistanceRow />
        <WaysRow />
      </div>
    </PanelSection>
  );
}
