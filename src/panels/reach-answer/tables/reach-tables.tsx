import type { ComponentType } from "react";
import { useFormat } from "../../../bind/use-format.ts";
import { useView } from "../../../bind/use-view.ts";
import { chooseReach } from "../../../state/reach-actions.ts";
import { REACH_TABLES, type View } from "../../../state/view.ts";
import { Segmented } from "../../../ui/segmented.tsx";
import table from "../../table/table.module.css";
import { CombinationsGrid } from "./combinations-grid.tsx";
import { CoverageGrid } from "./coverage-grid.tsx";
import styles from "./data-grid.module.css";
import { DistancesGrid } from "./distances-grid.tsx";
import { NearestGrid } from "./nearest-grid.tsx";
import { ServiceGrid } from "./service-grid.tsx";
import { TableNote } from "./table-note.tsx";

type What = View["reach"]["table"];

const PAGES: Record<What, ComponentType> = {
  coverage: CoverageGrid,
  combinations: CombinationsGrid,
  distances: DistancesGrid,
  nearest: NearestGrid,
  service: ServiceGrid,
};

/** The answers about reaches as large tables. */
export function ReachTables() {
  const { t } = useFormat();
  const what = useView((view) => view.reach.table);
  const isEmpty = useView((view) => view.reaches.length === 0);
  const Page = PAGES[what];
  return (
    <div className={`${table.scroll} ${styles.edges}`} key={what}>
      <div className={table.panel}>
        <div className={table.which}>
          <Segmented
            label={t("reach-answer:table.which")}
            value={what}
            options={REACH_TABLES.map((value) => ({ value, label: t(`reach-answer:table.tab-${value}`) }))}
            onChange={(value) => chooseReach({ table: value })}
          />
        </div>
        {isEmpty ? <TableNote words={t("reach-answer:answer-empty")} /> : <Page />}
      </div>
    </div>
  );
}
