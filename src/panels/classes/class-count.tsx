import { Minus, Plus } from "lucide-react";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import type { Classes } from "../../derive/classes.ts";
import { chooseClasses } from "../../state/actions.ts";
import { MOST_CLASSES } from "../../ui/ramps.ts";
import styles from "./classes-panel.module.css";
import { withBreakAdded, withBreakRemoved } from "./manual-breaks.ts";

const FEWEST_CLASSES = 3;

/** Three to seven classes. With breaks by hand, one more or less is one break more or less. */
export function ClassCount({ classes }: { classes: Classes }) {
  const { t } = useFormat();
  const { method, k } = useView((view) => view.classes);
  const shown = method === "manual" ? classes.count : k;

  function choose(next: number) {
    if (next < FEWEST_CLASSES || next > MOST_CLASSES) return;
    const change = next > shown ? withBreakAdded : withBreakRemoved;
    const breaks = method === "manual" ? [...change(classes.breaks, classes.min, classes.max)] : [];
    chooseClasses({ k: next, breaks });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons and a number, not form fields
    <div role="group" aria-label={t("classes:count-label")} className={styles.stepper}>
      <button
        type="button"
        aria-label={t("classes:fewer")}
        title={shown <= FEWEST_CLASSES ? t("classes:fewest") : t("classes:fewer")}
        aria-disabled={shown <= FEWEST_CLASSES}
        onClick={() => choose(shown - 1)}
      >
        <Minus aria-hidden="true" />
      </button>
      <output data-ui-count>{t("classes:count", { count: shown })}</output>
      <button
        type="button"
        aria-label={t("classes:more")}
        title={shown >= MOST_CLASSES ? t("classes:most") : t("classes:more")}
        aria-disabled={shown >= MOST_CLASSES}
        onClick={() => choose(shown + 1)}
      >
        <Plus aria-hidden="true" />
      </button>
    </div>
  );
}
