import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import styles from "./selection.module.css";

export interface MoreList {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly content: () => ReactNode;
}

const OPEN = <ChevronDown aria-hidden="true" />;

/** Lists that open below one line of buttons, one at a time; a closed list is not built. */
export function MoreBar({ label, lists }: { label: string; lists: readonly MoreList[] }) {
  const [open, setOpen] = useState<string | null>(null);
  const contentId = useId();
  const list = lists.find((other) => other.id === open);
  return (
    <>
      <fieldset className={styles.more}>
        <legend className="visually-hidden">{label}</legend>
        {lists.map(({ id, title, count }) => (
          <button
            key={id}
            type="button"
            aria-expanded={open === id}
            aria-controls={open === id ? contentId : undefined}
            onClick={() => setOpen(open === id ? null : id)}
          >
            {title}
            <span className={styles.count} data-ui-count>
              {count}
            </span>
            {OPEN}
          </button>
        ))}
      </fieldset>
      {list && <div id={contentId}>{list.content()}</div>}
    </>
  );
}
