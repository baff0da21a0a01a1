import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChoice, useSitingLabel } from "../../bind/use-siting.ts";
import type { Scores, SitingData } from "../../siting/answers.ts";
import { criterionWords } from "../siting-answer/criterion-words.ts";
import { criterionUnit } from "./criterion-line.tsx";
import styles from "./siting.module.css";
import { uniqueNames } from "./unique-names.ts";

/** Candidates named in one sentence; the rest is counted. */
const MOST_NAMED = 4;

/** Who has no value of a criterion, and what was done about it. */
export function MissingTold({ data, scores }: { data: SitingData; scores: Scores }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, number } = format;
  const label = useSitingLabel();
  const choice = useSitingChoice();
  const names = uniqueNames(choice.criteria.map(({ measure }) => measure));
  const criterionOf = (id: string) => choice.criteria[names.indexOf(id)];
  const nameOf = (id: string) => {
    const criterion = criterionOf(id);
    return criterion ? criterionWords(format, atlas, criterion.measure) : id;
  };
  const named = (places: readonly number[]) => {
    const words = places.slice(0, MOST_NAMED).flatMap((place) => {
      const candidate = data.candidates[place];
      return candidate ? [label(candidate.label)] : [];
    });
    const rest = places.length - words.length;
    return words.join(t("siting:and")) + (rest > 0 ? t("siting:more", { count: rest }) : "");
  };
  const reasons = [...new Set(scores.excluded.flatMap(({ missing }) => missing))];
  return (
    <>
      {reasons.map((id) => {
        const out = scores.excluded.filter(({ missing }) => missing.includes(id)).map(({ candidate }) => candidate);
        return (
          <p key={id} className={styles.warn} data-ui-count>
            {t("siting:missing.excluded", { count: out.length, name: nameOf(id), names: named(out) })}
          </p>
        );
      })}
      {scores.filled.map(({ id, candidates, with: value }) => {
        const criterion = criterionOf(id);
        const unit = criterion ? criterionUnit(format, atlas, choice, criterion) : "";
        return (
          <p key={id} className={styles.note} data-value={value} data-computed={criterion?.missing ?? "fill"}>
            {t(`siting:missing.filled-${criterion?.missing === "worst-case" ? "worst-case" : "median"}`, {
              count: candidates.length,
              name: nameOf(id),
              names: named(candidates),
              value: `${number(value, 4)} ${unit}`.trim(),
            })}
          </p>
        );
      })}
    </>
  );
}
