import { Plus, Trash2 } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useIsochrones } from "../../bind/use-isochrones.ts";
import { useView } from "../../bind/use-view.ts";
import { removeIsochrone, type StoredIsochrone } from "../../state/isochrone-store.ts";
import { addReach } from "../../state/reach-actions.ts";
import { MAX_REACHES, type Origin } from "../../state/view.ts";
import { IconButton } from "../../ui/button.tsx";
import { areaName } from "./area-name.ts";
import { AreaWords } from "./found-areas.tsx";
import styles from "./isochrones.module.css";

/** The areas on this device, and which are asked for without being here. */
export function KeptAreas({ origin }: { origin: Origin | null }) {
  const { t } = useFormat();
  const { isochrones, status, kept } = useIsochrones();
  const missing = useView(
    (view) => view.reaches.filter(({ extent }) => extent.type === "isochrone" && !isochrones.has(extent.id)).length,
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const count = useRef(isochrones.size);
  const id = useId();
  useEffect(() => {
    // The button that removed an area is gone with it.
    if (isochrones.size < count.current && document.activeElement === document.body) heading.current?.focus();
    count.current = isochrones.size;
  }, [isochrones.size]);
  return (
    <>
      {status === "read" && missing > 0 && (
        <p className={styles.warn} role="status" data-ui-count>
          {t("isochrone:kept.missing", { count: missing })}
        </p>
      )}
      {isochrones.size > 0 && (
        <section className={styles.part} aria-labelledby={id}>
          <h4 id={id} ref={heading} tabIndex={-1}>
            {t("isochrone:kept.title")}
          </h4>
          {kept === "session" && (
            <p className={styles.warn} role="status">
              {t("isochrone:kept.session")}
            </p>
          )}
          <ul className={styles.list} aria-labelledby={id}>
            {[...isochrones.values()].map((area) => (
              <KeptArea key={area.id} area={area} origin={origin} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function KeptArea({ area, origin }: { area: StoredIsochrone; origin: Origin | null }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text, date } = format;
  const isFull = useView((view) => view.reaches.length >= MAX_REACHES);
  const site = area.originSiteId === null ? null : atlas.siteById.get(area.originSiteId);
  const from: Origin | null = site ? { type: "site", id: site.id } : origin;
  const name = areaName(format, area);
  const reason = isFull
    ? t("reach:full", { max: MAX_REACHES })
    : from
      ? undefined
      : t("isochrone:issue.origin-no-point");
  return (
    <li className={styles.kept}>
      <div>
        <AreaWords area={area} />
        <p className={styles.quiet} data-ui-count>
          {[
            site && t("isochrone:kept.round", { origin: text(site.shortNames) }),
            area.host !== null && t("isochrone:kept.from-host", { name: area.host }),
            area.fileName !== null && t("isochrone:kept.from-file", { name: area.fileName }),
            area.attribution,
            date(area.receivedAt.slice(0, 10)),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <IconButton
        label={t("isochrone:kept.add", { name })}
        icon={<Plus aria-hidden="true" />}
        aria-disabled={reason !== undefined}
        {...(reason !== undefined && { title: reason })}
        onClick={() => from && addReach({ origin: from, extent: { type: "isochrone", id: area.id } })}
      />
      <IconButton
        label={t("isochrone:kept.remove", { name })}
        icon={<Trash2 aria-hidden="true" />}
        onClick={() => void removeIsochrone(area.id)}
      />
    </li>
  );
}
