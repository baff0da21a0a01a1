import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice } from "../../bind/use-siting.ts";
import { GRID_SHAPES } from "../../siting/choice-types.ts";
import { Segmented } from "../../ui/segmented.tsx";
import fields from "../reach/fields.module.css";
import { withGrid } from "./choice-edits.ts";
import { NumberRow } from "./number-row.tsx";
import styles from "./siting.module.css";

/** km² a cell, where there was no grid before. */
const FIRST_KM2 = 25;

/** The grid's shape and how large a cell is. */
export function GridFields() {
  const { t } = useFormat();
  const choice = useSitingChoice();
  const change = useSitingChange();
  const { grid } = choice;
  return (
    <>
      <Segmented
        className={fields.kinds ?? ""}
        label={t("siting:candidates.shape")}
        value={grid?.shape ?? "none"}
        options={(["none", ...GRID_SHAPES] as const).map((value) => ({
          value,
          label: t(`siting:candidates.shape-${value}`),
        }))}
        onChange={(shape) => change(withGrid(choice, shape === "none" ? null : { shape, km2: grid?.km2 ?? FIRST_KM2 }))}
      />
      {grid && (
        <NumberRow
          label={t("siting:candidates.cell")}
          value={grid.km2}
          least={0.25}
          most={400}
          step={1}
          unit="km²"
          onChange={(km2) => change(withGrid(choice, { ...grid, km2 }))}
        />
      )}
      <p className={styles.note}>{t("siting:candidates.grid-help")}</p>
    </>
  );
}
