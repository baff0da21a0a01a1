import { Minus, Plus } from "lucide-react";
import { memo } from "react";
import { useIsChange } from "../../bind/use-answers.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { type Classes, classesRoundZero } from "../../derive/classes.ts";
import { chooseClasses } from "../../state/actions.ts";
import { MOST_CLASSES } from "../../ui/ramps.ts";
import styles from "./classes-panel.module.css";
import { withBreakAdded, withBreakRemoved } from "./manual-breaks.ts";

const FEWEST_CLASSES = 3;

/** Three to seven classes. With breaks by hand, one more or less is one break more or less. */
export const ClassCount = memo(function ClassCount({ classes }: { classes: Classes }) {
  const { t } = useFormat();
  const { method, k } = useView((view) => view.classes);
  const isChange = useIsChange();
  // A change has a middle: five classes or seven.
  const shown = isChange ? classesRoundZero(k) : method === "manual" ? classes.count : k;
  const [step, fewest] = isChange ? [2, 5] : [1, FEWEST_CLASSES];

  function choose(next: number) {
    if (next < fewest || next > MOST_CLASSES) return;
    const change = next > shown ? withBreakAdded : withBreakRemoved;
    const breaks = method === "manual" && !isChange ? [...change(classes.breaks, classes.min, classes.max)] : [];
    chooseClasses({ k: next, breaks });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons and a number, not form fields
    <div role="group" aria-label={t("classes:count-label")} className={styles.stepper}>
      <button
        type="button"
        aria-label={t("classes:fewer")}
        title={shown <= fewest ? t("classes:fewest") : t("classes:fewer")}
        aria-disabled={shown <= fewest}
        onClick={() => choose(shown - step)}
      >
        <Minus aria-hidden="true" />
      </button>
      <output data-ui-count>{t("classes:count", { count: shown })}</output>
      <button
        type="button"
        aria-label={t("classes:more")}
        title={shown >= MOST_CLASSES ? t("classes:most") : t("classes:more")}
        aria-disabled={shown >= MOST_CLASSES}
        onClick={() => choose(shown + step)}
      >
        <Plus aria-hidden="true" />
      </button>
    </div>
  );
});
