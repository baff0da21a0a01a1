import type { ReactNode } from "react";
import table from "../../table/table.module.css";

/** One sentence where there is no table, and what can be done. */
export function TableNote({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <div className={table.empty}>
      <p>{words}</p>
      {children}
    </div>
  );
}
