import type { CSSProperties } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import type { During } from "../../state/actions.ts";
import { changeReach } from "../../state/reach-actions.ts";
import { PanelSection } from "../../ui/panel-section.tsx";
import { Slider } from "../../ui/slider.tsx";
import styles from "./locked-radius.module.css";
import { EVERY_DIGIT } from "./radius-field.tsx";
import shared from "./reach.module.css";
import { kmAt, kmByKey, SLIDER_MOST, SLIDER_TICKS_KM, sliderAt } from "./slider-scale.ts";

/** One radius for all distances of the set: a slider over powers of ten. */
export function LockedRadius() {
  const { t, number } = useFormat();
  const reaches = useView((view) => view.reaches);
  const shown = useView((view) => view.reach.shown);
  const distances = reaches.flatMap(({ extent }, index) =>
    extent.type === "distance" ? [{ index, km: extent.km }] : [],
  );
  const asked = distances.find(({ index }) => index === shown) ?? distances[0];
  if (!asked) return null;
  const all = distances.map(({ km }) => km);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const write = (km: number) => number(km, EVERY_DIGIT);
  const words =
    low === high ? t("reach:km", { km: write(low) }) : t("reach:locked-mixed", { low: write(low), high: write(high) });
  const set = (km: number, during: During) => changeReach(asked.index, { extent: { type: "distance", km } }, during);
  const onKey = (key: string) => {
    const km = kmByKey(key, asked.km);
    if (km !== null) set(km, "step");
    return km !== null;
  };
  return (
    <PanelSection
      title={t("reach:locked")}
      aside={
        <b className={styles.value} data-ui-count>
          {words}
        </b>
      }
    >
      <div className={styles.slider}>
        <Slider
          label={t("reach:locked")}
          valueText={words}
          value={sliderAt(asked.km)}
          min={0}
          max={SLIDER_MOST}
          step="any"
          onMove={(at) => set(kmAt(at), "gesture")}
          onSet={(at) => set(kmAt(at), "step")}
          onKey={onKey}
        />
        <div className={styles.ticks} aria-hidden="true" data-ui-count>
          {SLIDER_TICKS_KM.map((km) => (
            <span key={km} style={{ "--at": sliderAt(km) / SLIDER_MOST } as CSSProperties}>
              {number(km)}
            </span>
          ))}
        </div>
      </div>
      {low !== high && <p className={shared.note}>{t("reach:locked-note")}</p>}
    </PanelSection>
  );
}
