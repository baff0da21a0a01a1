import { memo, useState } from "react";
import type { SiteKind } from "../../../data/schema/site.ts";
import type { Quality } from "../../../data/schema/source.ts";
import { useFacetCounts } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { toggleFacet } from "../../state/actions.ts";
import { Chip } from "../../ui/chip.tsx";
import { QualityIcon } from "../figure/quality-glyph.tsx";
import { facetOptions, isFolded, type ListFacet } from "./facet-options.ts";
import styles from "./filters-panel.module.css";
import { FoldButton } from "./fold-button.tsx";
import { SiteIcon } from "./site-icon.tsx";
import { useOptionWords } from "./use-option-words.ts";

const ICON = 14;

function icon(facet: ListFacet, option: string, muted: boolean) {
  if (facet === "siteKinds") return <SiteIcon kind={option as SiteKind} size={ICON} muted={muted} />;
  return facet === "qualities" ? <QualityIcon quality={option as Quality} /> : null;
}

/** The options of one facet, each with how much it would show; an option that would show nothing stays, muted. */
export function FacetChips({ facet }: { facet: ListFacet }) {
  const options: readonly string[] = facetOptions(useAtlas())[facet];
  const { t } = useFormat();
  const counts = useFacetCounts()[facet];
  const chosen: readonly string[] = useView((view) => view.facets[facet]);
  const words = useOptionWords();
  const [isUnfolded, setUnfolded] = useState(false);
  const away = options.filter((option) => isFolded(facet, option) && !chosen.includes(option));
  const shown = isUnfolded ? options : options.filter((option) => !away.includes(option));
  return (
    <div className={styles.chips}>
      {shown.map((option) => {
        const count = counts.get(option) ?? 0;
        const pressed = chosen.includes(option);
        const muted = chosen.length > 0 && !pressed;
        return (
          <FacetChip
            key={option}
            {...{ facet, option, count, pressed, muted }}
            words={words(facet, option)}
            countName={t(`filters:counted.${facet}`, { count })}
          />
        );
      })}
      {away.length > 0 && (
        <FoldButton isOpen={isUnfolded} onToggle={() => setUnfolded(!isUnfolded)}>
          {isUnfolded ? t("filters:fewer") : t("filters:more", { count: away.length })}
        </FoldButton>
      )}
    </div>
  );
}

interface FacetChipProps {
  facet: ListFacet;
  option: string;
  words: string;
  count: number;
  countName: string;
  pressed: boolean;
  /** Others are chosen in its place. */
  muted: boolean;
}

const FacetChip = memo(function FacetChip({ facet, option, words, muted, ...shown }: FacetChipProps) {
  return (
    <span className={styles.option} data-empty={(shown.count === 0 && !shown.pressed) || undefined}>
      <Chip
        {...shown}
        label={<span data-ui-count>{words}</span>}
        icon={icon(facet, option, muted)}
        tone={option === "low" ? "warn" : "plain"}
        onToggle={() => toggleFacet(facet, option as never)}
      />
    </span>
  );
});
