import { LockKeyhole, LockKeyholeOpen, Plus } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseReach, clearReaches } from "../../state/reach-actions.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { AddReach } from "./add-reach.tsx";
import styles from "./reach.module.css";
import { ReachRow } from "./reach-row.tsx";

function reveal(row: Element | undefined): void {
  row?.querySelector("button")?.focus({ preventScroll: true });
  row?.scrollIntoView?.({ block: "nearest" });
}

/** The reaches of the set that panels are turned to, and how to add one. */
export function ReachList() {
  const { t } = useFormat();
  const reaches = useView((view) => view.reaches);
  const locked = useView((view) => view.reach.locked);
  const isEmpty = reaches.length === 0;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isAdding = chosen ?? isEmpty;
  useEffect(() => {
    // Open as long as there is nothing else to see; an addition does not close it under the reader's hand.
    if (isEmpty) setChosen((now) => now ?? true);
  }, [isEmpty]);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const count = useRef(reaches.length);
  /** The next that comes was brought from a file, whose form is long: on a phone its row lies far above. */
  const isBrought = useRef(false);
  const id = useId();
  useEffect(() => {
    // The button that removed a reach is gone with it.
    if (reaches.length < count.current && document.activeElement === document.body) heading.current?.focus();
    if (reaches.length > count.current && isBrought.current) reveal(list.current?.children[count.current]);
    isBrought.current = false;
    count.current = reaches.length;
  }, [reaches.length]);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 className={styles.title} id={id} ref={heading} tabIndex={-1}>
          {t("reach:title")}
        </h2>
        <div className={styles.actions}>
          {(reaches.length > 1 || locked) && (
            <IconButton
              label={t(locked ? "reach:unlock" : "reach:lock")}
              icon={locked ? <LockKeyhole aria-hidden="true" /> : <LockKeyholeOpen aria-hidden="true" />}
              aria-pressed={locked}
              onClick={() => chooseReach({ locked: !locked })}
            />
          )}
          <Button
            icon={<Plus aria-hidden="true" />}
            aria-expanded={isAdding}
            aria-controls={isAdding ? `${id}-add` : undefined}
            onClick={() => setChosen(!isAdding)}
          >
            {t("reach:add.open")}
          </Button>
        </div>
      </header>
      {reaches.length === 0 && <p className={styles.note}>{t("reach:empty")}</p>}
      <ul ref={list}>
        {reaches.map((reach, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a reach is its place in the list: that gives its letter
          <ReachRow key={index} reach={reach} index={index} />
        ))}
      </ul>
      {isAdding && (
        <div id={`${id}-add`} className={styles.add}>
          <AddReach
            onBrought={() => {
              isBrought.current = true;
            }}
          />
        </div>
      )}
      {reaches.length > 1 && (
        <button type="button" className={styles.clear} onClick={clearReaches}>
          {t("reach:clear")}
        </button>
      )}
    </section>
  );
}
