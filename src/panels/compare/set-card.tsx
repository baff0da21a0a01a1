import { useStore } from "zustand";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { choosePane } from "../../state/actions.ts";
import { comparisonOf, viewOf } from "../../state/pane.ts";
import { PANES, type PaneName } from "../../state/view.ts";
import { viewStore } from "../../state/view-store.ts";
import styles from "./compare.module.css";

export function setName({ t }: Format, pane: PaneName): string {
  return t("reach-map:sets.set", { number: PANES.indexOf(pane) + 1 });
}

/** Over a map of two: whose reaches it shows, and whether panels are turned to them. */
export function SetCard({ pane }: { pane: PaneName }) {
  const format = useFormat();
  const { t } = format;
  const isActive = useView((view) => comparisonOf(view)?.active) === pane;
  const count = useStore(viewStore, ({ view }) => viewOf(view, pane).reaches.length);
  const set = setName(format, pane);
  return (
    <div className={styles.head} data-at={`swipe-${pane}`}>
      <section className={styles.pane} data-active={isActive || undefined} aria-label={set} data-map-card>
        <button type="button" className={styles.letter} aria-pressed={isActive} onClick={() => choosePane(pane)}>
          <span aria-hidden="true" data-ui-count>
            {set}
          </span>
          <span className="visually-hidden" data-ui-count>
            {t("reach-map:sets.turn", { set })}
          </span>
        </button>
        <p className={styles.set} data-ui-count>
          {t("reach-map:sets.count", { count })}
        </p>
        <p className={styles.state}>
          {isActive && <span className={styles.active}>{t("reach-map:sets.active")}</span>}
        </p>
      </section>
    </div>
  );
}
