import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./table.module.css";

type Direction = "ascending" | "descending";

interface SortHeaderProps {
  label: ReactNode;
  /** How the table is sorted by this column now, if it is. */
  direction: Direction | null;
  /** What the first click does. */
  first: Direction;
  numeric?: boolean;
  frozen?: boolean;
  /** A long name takes several lines. */
  wraps?: boolean;
  /** Stands apart from the column before it. */
  parted?: boolean;
  /** Of the date that is chosen. */
  current?: boolean;
  under?: ReactNode;
  onSort: (direction: Direction) => void;
}

/** A column that sorts the table: once by its own first direction, then back and forth. */
export function SortHeader({
  label,
  direction,
  first,
  numeric,
  frozen,
  wraps,
  parted,
  current,
  under,
  onSort,
}: SortHeaderProps) {
  const other = direction === "ascending" ? "descending" : "ascending";
  const Icon = direction === "ascending" ? ArrowUp : direction === "descending" ? ArrowDown : ArrowUpDown;
  return (
    <th
      scope="col"
      aria-sort={direction ?? "none"}
      data-numeric={numeric || undefined}
      data-wraps={wraps || undefined}
      data-parted={parted || undefined}
      data-current={current || undefined}
      className={frozen ? styles.frozen : undefined}
    >
      <button type="button" className={styles.sort} onClick={() => onSort(direction ? other : first)}>
        {label}
        <Icon aria-hidden="true" />
      </button>
      {under}
    </th>
  );
}
