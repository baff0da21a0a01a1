import { useId, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { FacetChips } from "./facet-chips.tsx";
import styles from "./filters-panel.module.css";
import { FoldButton } from "./fold-button.tsx";

/** The 16 districts, folded away until they are asked for. */
export function DistrictFacet() {
  const { t } = useFormat();
  const total = useAtlas().districts.length;
  const chosen = useView((view) => view.facets.districts.length);
  const [isOpen, setOpen] = useState(chosen > 0);
  const [nameId, listId] = [useId(), useId()];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay its name beside its options
    <div className={styles.row} role="group" aria-labelledby={nameId}>
      <span id={nameId} className={styles.facet} title={t("filters:acts-on.districts")}>
        {t("filters:facet.districts")}
      </span>
      <div className={styles.folded}>
        <FoldButton isOpen={isOpen} controls={listId} onToggle={() => setOpen(!isOpen)}>
          {chosen === 0
            ? t("filters:all-districts", { count: total })
            : t("filters:some-districts", { count: chosen, of: total })}
        </FoldButton>
        {isOpen && (
          <div id={listId}>
            <FacetChips facet="districts" />
          </div>
        )}
      </div>
    </div>
  );
}
