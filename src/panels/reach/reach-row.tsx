import { ChevronDown, X } from "lucide-react";
import { useId, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useIsochrones } from "../../bind/use-isochrones.ts";
import { useView } from "../../bind/use-view.ts";
import { visibleDigits } from "../../derive/reach-extent.ts";
import { hover, requestCamera } from "../../state/ephemeral-store.ts";
import { changeReach, removeReach, showReach } from "../../state/reach-actions.ts";
import type { Reach } from "../../state/view.ts";
import { IconButton } from "../../ui/button.tsx";
import { reachStyle } from "../../ui/reach-style.ts";
import { areaName } from "../isochrones/area-name.ts";
import { ExtentFields } from "./extent-fields.tsx";
import { BandWords } from "./extent-words.tsx";
import { OriginFields } from "./origin-fields.tsx";
import { originCaveat, originName } from "./origin-name.ts";
import { RadiusField } from "./radius-field.tsx";
import shared from "./reach.module.css";
import { ReachBadge, ReachLine } from "./reach-badge.tsx";
import styles from "./reach-row.module.css";

/** Which imported area it is, or that it is not on this device: a link carries its name alone. */
function AreaWords({ id }: { id: string }) {
  const format = useFormat();
  const { isochrones, status } = useIsochrones();
  const area = isochrones.get(id);
  if (!area && status !== "read") return null;
  return (
    <p className={`${styles.band} ${area ? "" : shared.warn}`} data-ui-count>
      {area ? areaName(format, area) : format.t("reach:area.missing")}
    </p>
  );
}

interface ReachRowProps {
  reach: Reach;
  index: number;
}

/** A reach of the list: where from, how sure, how far; pressed, it is the one whose coverage is shown. */
export function ReachRow({ reach, index }: ReachRowProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const { letter } = reachStyle(index);
  const isShown = useView((view) => index === Math.min(view.reach.shown, view.reaches.length - 1));
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { origin, extent } = reach;
  const siteId = origin.type === "site" ? origin.id : null;
  const show = () => {
    showReach(index);
    requestCamera({ type: "reaches" });
  };
  return (
    <li className={styles.row} data-on={isShown || undefined}>
      <div
        className={styles.summary}
        onPointerEnter={() => siteId && hover({ type: "site", id: siteId })}
        onPointerLeave={() => hover(null)}
      >
        <span className={styles.badge}>
          <ReachBadge index={index} />
        </span>
        <button type="button" className={styles.origin} aria-pressed={isShown} onClick={show} data-ui-count>
          <span className={styles.name}>{originName(atlas, format, origin)}</span>
          <span className={styles.caveat}>{originCaveat(atlas, format, origin)}</span>
        </button>
        <div className={styles.far}>
          <ReachLine index={index} />
          {extent.type === "distance" ? (
            <RadiusField
              quiet
              label={t("reach:radius-field", { letter })}
              radiusKm={extent.km}
              onChange={(km) => changeReach(index, { extent: { type: "distance", km } })}
            />
          ) : (
            <span className={styles.extent} data-ui-count>
              {extent.type === "duration"
                ? t("reach:hours", { hours: format.number(extent.hours, visibleDigits(extent.hours, 2)) })
                : t("reach:area.short")}
            </span>
          )}
        </div>
        <div className={styles.controls}>
          <IconButton
            className={styles.control ?? ""}
            label={t("reach:edit", { letter })}
            icon={<ChevronDown aria-hidden="true" />}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          />
          <IconButton
            className={styles.control ?? ""}
            label={t("reach:remove", { letter })}
            icon={<X aria-hidden="true" />}
            onClick={() => removeReach(index)}
          />
        </div>
        {extent.type === "isochrone" && <AreaWords id={extent.id} />}
        {extent.type === "duration" && (
          <div className={styles.band}>
            <BandWords duration={extent} />
          </div>
        )}
      </div>
      {isOpen && (
        <fieldset className={styles.edit} id={id} aria-label={t("reach:edit", { letter })}>
          <h4 className={shared.subtitle}>{t("reach:origin.label")}</h4>
          <OriginFields
            origin={origin}
            reach={index}
            onChange={(next) => next && changeReach(index, { origin: next })}
          />
          <h4 className={shared.subtitle}>{t("reach:extent.label")}</h4>
          <ExtentFields letter={letter} extent={extent} onChange={(next) => changeReach(index, { extent: next })} />
        </fieldset>
      )}
    </li>
  );
}
