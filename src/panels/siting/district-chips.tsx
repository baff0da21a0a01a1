import { useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice } from "../../bind/use-siting.ts";
import type { SitingData } from "../../siting/answers.ts";
import { Chip } from "../../ui/chip.tsx";
import { toggled } from "./choice-edits.ts";
import styles from "./siting.module.css";

/** How many cells of the grid lie in each district. */
export function cellsByDistrict(candidates: SitingData["candidates"]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of candidates)
    if (label.type === "cell") counts.set(label.placeId, (counts.get(label.placeId) ?? 0) + 1);
  return counts;
}

/** The districts that the grid lies in, each with its cells; the others are offered behind a button. */
export function DistrictChips({ data }: { data: SitingData | null }) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const { within } = useSitingChoice();
  const change = useSitingChange();
  const [shown, setShown] = useState<readonly string[] | null>(null);
  const counts = data && cellsByDistrict(data.candidates);
  const isAll = shown !== null || within.length === 0;
  // A chip that was taken back stays where it is, under the finger that took it back.
  const listed = atlas.districts.filter(({ id }) => isAll || within.includes(id));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of chips is no form's group
    <div className={styles.chips} role="group" aria-label={t("siting:candidates.within")}>
      {listed.map(({ id, shortNames }) => {
        const isOn = within.includes(id);
        const count = isOn ? counts?.get(id) : undefined;
        return (
          <Chip
            key={id}
            label={text(shortNames)}
            pressed={isOn}
            {...(count !== undefined && { count, countName: t("siting:candidates.cells", { count }) })}
            onToggle={() => {
              setShown((now) => now ?? within);
              change({ within: toggled(within, id) });
            }}
          />
        );
      })}
      {within.length > 0 && (
        <button type="button" className={styles.more} onClick={() => setShown(isAll ? null : within)}>
          {t(isAll ? "siting:candidates.fewer-districts" : "siting:candidates.more-districts")}
        </button>
      )}
    </div>
  );
}

interface DistrictTogglesProps {
  label: string;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Some of the 16 districts, all of them, or none. */
export function DistrictToggles({ label, chosen, onChange }: DistrictTogglesProps) {
  const { districts } = useAtlas();
  const { t, text } = useFormat();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of chips is no form's group
    <div className={styles.chips} role="group" aria-label={label}>
      {districts.map(({ id, shortNames }) => (
        <Chip
          key={id}
          label={text(shortNames)}
          pressed={chosen.includes(id)}
          onToggle={() => onChange(toggled(chosen, id))}
        />
      ))}
      <button
        type="button"
        className={styles.more}
        onClick={() => onChange(chosen.length === districts.length ? [] : districts.map(({ id }) => id))}
      >
        {t(chosen.length === districts.length ? "siting:none-of-them" : "siting:all-of-them")}
      </button>
    </div>
  );
}
