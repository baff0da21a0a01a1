import { useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useReach } from "../../bind/use-reach.ts";
import { useView } from "../../bind/use-view.ts";
import { originLngLat, sitesWithin } from "../../derive/supply-reach.ts";
import { select } from "../../state/actions.ts";
import type { Radius } from "../../state/view.ts";
import { Button } from "../../ui/button.tsx";
import { reachStyle } from "../../ui/reach-style.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { CoverageTable } from "./coverage-table.tsx";
import { originName } from "./origin-name.ts";
import styles from "./reach.module.css";

/** Right column of mode Reach: what the chosen radius covers. */
export function ReachAnswer() {
  const { t } = useFormat();
  const radii = useView((view) => view.radii);
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, radii.length - 1);
  const radius = radii[index];
  if (!radius) {
    return (
      <section className={styles.section}>
        <h2>{t("reach:answer")}</h2>
        <p className={styles.note}>{t("reach:answer-empty")}</p>
      </section>
    );
  }
  return (
    <>
      {radii.length > 1 && (
        <div className={styles.which}>
          <Segmented
            label={t("reach:which")}
            value={String(index)}
            options={radii.map((_, i) => ({ value: String(i), label: reachStyle(i).letter }))}
            onChange={(value) => setChosen(Number(value))}
          />
        </div>
      )}
      <RadiusAnswer radius={radius} />
    </>
  );
}

function RadiusAnswer({ radius }: { radius: Radius }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const center = originLngLat(atlas, radius.origin) ?? [0, 0];
  const state = useReach(center, radius.radiusKm);
  const km = t("reach:km", { km: format.number(radius.radiusKm) });
  const origin = originName(atlas, format, radius.origin);
  const site = radius.origin.type === "site" ? atlas.siteById.get(radius.origin.id) : undefined;
  const radiusWords = `${km} ${t("reach:from", { origin })}`;
  return (
    <>
      <header className={styles.title}>
        <h2>
          <span data-ui-count>{km}</span>
        </h2>
        <p>{t("reach:from", { origin })}</p>
        {site?.uncertaintyM && (
          <p className={styles.warn}>{t("reach:uncertain-note", { km: format.number(site.uncertaintyM / 1000, 1) })}</p>
        )}
      </header>
      {state.status === "loading" && <Skeleton label={t("reach:computing")} />}
      {state.status === "failed" && (
        <div className={styles.section} role="alert">
          <p className={styles.bad}>{t("reach:failed")}</p>
          <Button onClick={state.retry}>{t("reach:retry")}</Button>
        </div>
      )}
      {state.status === "ready" && (
        <>
          <CoverageTable
            title={t("reach:districts")}
            caption={t("reach:caption-districts", { radius: radiusWords, count: state.coverage.districts.length })}
            units={state.coverage.districts}
          />
          <CoverageTable
            title={t("reach:cities")}
            caption={t("reach:caption-cities", { radius: radiusWords, count: state.coverage.cities.length })}
            units={state.coverage.cities}
          />
          <p className={`${styles.section} ${styles.note}`}>{t("reach:area-note")}</p>
        </>
      )}
      <SitesWithin radius={radius} />
    </>
  );
}

function Skeleton({ label }: { label: string }) {
  return (
    <div className={styles.section} role="status" aria-label={label}>
      {["a", "b", "c", "d", "e", "f"].map((row) => (
        <div key={row} className={styles.skeleton} />
      ))}
    </div>
  );
}

function SitesWithin({ radius }: { radius: Radius }) {
  const atlas = useAtlas();
  const { t, text, number } = useFormat();
  const center = originLngLat(atlas, radius.origin);
  const sites = center ? sitesWithin(atlas, center, radius.radiusKm) : [];
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h3>{t("reach:sites")}</h3>
        <span className={styles.note} data-ui-count>
          {sites.length} / {atlas.sites.filter((site) => site.lngLat).length}
        </span>
      </header>
      {sites.length === 0 && <p className={styles.note}>{t("reach:sites-none")}</p>}
      <ul>
        {sites.map(({ siteId, distanceKm }) => {
          const site = atlas.siteById.get(siteId);
          return (
            <li key={siteId} className={styles.site}>
              <button type="button" onClick={() => select({ type: "site", id: siteId })}>
                {site ? text(site.shortNames) : siteId}
              </button>
              <span data-value={distanceKm} data-computed="geodesic-distance">
                {t("reach:site-distance", { km: number(distanceKm, 1) })}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={styles.note}>{t("reach:sites-note")}</p>
    </section>
  );
}
