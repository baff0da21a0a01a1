import { useMemo } from "react";
import { takeDecision } from "../../bind/siting-decision.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import type { Format } from "../../bind/use-format.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingLabel } from "../../bind/use-siting.ts";
import type { Atlas } from "../../model/atlas.ts";
import { decisionDiff } from "../../siting/decision-diff.ts";
import type { DecisionFile } from "../../siting/decision-file.ts";
import { Button } from "../../ui/button.tsx";
import { amountWords, costAmount, objectiveAmount, weightAmount } from "../siting-answer/amounts.ts";
import { changeWords, type DiffWords, namesIn, verdictKey } from "./choice-words.ts";
import styles from "./decision.module.css";
import type { Decision } from "./use-decision.ts";
import { type SingleChange, useSingleChanges } from "./use-single-changes.ts";
import { type WhyMoved, whyMoved } from "./why-moved.ts";

interface DiffProps {
  name: string;
  file: DecisionFile;
  decision: Decision | null;
  onClose: () => void;
}

/** A decision file that was opened, held against the question as it stands: what differs, in words, and why the sites moved. */
export function DecisionDiffView({ name, file, decision, onClose }: DiffProps) {
  const format = useFormat();
  const { t, text, date, locale } = format;
  const atlas = useAtlas();
  const labelOf = useSitingLabel();
  const list = useMemo(() => {
    const format = new Intl.ListFormat(locale === "en" ? "en" : locale, { type: "conjunction" });
    return (items: readonly string[]) => format.format(items);
  }, [locale]);
  const now = decision?.file ?? null;
  const diff = useMemo(() => now && decisionDiff(file, now), [file, now]);
  const why = useMemo(
    () => (decision && diff && !diff.isSameAnswer ? whyMoved(file, decision.data, decision.location) : null),
    [decision, diff, file],
  );
  const single = useSingleChanges(file, diff);
  const siteName = namesIn(now ? [file, now] : [file], labelOf);
  const words: DiffWords = {
    t,
    labelOf,
    placeName: (id) => {
      const place = atlas.placeById.get(id);
      return place ? text(place.names) : id;
    },
    metricName: (id) => {
      const metric = atlas.metricById.get(id);
      return metric ? text(metric.names) : "";
    },
    list,
    objective: (value) => (decision ? objectiveOf(format, atlas, decision, value) : String(value)),
    weight: (value) =>
      decision ? amountWords(weightAmount(format, atlas, decision.choice, decision.data), value) : String(value),
  };
  const names = (ids: readonly string[]) => list(ids.map(siteName));
  return (
    <div className={styles.diff} data-record="decision">
      <p>
        {t("siting-file:opened", { name, made: date(file.made.slice(0, 10)) })}
        {file.files.length > 0 && ` · ${t("siting-file:missing-files", { count: file.files.length })}`}
      </p>
      {diff && (
        <>
          <p className={styles.verdict}>{t(`siting-file:${verdictKey(diff)}`)}</p>
          {diff.isDataRevised && <p>{t("siting-file:revised")}</p>}
          {diff.versions && <p>{t("siting-file:versions", diff.versions)}</p>}
          <Part title={t("siting-file:section.choices")}>
            {diff.choices.map((change) => changeWords(change, words, siteName))}
          </Part>
          <Part title={t("siting-file:section.demand")}>
            {diff.demand.map(({ label, from, to }) =>
              t("siting-file:weight", {
                name: labelOf(label),
                from: from === null ? t("siting-file:none") : words.weight(from),
                to: to === null ? t("siting-file:none") : words.weight(to),
              }),
            )}
          </Part>
          {!diff.isSameAnswer && (
            <Part title={t("siting-file:section.answer")}>
              {[
                diff.candidates.added.length + diff.candidates.removed.length > 0 &&
                  t("siting-file:candidates", {
                    added: diff.candidates.added.length,
                    removed: diff.candidates.removed.length,
                  }),
                diff.chosen.removed.length > 0 &&
                  t("siting-file:chosen-removed", { names: names(diff.chosen.removed) }),
                diff.chosen.added.length > 0 && t("siting-file:chosen-added", { names: names(diff.chosen.added) }),
                diff.objective.from !== diff.objective.to &&
                  !diff.choices.some(({ name: of }) => of === "problem" || of === "demand") &&
                  t("siting-file:objective", {
                    from: diff.objective.from === null ? t("siting-file:none") : words.objective(diff.objective.from),
                    to: diff.objective.to === null ? t("siting-file:none") : words.objective(diff.objective.to),
                  }),
                diff.leader.from !== diff.leader.to &&
                  t("siting-file:leader", {
                    from: diff.leader.from ? siteName(diff.leader.from) : t("siting-file:none"),
                    to: diff.leader.to ? siteName(diff.leader.to) : t("siting-file:none"),
                  }),
              ].filter((line) => line !== false)}
            </Part>
          )}
          {why && (
            <Part title={t("siting-file:section.why")}>
              {[
                whyWords(why, words, names),
                ...(single?.map((one) => singleWords(one, words)) ?? [t("siting-file:why.asking")]),
              ]}
            </Part>
          )}
        </>
      )}
      <div className={styles.buttons}>
        <Button variant="primary" onClick={() => void takeDecision(file)}>
          {t("siting-file:take")}
        </Button>
        <Button onClick={onClose}>{t("siting-file:close")}</Button>
      </div>
    </div>
  );
}

function Part({ title, children }: { title: string; children: readonly string[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul data-ui-count>
        {children.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function whyWords(why: WhyMoved, { t, list, objective }: DiffWords, names: (ids: readonly string[]) => string): string {
  switch (why.type) {
    case "gone":
      return t("siting-file:why.gone", { names: names(why.ids) });
    case "broken":
      return t("siting-file:why.broken", { limits: list(why.limits.map((limit) => t(`siting-file:limit.${limit}`))) });
    case "worse":
    case "tie":
      return t(`siting-file:why.${why.type}`, { old: objective(why.old), best: objective(why.best) });
    default:
      return t(`siting-file:why.${why.type}`);
  }
}

function singleWords({ name, moves }: SingleChange, { t }: DiffWords): string {
  const key = moves === null ? "unanswered" : moves ? "moves" : "stays";
  return t(`siting-file:why.single-${key}`, { name: t(`siting-file:choice.${name}`) });
}

/** An objective of either decision, in the unit of the question as it stands. */
function objectiveOf(format: Format, atlas: Atlas, { choice, data }: Decision, value: number): string {
  const weight = weightAmount(format, atlas, choice, data);
  return amountWords(objectiveAmount(format, weight, costAmount(format, data), data), value);
}
