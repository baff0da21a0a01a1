import type { Cell } from "../../../export/csv.ts";
import { type TidyTable, tidyCsv } from "../../../export/reach-tables.ts";
import type { TakeAway } from "../../take-away/take-away.ts";

interface Tidy {
  readonly title: string;
  readonly name: readonly string[];
  readonly sourceIds: ReadonlySet<string>;
  /** Every number with all its digits, a row a fact; made when it is first asked for. */
  readonly file: () => TidyTable;
  /** As it stands on screen. */
  readonly cells?: () => readonly (readonly Cell[])[];
}

/** A table of reaches as a file: nothing of it is put away, so what is shown is all. */
export function tidyTakeAway({ file, ...rest }: Tidy): TakeAway {
  let made: TidyTable | null = null;
  const table = () => {
    made ??= file();
    return made;
  };
  return {
    ...rest,
    asks: "none",
    get lines() {
      const count = table().rows.length;
      return { shown: count, all: count };
    },
    csv: () => tidyCsv(table()),
  };
}
