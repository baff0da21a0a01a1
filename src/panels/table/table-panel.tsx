import { useState } from "react";
import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useFormat } from "../../bind/use-format.ts";
import { Segmented } from "../../ui/segmented.tsx";
import styles from "./table.module.css";
import { TownTable } from "./town-table.tsx";
import { ValueTable } from "./value-table.tsx";

type Which = "values" | "towns";

/** The answer of the map as a table, and beside it the one table that has no map: employment by town. */
export function TablePanel() {
  const { t } = useFormat();
  const aboutCities = useMetricAnswer().cities.length > 0;
  const [which, setWhich] = useState<Which>("values");
  return (
    <div className={styles.scroll}>
      <div className={styles.panel}>
        <div className={styles.which}>
          <Segmented
            label={t("table:which")}
            value={which}
            options={[
              { value: "values", label: t(aboutCities ? "table:cities" : "table:values") },
              { value: "towns", label: t("table:towns") },
            ]}
            onChange={setWhich}
          />
        </div>
        {which === "values" ? <ValueTable /> : <TownTable />}
      </div>
    </div>
  );
}
