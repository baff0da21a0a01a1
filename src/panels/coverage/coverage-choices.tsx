import { METRIC_GROUPS } from "../../../data/schema/metric.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseEvidence } from "../../state/actions.ts";
import { COVERAGE_BY, type CoverageChoice } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { Chip } from "../../ui/chip.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./coverage.module.css";

export function chooseCoverage(patch: Partial<CoverageChoice>): void {
  chooseEvidence({ coverage: { ...currentView().evidence.coverage, ...patch } });
}

const ANY = "any";

/** Which columns, of which place, of which groups. */
export function CoverageChoices() {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const { by, groups, place } = useView((view) => view.evidence.coverage);
  const places = [atlas.city, ...atlas.districts, ...atlas.cities.filter(({ id }) => id !== atlas.city.id)];
  return (
    <div className={styles.choices}>
      <Segmented
        label={t("coverage:by")}
        value={by}
        options={COVERAGE_BY.map((value) => ({ value, label: t(`coverage:by-${value}`) }))}
        onChange={(value) => chooseCoverage({ by: value })}
      />
      <Select
        label={t("coverage:place")}
        value={place ?? ANY}
        options={[
          { value: ANY, label: t("coverage:any-place") },
          ...places.map(({ id, names }) => ({ value: id, label: text(names) })),
        ]}
        onChange={(value) => chooseCoverage({ place: value === ANY ? null : value })}
      />
      <fieldset className={styles.groups}>
        <legend className="visually-hidden">{t("coverage:groups")}</legend>
        {METRIC_GROUPS.map((group) => (
          <Chip
            key={group}
            label={t(`selection:group.${group}`)}
            pressed={groups.includes(group)}
            onToggle={() =>
              chooseCoverage({
                groups: groups.includes(group) ? groups.filter((other) => other !== group) : [...groups, group],
              })
            }
          />
        ))}
      </fieldset>
    </div>
  );
}
