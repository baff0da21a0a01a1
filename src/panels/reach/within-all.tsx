import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { requestCamera } from "../../state/ephemeral-store.ts";
import { addReaches } from "../../state/reach-actions.ts";
import { MAX_REACHES } from "../../state/view.ts";
import { Button } from "../../ui/button.tsx";
import { PanelSection } from "../../ui/panel-section.tsx";
import { distance, READY_LISTS } from "./candidates.ts";
import fields from "./fields.module.css";
import { RadiusField } from "./radius-field.tsx";
import styles from "./reach.module.css";

/**
 * What is asked about, and a round radius at which there is somewhere to see. From the best spot the bases lie within
 * 32.6 km with their uncertainty, the seats within 402 km, the far edges of the districts within 70 km.
 */
const FIRST_KM = { bases: 40, seats: 450, districts: 80 } as const;
type Everything = keyof typeof FIRST_KM;
const EVERYTHING = Object.keys(FIRST_KM) as Everything[];

/** From where all of some places are within one radius: the certain area of a reach that starts from one of them. */
export function WithinAll() {
  const atlas = useAtlas();
  const { t } = useFormat();
  const isFull = useView((view) => view.reaches.length >= MAX_REACHES);
  const [what, setWhat] = useState<Everything>("bases");
  const [typedKm, setTypedKm] = useState<number | null>(null);
  const km = typedKm ?? FIRST_KM[what];
  const show = () => {
    const of = READY_LISTS[what](atlas);
    addReaches([distance({ type: "set", of }, km)], { basis: "certain" });
    requestCamera({ type: "reaches" });
  };
  return (
    <PanelSection title={t("reach:within.title")}>
      <p className={styles.note}>{t("reach:within.help")}</p>
      <div className={styles.within}>
        <span className={fields.select}>
          <select
            aria-label={t("reach:within.of")}
            value={what}
            data-ui-count
            onChange={(event) => setWhat(event.target.value as Everything)}
          >
            {EVERYTHING.map((value) => (
              <option key={value} value={value}>
                {t(`reach:within.${value}`, { count: READY_LISTS[value](atlas).length })}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden="true" />
        </span>
        <RadiusField label={t("reach:within.radius")} radiusKm={km} onChange={setTypedKm} />
      </div>
      <Button aria-disabled={isFull} title={isFull ? t("reach:full", { max: MAX_REACHES }) : undefined} onClick={show}>
        {t("reach:within.show")}
      </Button>
    </PanelSection>
  );
}
