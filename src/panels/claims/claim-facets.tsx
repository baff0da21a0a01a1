import { useId, useState } from "react";
import type { Quality } from "../../../data/schema/source.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useLayout } from "../../bind/use-layout.ts";
import { CLAIM_FACETS, type ClaimFacet, type ClaimList, claimOptions } from "../../derive/claim-list.ts";
import { Chip } from "../../ui/chip.tsx";
import { QualityIcon } from "../figure/quality-glyph.tsx";
import { toggleOption, useChosen, useOptionName } from "./claim-options.ts";
import styles from "./claims.module.css";

/** Not offered elsewhere on a wide page; the others stand among the map's filters too. */
const OWN: readonly ClaimFacet[] = ["places", "themes"];

/** What claims can be filtered by, each option with how many it would show; what is not needed every time is folded. */
export function ClaimFacets({ counts }: { counts: ClaimList["counts"] }) {
  const { t } = useFormat();
  const isPhone = useLayout() === "phone";
  const folded = isPhone ? CLAIM_FACETS : CLAIM_FACETS.filter((facet) => !OWN.includes(facet));
  const [isOpen, setOpen] = useState(false);
  const names = folded.map((facet) => t(`claims:facet.${facet}`)).join(t("claims:list-comma"));
  return (
    <div className={styles.facets}>
      {!isPhone && OWN.map((facet) => <FacetRow key={facet} facet={facet} counts={counts[facet]} />)}
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t("claims:filter-by", { names })}</summary>
        {isOpen && folded.map((facet) => <FacetRow key={facet} facet={facet} counts={counts[facet]} />)}
      </details>
    </div>
  );
}

function FacetRow({ facet, counts }: { facet: ClaimFacet; counts: ReadonlyMap<string, number> }) {
  const { t } = useFormat();
  const options = claimOptions(useAtlas())[facet];
  const chosen = useChosen(facet);
  const nameOf = useOptionName();
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay its name beside its options
    <div className={styles.facet} role="group" aria-labelledby={id}>
      <span id={id}>{t(`claims:facet.${facet}`)}</span>
      <div className={styles.chips}>
        {options.map((option) => {
          const count = counts.get(option) ?? 0;
          const pressed = chosen.includes(option);
          return (
            <span key={option} data-empty={(count === 0 && !pressed) || undefined}>
              <Chip
                label={<span data-ui-count>{nameOf(facet, option)}</span>}
                icon={facet === "qualities" && <QualityIcon quality={option as Quality} />}
                count={count}
                countName={t("claims:count", { count })}
                pressed={pressed}
                tone={option === "low" ? "warn" : "plain"}
                onToggle={() => toggleOption(facet, option)}
              />
            </span>
          );
        })}
      </div>
    </div>
  );
}
