import { Minus, Plus } from "lucide-react";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice } from "../../bind/use-siting.ts";
import { MOST_NEW_SITES } from "../../siting/choice.ts";
import { IconButton } from "../../ui/button.tsx";
import { BoundedField } from "./number-row.tsx";
import styles from "./siting.module.css";

/** How many sites more: typed, or one more and one less. */
export function NewSitesField() {
  const { t } = useFormat();
  const { newSites } = useSitingChoice();
  const change = useSitingChange();
  const set = (count: number) => change({ newSites: count });
  return (
    <div className={styles.amount}>
      <span aria-hidden="true">{t("siting:new-sites")}</span>
      <span className={styles.stepper}>
        <IconButton
          className={styles.fold ?? ""}
          label={t("siting:fewer")}
          icon={<Minus aria-hidden="true" />}
          aria-disabled={newSites === 0}
          onClick={() => set(newSites - 1)}
        />
        <BoundedField
          quiet
          isWhole
          label={t("siting:new-sites")}
          value={newSites}
          least={0}
          most={MOST_NEW_SITES}
          step={1}
          onChange={set}
        />
        <IconButton
          className={styles.fold ?? ""}
          label={t("siting:one-more")}
          icon={<Plus aria-hidden="true" />}
          aria-disabled={newSites === MOST_NEW_SITES}
          onClick={() => set(newSites + 1)}
        />
      </span>
    </div>
  );
}
