import type { Cell } from "../../../export/csv.ts";
import { plainDecimal } from "../../../export/plain-decimal.ts";
import { reachStyle } from "../../../ui/reach-style.ts";
import { ReachBadge } from "../../reach/reach-badge.tsx";
import styles from "./data-grid.module.css";
import type { GridCell } from "./data-grid.tsx";

/** A computed number as it is written. */
export function computedCell(value: number, formula: string, text: string, plain: readonly Cell[] = [value]): GridCell {
  return { text, sort: value, value: plainDecimal(value), formula, plain };
}

export function countCell(value: number): GridCell {
  return { text: <span data-ui-count>{value}</span>, sort: value, plain: [value] };
}

export function wordCell(text: string, plain: readonly Cell[] = [text]): GridCell {
  return { text, sort: text, plain };
}

/** Nothing to say, or why. */
export function emptyCell(text: string, columns = 1): GridCell {
  return { text, sort: null, plain: Array.from({ length: columns }, () => null) };
}

/** Letter and name of a reach. */
export function ReachName({ index, name }: { index: number; name: string }) {
  return (
    <span className={styles.name} data-ui-count>
      <ReachBadge index={index} />
      <span>{name}</span>
    </span>
  );
}

export const letterOf = (index: number) => reachStyle(index).letter;
