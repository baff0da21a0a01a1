import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useReachAnswer } from "../../bind/use-reach-answers.ts";
import { useView } from "../../bind/use-view.ts";
import { areaOf, type ReachAnswer } from "../../derive/reach-answer.ts";
import type { Reach } from "../../state/view.ts";
import { originName } from "../reach/origin-name.ts";
import { ReachBadge } from "../reach/reach-badge.tsx";
import { Answered } from "./answered.tsx";
import { AreaSummary } from "./area-summary.tsx";
import { Borderline } from "./borderline.tsx";
import type { Level } from "./compare-reaches.tsx";
import { CoverageTable } from "./coverage-table.tsx";
import { InsideLists } from "./inside-lists.tsx";
import styles from "./reach-answer.module.css";
import { ResidentsCovered } from "./residents-covered.tsx";
import { extentWords, startWords } from "./set-words.ts";
import { areasOf } from "./three-areas.ts";
import { useAbsence } from "./use-absence.ts";

interface ShownReachProps {
  reach: Reach;
  index: number;
  /** Whether it stands alone: its name is then the column's title. */
  isAlone: boolean;
  level: Level;
}

/** All that is known of one reach: its areas, what they cover, who lives there, what lies inside and at the edge. */
export function ShownReach({ reach, index, isAlone, level }: ShownReachProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const asked = useReachAnswer(index);
  const absence = useAbsence(index);
  const origin = originName(atlas, format, reach.origin);
  const distance = extentWords(format, reach);
  return (
    <>
      {!isAlone && (
        <header className={styles.title}>
          <ReachBadge index={index} />
          <h2>
            <span data-ui-count>{distance || origin}</span>
          </h2>
          {distance && <p data-ui-count>{startWords(format, reach, origin)}</p>}
        </header>
      )}
      {asked ? (
        <Answered asked={asked} rows={12}>
          {(answer) => (
            <Details
              answer={answer}
              reach={reach}
              index={index}
              radius={`${distance} ${t("reach-answer:from", { origin })}`}
              level={level}
            />
          )}
        </Answered>
      ) : (
        <p className={styles.section}>{absence}</p>
      )}
    </>
  );
}

interface DetailsProps {
  answer: ReachAnswer;
  reach: Reach;
  index: number;
  /** The reach in words, for captions. */
  radius: string;
  level: Level;
}

function Details({ answer, reach, index, radius, level }: DetailsProps) {
  const { t } = useFormat();
  const basis = useView((view) => view.reach.basis);
  const area = areaOf(answer, basis);
  const areas = areasOf(answer);
  const touchesNothing = [...area.districts, ...area.cities].every(({ relation }) => relation === "outside");
  const caption = (key: string, count: number) => t(`reach-answer:${key}`, { radius, count });
  return (
    <>
      <AreaSummary areas={areas} index={index} level={level} />
      {touchesNothing && (
        <p className={styles.section}>
          <span data-ui-count>
            {area.areaKm2 > 0
              ? t("reach-answer:touches-nothing", { districts: area.districts.length, cities: area.cities.length })
              : t("reach-answer:empty-core")}
          </span>
        </p>
      )}
      <CoverageTable
        title={t("reach-answer:districts")}
        caption={caption("caption-districts", area.districts.length)}
        units={area.districts}
        columns={areas.map(({ basis: of, area: { districts } }) => ({ basis: of, units: districts }))}
      />
      <CoverageTable
        title={t("reach-answer:cities")}
        caption={caption("caption-cities", area.cities.length)}
        units={area.cities}
        columns={areas.map(({ basis: of, area: { cities } }) => ({ basis: of, units: cities }))}
      />
      <p className={`${styles.section} ${styles.note}`}>{t("reach-answer:area-note")}</p>
      <ResidentsCovered area={area} level={level} />
      <InsideLists area={area} origin={reach.origin} />
      <Borderline reach={reach} answer={answer} />
    </>
  );
}
