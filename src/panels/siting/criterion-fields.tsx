import { Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice } from "../../bind/use-siting.ts";
import type { CriterionValues } from "../../siting/answers.ts";
import { type CriterionChoice, MISSING_RULES } from "../../siting/choice-types.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import fields from "../reach/fields.module.css";
import { criterionUnit } from "./criterion-line.tsx";
import { withoutOne } from "./judgements.ts";
import { MeasureFields } from "./measure-fields.tsx";
import styles from "./siting.module.css";
import { directionOf, foundIn, turned } from "./transformation-edits.ts";
import { TransformationFields } from "./transformation-fields.tsx";

const DIRECTIONS = ["more", "less"] as const;

interface CriterionFieldsProps {
  criterion: CriterionChoice;
  index: number;
  values: CriterionValues | undefined;
  onRemove: () => void;
}

/** What a criterion measures, which way is better, how a value becomes a score, and what a missing one counts as. */
export function CriterionFields({ criterion, index, values, onRemove }: CriterionFieldsProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, number } = format;
  const choice = useSitingChoice();
  const change = useSitingChange();
  const { criteria, judgements } = choice;
  const set = (patch: Partial<CriterionChoice>) =>
    change({ criteria: criteria.map((one, i) => (i === index ? { ...criterion, ...patch } : one)) });
  const remove = () => {
    onRemove();
    change({
      criteria: criteria.filter((_, i) => i !== index),
      ...(judgements && { judgements: withoutOne(judgements, criteria.length, index) }),
    });
  };
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A change can make of a criterion one that takes no part, or one that does: it stands elsewhere then.
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, []);
  const found = values ? foundIn(values.values) : null;
  const unit = criterionUnit(format, atlas, choice, criterion);
  const without = values ? [...values.values].filter(Number.isNaN).length : 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: its name stands in the row above, not in a legend
    <div ref={box} tabIndex={-1} className={styles.box} role="group" aria-label={t("siting:criteria.fields")}>
      <MeasureFields measure={criterion.measure} onChange={(measure) => set({ measure })} />
      {found && (
        <p className={styles.note}>
          {t("siting:criteria.found")}{" "}
          <span data-value={`${found.least}/${found.greatest}`} data-computed="criterion-ends">
            {t("figure:range", { low: number(found.least, 2), high: number(found.greatest, 2) })} {unit}
          </span>
        </p>
      )}
      <Segmented
        className={fields.kinds ?? ""}
        label={t("siting:criteria.direction")}
        value={directionOf(criterion.transformation)}
        options={DIRECTIONS.map((value) => ({ value, label: t(`siting:criteria.better-${value}`) }))}
        onChange={(direction) => set({ transformation: turned(criterion.transformation, direction) })}
      />
      <TransformationFields
        transformation={criterion.transformation}
        found={found}
        unit={unit}
        onChange={(transformation) => set({ transformation })}
      />
      <div className={fields.labelled}>
        <span aria-hidden="true">{t("siting:missing.rule")}</span>
        <Select
          label={t("siting:missing.rule")}
          value={criterion.missing}
          options={MISSING_RULES.map((value) => ({ value, label: t(`siting:missing.${value}`) }))}
          onChange={(missing) => set({ missing })}
        />
      </div>
      <p className={styles.note} data-ui-count>
        {without === 0 ? t("siting:missing.nobody") : t("siting:missing.somebody", { count: without })}
      </p>
      <Button icon={<Trash2 aria-hidden="true" />} onClick={remove}>
        {t("siting:criteria.remove")}
      </Button>
    </div>
  );
}
