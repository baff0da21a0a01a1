import { ChevronDown } from "lucide-react";
import { useFormat } from "../../bind/use-format.ts";
import { useIsochrones } from "../../bind/use-isochrones.ts";
import { areaName } from "../isochrones/area-name.ts";
import styles from "./fields.module.css";

interface AreaSelectProps {
  value: string;
  onChange: (id: string) => void;
}

/** One of the areas that the reader brought. */
export function AreaSelect({ value, onChange }: AreaSelectProps) {
  const format = useFormat();
  const { isochrones } = useIsochrones();
  return (
    <label className={styles.labelled}>
      <span>{format.t("reach:area.name")}</span>
      <span className={styles.select}>
        <select value={value} data-ui-count onChange={(event) => onChange(event.target.value)}>
          {!isochrones.has(value) && <option value={value}>{format.t("reach:area.gone")}</option>}
          {[...isochrones.values()].map((area) => (
            <option key={area.id} value={area.id}>
              {areaName(format, area)}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" />
      </span>
    </label>
  );
}
