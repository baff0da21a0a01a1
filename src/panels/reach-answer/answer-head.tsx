import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSetAnswer } from "../../bind/use-reach-answers.ts";
import { useView } from "../../bind/use-view.ts";
import type { Reach } from "../../state/view.ts";
import { reachStyle } from "../../ui/reach-style.ts";
import { originName } from "../reach/origin-name.ts";
import { ReachBadge } from "../reach/reach-badge.tsx";
import { lastOf } from "./answered.tsx";
import { Area } from "./computed.tsx";
import { DownloadAnswer } from "./download-answer.tsx";
import styles from "./reach-answer.module.css";
import { extentWords, listWords, setTitle, startWords } from "./set-words.ts";
import { hasStated } from "./three-areas.ts";

/** What the set is, how much its reaches cover together, on which basis; and the answer as a file. */
export function AnswerHead({ reaches }: { reaches: readonly Reach[] }) {
  const atlas = useAtlas();
  const format = useFormat();
  const [only] = reaches;
  const isAlone = reaches.length === 1 && only !== undefined;
  const origin = isAlone ? originName(atlas, format, only.origin) : "";
  const distance = isAlone ? extentWords(format, only) : "";
  return (
    <header className={styles.answerHead}>
      <div className={styles.answerTitle}>
        {isAlone && <ReachBadge index={0} />}
        <h2>
          <span data-ui-count>{isAlone ? distance || origin : setTitle(atlas, format, reaches)}</span>
        </h2>
        <DownloadAnswer />
      </div>
      {isAlone && distance && <p data-ui-count>{startWords(format, only, origin)}</p>}
      {!isAlone && <Together />}
      <Basis reaches={reaches} />
      <StandIns reaches={reaches} />
    </header>
  );
}

/** Union and common core. */
function Together() {
  const { t } = useFormat();
  const asked = useSetAnswer();
  if (!asked) return <p className={styles.note}>{t("reach-answer:none-counts")}</p>;
  // What failed, and how to ask again, stands below.
  if (asked.status === "failed") return <p className={styles.note}>{t("reach-answer:failed-short")}</p>;
  const set = lastOf(asked);
  return (
    <p className={styles.together} data-stale={asked.status === "loading" || undefined}>
      <span>
        {t("reach-answer:union")} <b>{set ? <Area km2={set.union.areaKm2} formula="union" /> : "…"}</b>
      </span>
      <span>
        {t("reach-answer:core")} <b>{set ? <Area km2={set.core.areaKm2} formula="common-core" /> : "…"}</b>
      </span>
    </p>
  );
}

/** Which of the three areas of each reach is counted. */
function Basis({ reaches }: { reaches: readonly Reach[] }) {
  const { t } = useFormat();
  const basis = useView((view) => view.reach.basis);
  // Where no position is stated, what stands in says all.
  if (basis === "stated" && !reaches.some(hasStated)) return null;
  return <p className={styles.note}>{t(`reach-answer:basis-note.${basis}`)}</p>;
}

/** Which reaches have no stated position, and what stands in for it. */
function StandIns({ reaches }: { reaches: readonly Reach[] }) {
  const format = useFormat();
  const basis = useView((view) => view.reach.basis);
  const letters = reaches.flatMap((reach, i) => (hasStated(reach) ? [] : [reachStyle(i).letter]));
  if (basis !== "stated" || letters.length === 0) return null;
  const params = { letters: listWords(format, letters), count: letters.length };
  return <p className={styles.warn}>{format.t("reach-answer:stands-in", params)}</p>;
}
