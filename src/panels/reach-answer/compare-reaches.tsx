import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useReachAnswer } from "../../bind/use-reach-answers.ts";
import { useView } from "../../bind/use-view.ts";
import { areaOf, type ReachAnswer } from "../../derive/reach-answer.ts";
import { countRelations, RELATIONS, type UnitCoverage } from "../../derive/supply-reach.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { hover } from "../../state/ephemeral-store.ts";
import { showReach } from "../../state/reach-actions.ts";
import type { Reach } from "../../state/view.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { originName } from "../reach/origin-name.ts";
import { ReachBadge } from "../reach/reach-badge.tsx";
import { lastOf } from "./answered.tsx";
import styles from "./compare-reaches.module.css";
import shared from "./reach-answer.module.css";
import { boundsWords, type PeopleScale, peopleScale } from "./residents-words.ts";
import { distanceWords, extentWords } from "./set-words.ts";
import { hasStated } from "./three-areas.ts";
import { useAbsence } from "./use-absence.ts";
import { useResidents } from "./use-residents.ts";

export const LEVELS = ["districts", "cities"] as const;
export type Level = (typeof LEVELS)[number];

interface CompareReachesProps {
  reaches: readonly Reach[];
  shown: number;
  level: Level;
  onLevel: (level: Level) => void;
}

/** All reaches side by side, by how many districts or cities each covers; a row turns the tables below to its reach. */
export function CompareReaches({ reaches, shown, level, onLevel }: CompareReachesProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  // One unit for all rows: that of the largest number there may be.
  const scale = peopleScale(format, level === "cities" ? 1e8 : 1e7);
  return (
    <section className={shared.section} aria-labelledby="reaches-compared">
      <header className={shared.head}>
        <h2 id="reaches-compared">{t(`reach-answer:compared-${level}`)}</h2>
        <Segmented
          label={t("reach-answer:level")}
          value={level}
          options={LEVELS.map((value) => ({ value, label: t(`reach-answer:${value}-short`) }))}
          onChange={onLevel}
        />
      </header>
      <table className={styles.table}>
        <caption className="visually-hidden" data-ui-count>
          {t(`reach-answer:caption-compared-${level}`, { count: atlas[level].length })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.name} data-ui-count>
              {t("reach-answer:of", { count: atlas[level].length })}
            </th>
            {RELATIONS.map((relation) => (
              <th key={relation} scope="col" className={styles.heading}>
                {t(`reach-answer:short-${relation}`)}
              </th>
            ))}
            <th scope="col" className={styles.residents}>
              {t("reach-answer:residents-short")}
              <span className={styles.under}>{scale.step}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {reaches.map((reach, index) => (
            <ReachRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a reach is its place in the list: that gives its letter
              key={index}
              reach={reach}
              index={index}
              isShown={index === shown}
              level={level}
              scale={scale}
              hasKm={distanceWords(format, reaches) !== extentWords(format, reach)}
            />
          ))}
        </tbody>
      </table>
      <p className={shared.note}>{t("reach-answer:residents-bounds")}</p>
    </section>
  );
}

interface ReachRowProps {
  reach: Reach;
  index: number;
  isShown: boolean;
  level: Level;
  scale: PeopleScale;
  /** Whether its distance tells it from the others. */
  hasKm: boolean;
}

function ReachRow({ reach, index, isShown, level, scale, hasKm }: ReachRowProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const basis = useView((view) => view.reach.basis);
  const asked = useReachAnswer(index);
  const absence = useAbsence(index);
  const answer = lastOf<ReachAnswer>(asked);
  const units = answer && areaOf(answer, basis)[level];
  const siteId = reach.origin.type === "site" ? reach.origin.id : null;
  const standsIn = basis === "stated" && !hasStated(reach);
  return (
    <tr
      className={styles.row}
      data-on={isShown || undefined}
      data-stale={asked?.status === "loading" || undefined}
      onPointerEnter={() => hover(siteId ? { type: "site", id: siteId } : null)}
      onPointerLeave={() => hover(null)}
    >
      <th scope="row" className={styles.reach}>
        <button type="button" className={styles.choose} aria-pressed={isShown} onClick={() => showReach(index)}>
          <ReachBadge index={index} />
          <span className={styles.origin} data-ui-count>
            {originName(atlas, format, reach.origin)}
            {hasKm && <span className={styles.under}>{extentWords(format, reach)}</span>}
            {standsIn && <span className={styles.under}>{t("reach-answer:basis.certain")}</span>}
          </span>
        </button>
      </th>
      {units ? (
        <Counts units={units} scale={scale} />
      ) : (
        <td colSpan={4} className={styles.absent}>
          {asked === null ? absence : asked.status === "failed" ? t("reach-answer:failed-short") : "…"}
        </td>
      )}
    </tr>
  );
}

function Counts({ units, scale }: { units: readonly UnitCoverage[]; scale: PeopleScale }) {
  const format = useFormat();
  const counts = countRelations(units);
  const residents = useResidents(units);
  return (
    <>
      {RELATIONS.map((relation) => (
        <td key={relation} className={styles.count} data-ui-count>
          {counts[relation]}
        </td>
      ))}
      <td
        className={styles.people}
        data-value={`${plainDecimal(residents.low)}/${plainDecimal(residents.high)}`}
        data-computed="residents-bounds"
      >
        {boundsWords(format, residents, scale)}
      </td>
    </>
  );
}
