import { useRef, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useScores, useSitingChange, useSitingChoice, useSitingData } from "../../bind/use-siting.ts";
import { measureId } from "../../siting/choice-text.ts";
import { SCORE_METHODS } from "../../siting/choice-types.ts";
import type { During } from "../../state/actions.ts";
import { PanelSection } from "../../ui/panel-section.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import fields from "../reach/fields.module.css";
import { AddCriterion } from "./add-criterion.tsx";
import styles from "./criteria.module.css";
import { CriterionRow } from "./criterion-row.tsx";
import { heldOf } from "./held.ts";
import { IdleCriterion } from "./idle-criterion.tsx";
import { evenJudgements } from "./judgements.ts";
import { MissingTold } from "./missing-told.tsx";
import { Pairwise } from "./pairwise.tsx";
import shared from "./siting.module.css";
import { uniqueNames } from "./unique-names.ts";
import { useFocusKept } from "./use-focus-kept.ts";
import { useShares } from "./use-shares.ts";
import { withShare } from "./weights.ts";

/** What candidates are scored by: each criterion with its weight, those that cannot tell them apart below. */
export function CriteriaSection() {
  const { t, number } = useFormat();
  const { criteria, method, judgements } = useSitingChoice();
  const change = useSitingChange();
  const data = heldOf(useSitingData());
  const scores = heldOf(useScores());
  const [open, setOpen] = useState<number | null>(null);
  const list = useFocusKept<HTMLUListElement>(criteria.length);
  const names = uniqueNames(criteria.map(({ measure }) => measure));
  const idle = new Map(
    (scores?.idle ?? []).flatMap((one) => {
      const at = names.indexOf(one.id);
      return at < 0 ? [] : [[at, one] as const];
    }),
  );
  const isIdle = new Set(idle.keys());
  const { shares, isJudged } = useShares(isIdle);
  const from = useRef<readonly number[]>([]);
  const setShare = (index: number, share: number, during: During, isFirst: boolean) => {
    const weights = criteria.map(({ weight }) => weight);
    // A drag goes on from where it began: what it took from the others on its way it gives back.
    if (isFirst || from.current.length !== weights.length) from.current = weights;
    const next = withShare(from.current, isIdle, index, share);
    change({ criteria: criteria.map((one, i) => ({ ...one, weight: next[i] as number })) }, during);
  };
  // The data may still be those of the criteria before.
  const valuesOf = (index: number) => {
    const values = data?.criteria[index];
    const measure = criteria[index]?.measure;
    return values && measure && values.id === measureId(measure) ? values : undefined;
  };
  return (
    <PanelSection
      title={t("siting:criteria.title")}
      aside={
        criteria.length > idle.size && (
          <span data-ui-count>{t("siting:criteria.sum", { sum: number(1, 2, true) })}</span>
        )
      }
    >
      <Segmented
        className={fields.kinds ?? ""}
        label={t("siting:criteria.method")}
        value={method}
        options={SCORE_METHODS.map((value) => ({ value, label: t(`siting:method.${value}`) }))}
        onChange={(next) => change({ method: next })}
      />
      <p className={shared.note} data-ui-count>
        {t(`siting:criteria.method-${method}`)}
      </p>
      <Segmented
        className={fields.kinds ?? ""}
        label={t("siting:criteria.weights-by")}
        value={isJudged ? "pairs" : "sliders"}
        options={(["sliders", "pairs"] as const).map((value) => ({ value, label: t(`siting:criteria.by-${value}`) }))}
        onChange={(by) =>
          change({ judgements: by === "pairs" ? (judgements ?? evenJudgements(criteria.length)) : null })
        }
      />
      {isJudged && <Pairwise idle={isIdle} />}
      <ul ref={list} tabIndex={-1} className={styles.criteria} aria-label={t("siting:criteria.title")}>
        {criteria.map((criterion, index) =>
          idle.has(index) ? null : (
            <CriterionRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is its place in the list: that gives its colour
              key={index}
              criterion={criterion}
              index={index}
              values={valuesOf(index)}
              share={shares[index] ?? 0}
              isJudged={isJudged}
              isOpen={open === index}
              onOpen={(isOpen) => setOpen(isOpen ? index : null)}
              onShare={(share, during, isFirst) => setShare(index, share, during, isFirst)}
            />
          ),
        )}
        {[...idle].map(([index, one]) => {
          const criterion = criteria[index];
          return (
            criterion && (
              <IdleCriterion
                key={index}
                criterion={criterion}
                index={index}
                values={valuesOf(index)}
                idle={one}
                isOpen={open === index}
                onOpen={(isOpen) => setOpen(isOpen ? index : null)}
              />
            )
          );
        })}
      </ul>
      {criteria.length === 0 && <p className={shared.note}>{t("siting:criteria.empty")}</p>}
      {data && scores && <MissingTold data={data} scores={scores} />}
      <AddCriterion onAdded={setOpen} />
    </PanelSection>
  );
}
