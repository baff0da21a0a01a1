import { Download } from "lucide-react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useReach } from "../../bind/use-reach.ts";
import { useView } from "../../bind/use-view.ts";
import { kmOf } from "../../derive/reach-extent.ts";
import { originLngLat, type ReachCoverage, sitesWithin } from "../../derive/supply-reach.ts";
import { downloadText } from "../../export/download.ts";
import { safeFileName } from "../../export/file-name.ts";
import { reachTableCsv } from "../../export/reach-table.ts";
import { select } from "../../state/actions.ts";
import type { Reach } from "../../state/view.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { originName } from "../reach/origin-name.ts";
import { EVERY_DIGIT } from "../reach/radius-field.tsx";
import { ReachBadge } from "../reach/reach-badge.tsx";
import { CompareRadii } from "./compare-radii.tsx";
import { CoverageTable } from "./coverage-table.tsx";
import styles from "./reach-answer.module.css";

/** Right column of mode Reach: the radii side by side, then what the shown one covers. */
export function ReachAnswer() {
  const { t } = useFormat();
  const radii = useView((view) => view.reaches);
  const shown = useView((view) => view.reach.shown);
  const index = Math.min(shown, radii.length - 1);
  const radius = radii[index];
  if (!radius) {
    return (
      <section className={styles.section}>
        <h2>{t("reach-answer:answer")}</h2>
        <p className={styles.note}>{t("reach-answer:answer-empty")}</p>
      </section>
    );
  }
  return (
    <>
      {radii.length > 1 && <CompareRadii radii={radii} shown={index} />}
      <RadiusAnswer radius={radius} index={index} />
    </>
  );
}

function RadiusAnswer({ radius, index }: { radius: Reach; index: number }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const center = originLngLat(atlas, radius.origin) ?? [0, 0];
  const state = useReach(center, kmOf(radius));
  const km = t("reach-answer:km", { km: format.number(kmOf(radius), EVERY_DIGIT) });
  const origin = originName(atlas, format, radius.origin);
  const site = radius.origin.type === "site" ? atlas.siteById.get(radius.origin.id) : undefined;
  const radiusWords = `${km} ${t("reach-answer:from", { origin })}`;
  const download = (coverage: ReachCoverage) =>
    downloadText(
      safeFileName([origin, km, t("reach-answer:answer")], "csv"),
      reachTableCsv(atlas, radius, origin, coverage, format.text),
    );
  return (
    <>
      <header className={styles.title}>
        <ReachBadge index={index} />
        <h2>
          <span data-ui-count>{km}</span>
        </h2>
        {state.status === "ready" && (
          <IconButton
            label={t("reach-answer:download")}
            icon={<Download aria-hidden="true" />}
            onClick={() => download(state.coverage)}
          />
        )}
        <p data-ui-count>{t("reach-answer:from", { origin })}</p>
        {site?.uncertaintyM && (
          <p className={styles.warn} data-ui-count>
            {t("reach-answer:uncertain-note", { km: format.number(site.uncertaintyM / 1000, 1) })}
          </p>
        )}
      </header>
      {state.status === "loading" && <Skeleton label={t("reach-answer:computing")} />}
      {state.status === "failed" && (
        <div className={styles.section} role="alert">
          <p className={styles.bad}>{t("reach-answer:failed")}</p>
          <Button onClick={state.retry}>{t("reach-answer:retry")}</Button>
        </div>
      )}
      {state.status === "ready" && (
        <>
          {touchesNothing(state.coverage) && (
            <p className={styles.section}>
              <span data-ui-count>
                {t("reach-answer:touches-nothing", {
                  districts: state.coverage.districts.length,
                  cities: state.coverage.cities.length,
                })}
              </span>
            </p>
          )}
          <CoverageTable
            title={t("reach-answer:districts")}
            caption={t("reach-answer:caption-districts", {
              radius: radiusWords,
              count: state.coverage.districts.length,
            })}
            units={state.coverage.districts}
          />
          <CoverageTable
            title={t("reach-answer:cities")}
            caption={t("reach-answer:caption-cities", { radius: radiusWords, count: state.coverage.cities.length })}
            units={state.coverage.cities}
          />
          <p className={`${styles.section} ${styles.note}`}>{t("reach-answer:area-note")}</p>
        </>
      )}
      <SitesWithin radius={radius} />
    </>
  );
}

function touchesNothing({ districts, cities }: ReachCoverage): boolean {
  return [...districts, ...cities].every(({ relation }) => relation === "outside");
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

function SitesWithin({ radius }: { radius: Reach }) {
  const atlas = useAtlas();
  const { t, text, number } = useFormat();
  const center = originLngLat(atlas, radius.origin);
  const sites = center ? sitesWithin(atlas, center, kmOf(radius)) : [];
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h3>{t("reach-answer:sites")}</h3>
        <span className={styles.note} data-ui-count>
          {sites.length} / {atlas.sites.filter((site) => site.lngLat).length}
        </span>
      </header>
      {sites.length === 0 && <p className={styles.note}>{t("reach-answer:sites-none")}</p>}
      <ul>
        {sites.map(({ siteId, distanceKm }) => {
          const site = atlas.siteById.get(siteId);
          return (
            <li key={siteId} className={styles.site}>
              <button type="button" onClick={() => select({ type: "site", id: siteId })}>
                {site ? text(site.shortNames) : siteId}
              </button>
              <span data-value={distanceKm} data-computed="geodesic-distance">
                {t("reach-answer:site-distance", { km: number(distanceKm, 1, true) })}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={styles.note}>{t("reach-answer:sites-note")}</p>
    </section>
  );
}
