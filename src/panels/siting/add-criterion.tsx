import { Plus } from "lucide-react";
import { useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice } from "../../bind/use-siting.ts";
import { MOST_CRITERIA } from "../../siting/choice.ts";
import type { Measure } from "../../siting/choice-types.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { withOneMore } from "./judgements.ts";
import { firstOfKind, MEASURES } from "./measure-fields.tsx";
import styles from "./siting.module.css";
import { useFileColumns } from "./use-file-columns.ts";
import { withShare } from "./weights.ts";

/** What a new criterion weighs beside the others. */
const FIRST_SHARE = 0.1;

/** Chooses what a further criterion measures and adds it; its fields open. */
export function AddCriterion({ onAdded }: { onAdded: (index: number) => void }) {
  const atlas = useAtlas();
  const { t } = useFormat();
  const { criteria, judgements, file } = useSitingChoice();
  const change = useSitingChange();
  const columns = useFileColumns(file);
  const [type, setType] = useState<Measure["type"]>("metric");
  const isFull = criteria.length >= MOST_CRITERIA;
  const add = () => {
    const measure = firstOfKind(atlas, type, columns[0]?.index);
    if (!measure) return;
    const isDistance = ["mean-distance", "nearest-open", "site"].includes(type);
    const weights = withShare([...criteria.map(({ weight }) => weight), 0], new Set(), criteria.length, FIRST_SHARE);
    const added = {
      measure,
      transformation: { kind: "linear", direction: isDistance ? "less" : "more" } as const,
      missing: "exclude" as const,
    };
    change({
      criteria: [...criteria, { ...added, weight: 0 }].map((one, i) => ({ ...one, weight: weights[i] as number })),
      ...(judgements && { judgements: withOneMore(judgements, criteria.length) }),
    });
    onAdded(criteria.length);
  };
  return (
    <>
      <div className={styles.actions}>
        <span className={styles.grow}>
          <Select
            label={t("siting:criteria.add-what")}
            value={type}
            options={MEASURES.filter((value) => value !== "column" || columns.length > 0).map((value) => ({
              value,
              label: t(`siting:kind-of.${value}`),
            }))}
            onChange={setType}
          />
        </span>
        <Button
          icon={<Plus aria-hidden="true" />}
          aria-disabled={isFull}
          aria-label={t("siting:criteria.add")}
          onClick={add}
        >
          {t("siting:add")}
        </Button>
      </div>
      {isFull && (
        <p className={styles.note} data-ui-count>
          {t("siting:criteria.full", { count: MOST_CRITERIA })}
        </p>
      )}
    </>
  );
}
