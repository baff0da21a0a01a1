import { LockKeyhole } from "lucide-react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice } from "../../bind/use-siting.ts";
import { Chip } from "../../ui/chip.tsx";
import { toggled } from "./choice-edits.ts";
import { FoldRow } from "./fold-row.tsx";
import styles from "./siting.module.css";

/** Sites that are open already: fixed in every answer, or left out of account. */
export function OpenSites() {
  const { sites } = useAtlas();
  const { t, text } = useFormat();
  const { open } = useSitingChoice();
  const change = useSitingChange();
  const located = sites.filter(({ lngLat }) => lngLat !== null);
  const groups = [
    { name: "bases", of: located.filter(({ baseCluster }) => baseCluster) },
    { name: "others", of: located.filter(({ baseCluster }) => !baseCluster) },
  ];
  return (
    <FoldRow
      part="open"
      label={t("siting:open.title")}
      value={
        <span className={styles.locked} data-ui-count>
          {open.length === 0 ? t("siting:none") : t("siting:open.fixed", { count: open.length })}
          {open.length > 0 && <LockKeyhole aria-hidden="true" />}
        </span>
      }
    >
      <p className={styles.note}>{t("siting:open.help")}</p>
      {groups.map(({ name, of }) => (
        <fieldset key={name} className={styles.chips}>
          <legend className={styles.legend}>{t(`siting:open.${name}`)}</legend>
          {of.map(({ id, shortNames }) => {
            const isFixed = open.includes(id);
            return (
              <span key={id} data-record={`site:${id}`}>
                <Chip
                  label={text(shortNames)}
                  pressed={isFixed}
                  {...(isFixed && { icon: <LockKeyhole aria-hidden="true" /> })}
                  onToggle={() => change({ open: toggled(open, id) })}
                />
              </span>
            );
          })}
        </fieldset>
      ))}
    </FoldRow>
  );
}
