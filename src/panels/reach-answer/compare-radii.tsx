import { useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useReach } from "../../bind/use-reach.ts";
import { kmOf } from "../../derive/reach-extent.ts";
import { countRelations, originLngLat, RELATIONS } from "../../derive/supply-reach.ts";
import { hover } from "../../state/ephemeral-store.ts";
import { showReach } from "../../state/reach-actions.ts";
import type { Reach } from "../../state/view.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { originName } from "../reach/origin-name.ts";
import { EVERY_DIGIT } from "../reach/radius-field.tsx";
import { ReachBadge } from "../reach/reach-badge.tsx";
import styles from "./compare-radii.module.css";
import shared from "./reach-answer.module.css";

const LEVELS = ["districts", "cities"] as const;
type Level = (typeof LEVELS)[number];

interface CompareRadiiProps {
  radii: readonly Reach[];
  /** The radius that the tables below are about. */
  shown: number;
}

/** All radii side by side, by how many districts or cities each covers; a row turns the tables below to its radius. */
export function CompareRadii({ radii, shown }: CompareRadiiProps) {
  const { t } = useFormat();
  const [level, setLevel] = useState<Level>("districts");
  return (
    <section className={shared.section}>
      <header className={shared.head}>
        <h2>{t("reach-answer:compared")}</h2>
        <Segmented
          label={t("reach-answer:level")}
          value={level}
          options={LEVELS.map((value) => ({ value, label: t(`reach-answer:${value}`) }))}
          onChange={setLevel}
        />
      </header>
      <table className={styles.table}>
        <caption className="visually-hidden">{t(`reach-answer:caption-compared-${level}`)}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {t("reach-answer:radius")}
            </th>
            {RELATIONS.map((relation) => (
              <th key={relation} scope="col" className={styles.heading}>
                {t(`reach-answer:short-${relation}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {radii.map((radius, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a radius is its place in the list: that gives its letter
            <RadiusCounts key={index} radius={radius} index={index} isShown={index === shown} level={level} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RadiusCountsProps {
  radius: Reach;
  index: number;
  isShown: boolean;
  level: Level;
}

function RadiusCounts({ radius, index, isShown, level }: RadiusCountsProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const state = useReach(originLngLat(atlas, radius.origin) ?? [0, 0], kmOf(radius));
  const counts = state.status === "ready" ? countRelations(state.coverage[level]) : null;
  const siteId = radius.origin.type === "site" ? radius.origin.id : null;
  return (
    <tr
      className={styles.row}
      data-on={isShown || undefined}
      onPointerEnter={() => hover(siteId ? { type: "site", id: siteId } : null)}
      onPointerLeave={() => hover(null)}
    >
      <th scope="row" className={styles.radius}>
        <button type="button" className={styles.choose} aria-pressed={isShown} onClick={() => showReach(index)}>
          <ReachBadge index={index} />
          <span className={styles.origin} data-ui-count>
            {originName(atlas, format, radius.origin)}
          </span>
          <span className={styles.km} data-ui-count>
            {format.t("reach-answer:km", { km: format.number(kmOf(radius), EVERY_DIGIT) })}
          </span>
        </button>
      </th>
      {RELATIONS.map((relation) => (
        <td key={relation} className={styles.count} data-ui-count>
          {counts ? counts[relation] : "…"}
        </td>
      ))}
    </tr>
  );
}
