import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import styles from "./table.module.css";

type Direction = "ascending" | "descending";

interface SortHeaderProps {
  label: string;
  /** How the table is sorted by this column now, if it is. */
  direction: Direction | null;
  /** What the first click does. */
  first: Direction;
  numeric?: boolean;
  frozen?: boolean;
  onSort: (direction: Direction) => void;
}

/** A column that sorts the table: once by its own first direction, then back and forth. */
export function SortHeader({ label, direction, first, numeric, frozen, onSort }: SortHeaderProps) {
  const other = direction === "ascending" ? "descending" : "ascending";
  const Icon = direction === "ascending" ? ArrowUp : direction === "descending" ? ArrowDown : ArrowUpDown;
  return (
    <th
      scope="col"
      aria-sort={direction ?? "none"}
      data-numeric={numeric || undefined}
      className={frozen ? styles.frozen : undefined}
    >
      <button type="button" className={styles.sort} onClick={() => onSort(direction ? other : first)}>
        {label}
        <Icon aria-hidden="true" />
      </button>
    </th>
  );
}
