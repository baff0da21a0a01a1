import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { coverageGrid } from "../../derive/coverage.ts";
import { coverageTakeAway } from "../take-away/coverage-take-away.ts";
import { TakeAwayMenu } from "../take-away/take-away-menu.tsx";
import styles from "./coverage.module.css";
import { CoverageChoices } from "./coverage-choices.tsx";
import { CoverageKey } from "./coverage-key.tsx";
import { CoverageTable } from "./coverage-table.tsx";

/** What is known, by metric, place and date. */
export function CoverageView() {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const view = useView((now) => now);
  const { by, groups, place } = view.evidence.coverage;
  const grid = coverageGrid(atlas, by, groups, place);
  const known = grid.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <div>
          <h2 data-record="table:coverage">{t("coverage:title")}</h2>
          <p className={styles.note} data-ui-count>
            {t("coverage:note", { districts: atlas.districts.length, cities: atlas.cities.length })}
            {by === "year" && ` ${t("coverage:year-note")}`}
          </p>
          <p className={styles.note} data-ui-count>
            {t("coverage:known", { known, of: atlas.metrics.length })}
          </p>
        </div>
        <TakeAwayMenu takeAway={coverageTakeAway(atlas, format, view)} />
      </header>
      <CoverageChoices />
      <CoverageKey />
      {known > 0 ? <CoverageTable grid={grid} /> : <p className={styles.note}>{t("coverage:none-known")}</p>}
    </div>
  );
}
