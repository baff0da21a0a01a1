import { useId } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { FacetChips } from "./facet-chips.tsx";
import type { ListFacet } from "./facet-options.ts";
import styles from "./filters-panel.module.css";

/** One facet: its name at the left, its options at the right. */
export function FacetRow({ facet }: { facet: ListFacet }) {
  const { t } = useFormat();
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay its name beside its options
    <div className={styles.row} role="group" aria-labelledby={id}>
      <span id={id} className={styles.facet} title={t(`filters:acts-on.${facet}`)}>
        {t(`filters:facet.${facet}`)}
      </span>
      <FacetChips facet={facet} />
    </div>
  );
}
