import type { ComponentType } from "react";
import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseTable } from "../../state/actions.ts";
import { TABLES, type View } from "../../state/view.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { CompareTable } from "./compare-table.tsx";
import { DatesTable } from "./dates-table.tsx";
import { MetricsTable } from "./metrics-table.tsx";
import styles from "./table.module.css";
import { TownTable } from "./town-table.tsx";
import { ValueTable } from "./value-table.tsx";

type What = View["table"]["what"];

const PAGES: Record<What, ComponentType> = {
  values: ValueTable,
  dates: DatesTable,
  metrics: MetricsTable,
  compare: CompareTable,
  towns: TownTable,
};

/** The answer of the map as a table, its dates, all metrics, places side by side, and employment by town, which has no map. */
export function TablePanel() {
  const { t } = useFormat();
  const aboutCities = useMetricAnswer().cities.length > 0;
  const what = useView((view) => view.table.what);
  const Page = PAGES[what];
  const label = (option: What) => t(option === "values" && aboutCities ? "table:cities" : `table:${option}`);
  return (
    <div className={styles.scroll} key={what}>
      <div className={styles.panel}>
        <div className={styles.which}>
          <Segmented
            label={t("table:which")}
            value={what}
            options={TABLES.map((value) => ({ value, label: label(value) }))}
            onChange={(value) => chooseTable({ what: value })}
          />
        </div>
        <Page />
      </div>
    </div>
  );
}
