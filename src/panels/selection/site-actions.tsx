import { LocateFixed } from "lucide-react";
import type { Site } from "../../../data/schema/site.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { requestCamera } from "../../state/ephemeral-store.ts";
import { addReach } from "../../state/reach-actions.ts";
import { MAX_REACHES } from "../../state/view.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./selection.module.css";

const RADII_KM = [10, 30, 60, 100, 300];

/** What can be done from a site: find it, or ask what a radius round it reaches. */
export function SiteActions({ site }: { site: Site }) {
  const { t, number } = useFormat();
  const full = useView((view) => view.reaches.length >= MAX_REACHES);
  if (!site.lngLat) return null;
  const reach = (km: number) => addReach({ origin: { type: "site", id: site.id }, extent: { type: "distance", km } });
  return (
    <div className={styles.actions}>
      <Button icon={<LocateFixed />} onClick={() => requestCamera({ type: "site", id: site.id })}>
        {t("selection:locate")}
      </Button>
      <fieldset className={styles.radii}>
        <legend>{t("selection:supply-radius")}</legend>
        {RADII_KM.map((km) => (
          <Button
            key={km}
            className={styles.radius}
            aria-disabled={full || undefined}
            title={full ? t("selection:radii-full") : undefined}
            onClick={() => reach(km)}
            data-ui-count
          >
            {t("selection:km", { km: number(km) })}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
