import { useFormat } from "../bind/use-format.ts";
import { useView } from "../bind/use-view.ts";
import { chooseTab } from "../state/actions.ts";
import { TABS_OF } from "../state/view.ts";
import styles from "./tabs-card.module.css";

/** Map or table of the same answer; the arrow keys go from tab to tab. */
export function TabsCard() {
  const { t } = useFormat();
  const tab = useView((view) => view.tab);
  const mode = useView((view) => view.mode);
  const tabs = TABS_OF[mode];
  const go = (step: number) => {
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    if (!next) return;
    chooseTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div
      className={styles.tabs}
      role="tablist"
      aria-label={t("app:tabs")}
      onKeyDown={(event) => {
        if (event.key === "ArrowRight") go(1);
        else if (event.key === "ArrowLeft") go(-1);
        else return;
        event.preventDefault();
      }}
    >
      {tabs.map((option) => (
        <button
          key={option}
          id={`tab-${option}`}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={option === tab}
          aria-controls="answer"
          tabIndex={option === tab ? 0 : -1}
          onClick={() => chooseTab(option)}
        >
          {t(`app:tab.${option}`)}
        </button>
      ))}
    </div>
  );
}
